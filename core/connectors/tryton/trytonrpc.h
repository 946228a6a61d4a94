#pragma once

#include "core/connectors/tryton/trytonreply.h"
#include "core/ports/credentials.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace cuadra::tryton {

/// One remote call, without its context.
struct RpcCall
{
    QString method;        ///< "model.sale.sale.create"
    QJsonArray params = {};
    Access access = Access::Read;
    QString step = {};     ///< what it is for, a code: "tryton.order.create"
    QJsonObject context = {}; ///< laid over the session's own
};

/// Who we are on the server.
struct RpcSession
{
    QByteArray authorization; ///< value of the header
    qint64 user = 0;
    qint64 company = 0;
    QString language = {};
};

/// Tryton's JSON-RPC with a session.
///
/// Signs in on the first call. A 401 means the session is gone, or is too old for writing while reads still answer; then
/// nothing was done, so it signs in once more and repeats the call once. A refused password is never tried again: Tryton
/// answers each further try slower. Warnings that the settings accept are acknowledged and the call is repeated.
///
/// Thread: one lane. Errors: those of readRpcReply() and of Transport; AuthExpired "tryton.auth.denied".
class TrytonRpc final
{
public:
    TrytonRpc(const QUrl &url, Credentials credentials, QStringList acceptedWarnings, Transport &transport);

    [[nodiscard]] Result<RpcResult> call(const RpcCall &call, const StopFlag &stop);
    /// The session, signing in when there is none.
    [[nodiscard]] Result<RpcSession> session(const StopFlag &stop);
    /// The server's version; needs no session.
    [[nodiscard]] Result<QString> version(const StopFlag &stop);
    /// The server's time at the last reply, 0 = not said. Unit: ms since 1970.
    [[nodiscard]] qint64 serverClockMs() const { return m_serverClockMs; }

private:
    [[nodiscard]] Status signIn(const StopFlag &stop);
    [[nodiscard]] Status readPreferences(const StopFlag &stop);
    [[nodiscard]] Result<RpcResult> callInSession(const RpcCall &call, const StopFlag &stop);
    [[nodiscard]] Result<RpcResult> callOnce(const RpcCall &call, const StopFlag &stop);
    [[nodiscard]] Status acknowledge(const QString &warning, const StopFlag &stop);
    [[nodiscard]] bool accepts(const Error &error) const;
    [[nodiscard]] Result<HttpReply> post(const QUrl &url, const RpcCall &call, const QJsonArray &params, const StopFlag &stop);

    QUrl m_url;
    Credentials m_credentials;
    QStringList m_acceptedWarnings;
    Transport &m_transport;
    std::optional<RpcSession> m_session;
    std::optional<Error> m_denied; ///< why we do not try to sign in again
    qint64 m_serverClockMs = 0;
};

} // namespace cuadra::tryton
