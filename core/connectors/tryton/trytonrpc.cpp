#include "core/connectors/tryton/trytonrpc.h"

#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonvalues.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

constexpr int kCallMs = 60'000; // a server that was told wrong passwords answers a sign-in after up to 26 s
constexpr int kMostWarnings = 5;  // different warnings one call may raise one after the other

QUrl withSlash(QUrl url)
{
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return url;
}

QByteArray authorizationOf(const QString &login, qint64 user, const QString &key)
{
    const QString session = login + u':' + QString::number(user) + u':' + key;
    return "Session " + session.toUtf8().toBase64();
}

qint64 dateOf(const HttpReply &reply)
{
    const QString text = QString::fromLatin1(reply.header("Date"));
    const QDateTime time = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return time.isValid() ? QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch() : 0;
}

QJsonObject contextOf(const RpcSession &session, const QJsonObject &own)
{
    QJsonObject context;
    if (session.company != 0)
        context.insert(u"company"_s, session.company);
    if (!session.language.isEmpty())
        context.insert(u"language"_s, session.language);
    for (auto entry = own.begin(); entry != own.end(); ++entry)
        context.insert(entry.key(), entry.value());
    return context;
}

/// [user, key]
Result<RpcSession> readSignIn(const JsonValue &value, const QString &login)
{
    const Result<QList<JsonValue>> items = value.items();
    if (!items || items->size() != 2)
        return value.wrongType(u"session"_s);
    const Result<qint64> user = items->at(0).toInteger();
    const Result<QString> key = items->at(1).toText();
    if (!user || !key)
        return value.wrongType(u"session"_s);
    return RpcSession{.authorization = authorizationOf(login, *user, *key), .user = *user};
}

} // namespace

TrytonRpc::TrytonRpc(const QUrl &url, Credentials credentials, QStringList acceptedWarnings, Transport &transport)
    : m_url(withSlash(url)),
      m_credentials(std::move(credentials)),
      m_acceptedWarnings(std::move(acceptedWarnings)),
      m_transport(transport)
{
}

Result<HttpReply> TrytonRpc::post(const QUrl &url, const RpcCall &call, const QJsonArray &params, const StopFlag &stop)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    if (m_session)
        request.headers.append({"Authorization", m_session->authorization});
    request.body = QJsonDocument(QJsonObject{{u"id"_s, 1}, {u"method"_s, call.method}, {u"params"_s, params}})
                       .toJson(QJsonDocument::Compact);
    request.changesState = call.access == Access::Write;
    request.timeoutMs = kCallMs;
    request.step = call.step;
    Result<HttpReply> reply = m_transport.send(request, stop);
    if (reply)
        m_serverClockMs = dateOf(*reply);
    return reply;
}

Result<QString> TrytonRpc::version(const StopFlag &stop)
{
    QUrl root = m_url;
    root.setPath(u"/"_s);
    const RpcCall call{.method = u"common.server.version"_s, .step = u"tryton.version"_s};
    const Result<HttpReply> reply = post(root, call, {}, stop);
    if (!reply)
        return reply.error();
    const Result<RpcResult> version = readRpcReply(*reply, call.access, call.step);
    if (!version)
        return version.error();
    return version->result().toText();
}

Result<RpcSession> TrytonRpc::session(const StopFlag &stop)
{
    if (m_session)
        return *m_session;
    if (const Status signedIn = signIn(stop); !signedIn)
        return signedIn.error();
    return *m_session;
}

Status TrytonRpc::signIn(const StopFlag &stop)
{
    if (m_denied)
        return *m_denied;
    m_session.reset();
    const RpcCall call{.method = u"common.db.login"_s, .step = u"tryton.sign_in"_s};
    const QJsonArray params{m_credentials.user, QJsonObject{{u"password"_s, m_credentials.secret}}, u"en"_s};
    const Result<HttpReply> reply = post(m_url, call, params, stop);
    if (!reply)
        return reply.error();
    const Result<RpcResult> judged = readRpcReply(*reply, call.access, call.step);
    if (!judged) {
        Error error = judged.error();
        if (error.code == kAuthLost)
            error = Error{ErrorKind::AuthExpired, kAuthDenied, m_credentials.user, {m_credentials.user}};
        if (error.kind == ErrorKind::AuthExpired)
            m_denied = error;
        return error;
    }
    const Result<RpcSession> session = readSignIn(judged->result(), m_credentials.user);
    if (!session)
        return session.error();
    m_session = *session;
    return readPreferences(stop);
}

Status TrytonRpc::readPreferences(const StopFlag &stop)
{
    const Result<RpcResult> preferences
        = callOnce({.method = u"model.res.user.get_preferences"_s, .params = listOf(true), .step = u"tryton.preferences"_s}, stop);
    if (!preferences) {
        m_session.reset();
        return preferences.error();
    }
    JsonReader in(preferences->result());
    m_session->language = in.textOrEmpty("language");
    const std::optional<JsonValue> company = in.find("company");
    m_session->company = company ? company->toInteger().value_or(0) : 0;
    if (m_session->company != 0)
        return Done{};
    m_session.reset();
    return Error{.kind = ErrorKind::Forbidden, .code = kCompanyMissing, .detail = m_credentials.user};
}

Result<RpcResult> TrytonRpc::callOnce(const RpcCall &call, const StopFlag &stop)
{
    QJsonArray params = call.params;
    params.append(contextOf(*m_session, call.context));
    const Result<HttpReply> reply = post(m_url, call, params, stop);
    if (!reply)
        return reply.error();
    return readRpcReply(*reply, call.access, call.step);
}

Result<RpcResult> TrytonRpc::callInSession(const RpcCall &call, const StopFlag &stop)
{
    if (const Result<RpcSession> current = session(stop); !current)
        return current.error();
    Result<RpcResult> result = callOnce(call, stop);
    if (result || result.error().code != kAuthLost)
        return result;
    if (const Status again = signIn(stop); !again)
        return again.error();
    return callOnce(call, stop);
}

bool TrytonRpc::accepts(const Error &error) const
{
    if (error.code != kWarning)
        return false;
    const QString name = error.args.value(1).section(u'.', 1);
    return !name.isEmpty() && m_acceptedWarnings.contains(name);
}

Result<RpcResult> TrytonRpc::call(const RpcCall &call, const StopFlag &stop)
{
    Result<RpcResult> result = callInSession(call, stop);
    for (int warnings = 0; !result && accepts(result.error()) && warnings < kMostWarnings; ++warnings) {
        if (const Status said = acknowledge(result.error().args.value(1), stop); !said)
            return said.error();
        result = callInSession(call, stop);
    }
    return result;
}

Status TrytonRpc::acknowledge(const QString &warning, const StopFlag &stop)
{
    const QJsonObject record{{u"user"_s, m_session->user}, {u"name"_s, warning}, {u"always"_s, false}};
    const RpcCall call{.method = u"model.res.user.warning.create"_s,
                       .params = listOf(listOf(record)),
                       .access = Access::Read, // a yes that is not followed by its call changes nothing
                       .step = u"tryton.warning.accept"_s};
    if (const Result<RpcResult> made = callInSession(call, stop); !made)
        return made.error();
    return Done{};
}

} // namespace cuadra::tryton
