#include "core/connectors/etendo/etendosignin.h"

#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendofailure.h"
#include "core/net/json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

Error brokenLogin(const QString &why)
{
    return Error{.kind = ErrorKind::BadReply, .code = kLoginBroken, .detail = why};
}

QByteArray asUtf8(const HttpReply &reply)
{
    const bool latin1 = reply.header("Content-Type").toUpper().contains("ISO-8859-1");
    return latin1 ? QString::fromLatin1(reply.body).toUtf8() : reply.body;
}

/// The middle part of a JWT. Its signature is the server's business.
Result<LoginIdentity> readClaims(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return brokenLogin(u"token"_s);
    const QByteArray claims = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    const Result<JsonDocument> document = JsonDocument::parse(claims);
    if (!document)
        return brokenLogin(u"token"_s);
    JsonReader in(document->root());
    LoginIdentity identity;
    identity.role = in.textOrEmpty("role");
    identity.organization = in.textOrEmpty("organization");
    identity.warehouse = in.textOrEmpty("warehouse");
    if (in.failed())
        return brokenLogin(u"claims"_s);
    return identity;
}

QList<LoginChoice> readChoices(const std::optional<JsonValue> &list, const QList<std::string_view> &belowNames)
{
    QList<LoginChoice> choices;
    const Result<QList<JsonValue>> items = list ? list->items() : Result<QList<JsonValue>>(QList<JsonValue>());
    if (!items)
        return choices;
    for (const JsonValue &item : *items) {
        JsonReader in(item);
        LoginChoice choice{.id = in.keyOrEmpty("id"), .name = in.textOrEmpty("name"), .below = {}};
        if (!belowNames.isEmpty())
            choice.below = readChoices(item.find(belowNames.first()), belowNames.mid(1));
        choices.append(choice);
    }
    return choices;
}

Result<LoginAnswer> readLogin(const JsonValue &root)
{
    JsonReader in(root);
    const QString status = in.textOrEmpty("status");
    if (status == "error"_L1)
        return Error{.kind = ErrorKind::AuthExpired, .code = kLoginRefused, .detail = safeText(in.textOrEmpty("message"))};
    LoginAnswer answer;
    answer.token = in.text("token").toUtf8();
    if (in.failed() || status != "success"_L1)
        return brokenLogin(u"status"_s);
    const Result<LoginIdentity> identity = readClaims(answer.token);
    if (!identity)
        return identity.error();
    answer.identity = *identity;
    answer.roles = readChoices(root.find("roleList"), {"orgList", "warehouseList"});
    return answer;
}

bool canBeId(const QString &key)
{
    static const QRegularExpression id(u"^([0-9]{1,7}|[0-9A-Fa-f]{32})$"_s);
    return id.match(key).hasMatch();
}

/// Makes \p key the id of the choice that has this id or name, and gathers what lies below it.
void resolve(QString &key, const QList<LoginChoice> &choices, QList<LoginChoice> &below)
{
    for (const LoginChoice &choice : choices) {
        const bool meant = choice.id == key || (!key.isEmpty() && choice.name == key);
        if (meant || key.isEmpty())
            below.append(choice.below);
        if (meant)
            key = choice.id;
    }
}

} // namespace

HttpRequest makeLoginRequest(const QUrl &url, const Credentials &credentials, const LoginIdentity &as)
{
    QJsonObject body{{u"username"_s, credentials.user}, {u"password"_s, credentials.secret}};
    for (const auto &[name, value] : {std::pair(u"role"_s, as.role), std::pair(u"organization"_s, as.organization),
                                      std::pair(u"warehouse"_s, as.warehouse)}) {
        if (!value.isEmpty())
            body.insert(name, value);
    }
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.step = u"etendo.login"_s;
    return request;
}

Result<LoginAnswer> readLoginReply(const HttpReply &reply, qint64 nowMs)
{
    if (const auto down = unavailable(reply, nowMs))
        return *down;
    if (reply.status == 401)
        return Error{.kind = ErrorKind::AuthExpired, .code = kLoginRefused};
    const Result<JsonDocument> document = JsonDocument::parse(asUtf8(reply));
    if (reply.status != 200 || !document)
        return brokenLogin(u"HTTP %1"_s.arg(reply.status));
    return readLogin(document->root());
}

LoginIdentity idsOnly(const LoginIdentity &wanted)
{
    const auto id = [](const QString &key) { return canBeId(key) ? key : QString(); };
    return {id(wanted.role), id(wanted.organization), id(wanted.warehouse)};
}

LoginIdentity resolveNames(const LoginIdentity &wanted, const QList<LoginChoice> &roles)
{
    LoginIdentity resolved = wanted;
    QList<LoginChoice> organizations;
    QList<LoginChoice> warehouses;
    QList<LoginChoice> nothing;
    resolve(resolved.role, roles, organizations);
    resolve(resolved.organization, organizations, warehouses);
    resolve(resolved.warehouse, warehouses, nothing);
    return resolved;
}

Status compareIdentity(const LoginIdentity &wanted, const LoginIdentity &given)
{
    const std::tuple<QString, QString, QString> pairs[] = {
        {u"role"_s, wanted.role, given.role},
        {u"organization"_s, wanted.organization, given.organization},
        {u"warehouse"_s, wanted.warehouse, given.warehouse},
    };
    for (const auto &[name, asked, got] : pairs) {
        if (!asked.isEmpty() && asked != got)
            return Error{.kind = ErrorKind::Rejected, .code = kLoginWrongRole, .args = {name, asked, got}};
    }
    return Done{};
}

} // namespace cuadra::etendo
