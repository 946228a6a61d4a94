#pragma once

#include "core/base/result.h"
#include "core/net/transport.h"
#include "core/ports/credentials.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace cuadra::etendo {

/// In whose name and for which part of the company the server acts.
struct LoginIdentity
{
    QString role;
    QString organization;
    QString warehouse;

    friend bool operator==(const LoginIdentity &, const LoginIdentity &) = default;
};

/// One thing the user may sign in for, with what lies below it: role > organization > warehouse.
struct LoginChoice
{
    QString id;
    QString name;
    QList<LoginChoice> below;
};

struct LoginAnswer
{
    QByteArray token;
    LoginIdentity identity; ///< from the token itself: the server replaces what it does not like silently
    QList<LoginChoice> roles;
};

/// Signs in as user, or refreshes. Source: Etendo 24.4.35, SecureLoginServlet.
[[nodiscard]] HttpRequest makeLoginRequest(const QUrl &url, const Credentials &credentials, const LoginIdentity &as);

/// A refusal comes with HTTP 200. The reply is declared ISO-8859-1, so its bytes may be no UTF-8.
/// Errors: AuthExpired "etendo.login.refused", BadReply "etendo.login.broken", Transient "etendo.server.down",
///         RateLimited.
[[nodiscard]] Result<LoginAnswer> readLoginReply(const HttpReply &reply, qint64 nowMs);

/// Only what can be a record id; names cannot be sent.
[[nodiscard]] LoginIdentity idsOnly(const LoginIdentity &wanted);
/// Names replaced by the ids of \p roles; what is not found there stays.
[[nodiscard]] LoginIdentity resolveNames(const LoginIdentity &wanted, const QList<LoginChoice> &roles);
/// Errors: Rejected "etendo.login.wrong_role". An empty wish is always met.
[[nodiscard]] Status compareIdentity(const LoginIdentity &wanted, const LoginIdentity &given);

} // namespace cuadra::etendo
