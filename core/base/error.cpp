#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace cuadra {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient: return u"transient"_s;
    case ErrorKind::RateLimited: return u"rate_limited"_s;
    case ErrorKind::AuthExpired: return u"auth_expired"_s;
    case ErrorKind::Forbidden: return u"forbidden"_s;
    case ErrorKind::Rejected: return u"rejected"_s;
    case ErrorKind::BadReply: return u"bad_reply"_s;
    case ErrorKind::OutcomeUnknown: return u"outcome_unknown"_s;
    case ErrorKind::Conflict: return u"conflict"_s;
    case ErrorKind::Storage: return u"storage"_s;
    case ErrorKind::Cancelled: return u"cancelled"_s;
    case ErrorKind::Bug: return u"bug"_s;
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

} // namespace cuadra
