#include "core/connectors/etendo/etendosession.h"

#include "core/connectors/etendo/etendoerrors.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

EtendoSession::EtendoSession(Transport &transport, const Clock &clock, QUrl baseUrl, Credentials credentials,
                             LoginIdentity wanted) :
    m_transport(transport),
    m_clock(clock), m_baseUrl(std::move(baseUrl)), m_credentials(std::move(credentials)), m_wanted(std::move(wanted))
{
}

QUrl EtendoSession::url(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_baseUrl;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

Result<HttpReply> EtendoSession::exchange(const HttpRequest &request, const StopFlag &stop)
{
    const Result<HttpReply> reply = m_transport.send(request, stop);
    if (reply) {
        if (const qint64 theirs = httpDateMs(reply->header("Date")); theirs > 0)
            m_clockSkewMs = theirs - m_clock.nowMs();
    }
    return reply;
}

Result<LoginAnswer> EtendoSession::logIn(const LoginIdentity &as, const StopFlag &stop)
{
    const Result<HttpReply> reply = exchange(makeLoginRequest(url(u"/sws/login"_s), m_credentials, as), stop);
    if (!reply)
        return reply.error();
    return readLoginReply(*reply, m_clock.nowMs());
}

/// Names are turned into ids with the list the server gives to whoever signs in; then it is asked again by id.
Status EtendoSession::signIn(const StopFlag &stop)
{
    m_token.clear();
    const LoginIdentity sent = idsOnly(m_wanted);
    Result<LoginAnswer> answer = logIn(sent, stop);
    if (!answer)
        return answer.error();
    const LoginIdentity wanted = resolveNames(m_wanted, answer->roles);
    if (wanted != sent) {
        answer = logIn(wanted, stop);
        if (!answer)
            return answer.error();
    }
    if (const Status same = compareIdentity(wanted, answer->identity); !same)
        return same;
    m_identity = answer->identity;
    m_token = answer->token;
    return Done{};
}

Result<LoginIdentity> EtendoSession::identity(const StopFlag &stop)
{
    if (m_token.isEmpty()) {
        if (const Status signedIn = signIn(stop); !signedIn)
            return signedIn.error();
    }
    return m_identity;
}

Result<HttpReply> EtendoSession::send(HttpRequest request, const StopFlag &stop)
{
    const auto headers = request.headers;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (const Result<LoginIdentity> known = identity(stop); !known)
            return known.error();
        request.headers = headers;
        request.headers.append({"Authorization", "Bearer " + m_token});
        const Result<HttpReply> reply = exchange(request, stop);
        const bool lapsed = reply && reply->status == 401 && reply->body.trimmed().isEmpty();
        if (!lapsed)
            return reply;
        m_token.clear();
    }
    return Error{.kind = ErrorKind::AuthExpired, .code = kAuthDenied, .detail = request.step};
}

} // namespace cuadra::etendo
