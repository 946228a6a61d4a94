#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendosignin.h"
#include "core/net/transport.h"
#include "core/ports/credentials.h"

#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace cuadra::etendo {

/// Signs in and sends requests in that name. Keeps the token in memory and no cookie: a session cookie would win
/// over the token, even over a new password.
///
/// Errors: of send(): what Transport gives; AuthExpired "etendo.login.refused", "etendo.auth.denied";
///         Rejected "etendo.login.wrong_role"; BadReply "etendo.login.broken"; Transient "etendo.server.down".
/// Thread: one lane.
class EtendoSession
{
public:
    EtendoSession(Transport &transport, const Clock &clock, QUrl baseUrl, Credentials credentials, LoginIdentity wanted);

    /// Sends with the token. A token that lapsed (401 with an empty body: nothing was done) is renewed once.
    [[nodiscard]] Result<HttpReply> send(HttpRequest request, const StopFlag &stop);

    /// Whom the server takes us for; signs in when that is not known yet.
    [[nodiscard]] Result<LoginIdentity> identity(const StopFlag &stop);

    /// An address below the connection's: "/sws/dal/Order".
    [[nodiscard]] QUrl url(const QString &path, const QUrlQuery &query = {}) const;

    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    /// The server's time minus ours at the last reply; 0 when it never said.
    [[nodiscard]] qint64 clockSkewMs() const { return m_clockSkewMs; }

private:
    Status signIn(const StopFlag &stop);
    Result<LoginAnswer> logIn(const LoginIdentity &as, const StopFlag &stop);
    Result<HttpReply> exchange(const HttpRequest &request, const StopFlag &stop);

    Transport &m_transport;
    const Clock &m_clock;
    QUrl m_baseUrl;
    Credentials m_credentials;
    LoginIdentity m_wanted;
    LoginIdentity m_identity;
    QByteArray m_token;
    qint64 m_clockSkewMs = 0;
};

} // namespace cuadra::etendo
