#pragma once

#include <QString>
#include <QStringList>

namespace cuadra {

/// What the caller can do about a failure. Words for people are made in ui/text, never here.
enum class ErrorKind {
    Transient,      ///< nothing happened on the other side; try again later
    RateLimited,    ///< nothing happened; try again after Error::retryAfterMs
    AuthExpired,    ///< a person must sign in again or give a new secret
    Forbidden,      ///< this account lacks a right, named in code
    Rejected,       ///< the other side refused this record by a rule; trying again changes nothing
    BadReply,       ///< the reply to a read does not match the documented format
    OutcomeUnknown, ///< a write may have happened: only a look-up may follow
    Conflict,       ///< someone changed it meanwhile
    Storage,        ///< our own ledger or disk
    Cancelled,      ///< a person or the shutdown asked us to stop
    Bug,            ///< a broken promise of our own
};

/// A failure one can act on.
///
/// kind decides what the engine does; code ("woocommerce.auth.denied") is translated in ui/text;
/// args fill the places of that phrase, in order; detail is for the log and already free of secrets.
struct Error
{
    ErrorKind kind = ErrorKind::Bug;
    QString code;
    QString detail = {};
    QStringList args = {};
    qint64 retryAfterMs = 0; ///< Unit: ms from now; only with RateLimited and Transient, 0 = not said

    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable name for the ledger and the command line: "transient", "outcome_unknown", ...
[[nodiscard]] QString errorKindName(ErrorKind kind);

} // namespace cuadra
