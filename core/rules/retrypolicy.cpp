#include "core/rules/retrypolicy.h"

#include <algorithm>

namespace cuadra {

namespace {

constexpr qint64 kFirstCeilingMs = 2'000;
constexpr qint64 kLastCeilingMs = 900'000;
constexpr qint64 kLeastMs = 250; // full jitter may draw zero; a lane must not spin

qint64 backoffMs(int attempt, double random01)
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const qint64 ceiling = std::min(kLastCeilingMs, kFirstCeilingMs << doublings);
    return std::max(kLeastMs, qint64(double(ceiling) * random01));
}

RetryDecision tryAgain(const Error &error, int attempt, qint64 nowMs, double random01)
{
    // After a Retry-After the whole herd would come back at once: the jitter is added, not taken from it.
    const qint64 jitterMs = backoffMs(error.retryAfterMs > 0 ? 1 : attempt, random01);
    return {RetryVerdict::TryAgain, nowMs + error.retryAfterMs + jitterMs};
}

} // namespace

RetryDecision decideRetry(const Error &error, int attempt, qint64 nowMs, double random01)
{
    switch (error.kind) {
    case ErrorKind::OutcomeUnknown: return {RetryVerdict::LookUp, nowMs};
    case ErrorKind::Cancelled: return {RetryVerdict::TryAgain, nowMs};
    case ErrorKind::RateLimited: return tryAgain(error, attempt, nowMs, random01);
    case ErrorKind::Transient:
    case ErrorKind::BadReply: // a chunked reply that was cut cannot be told from a changed format; only time tells
    case ErrorKind::Storage:
        return attempt < kMaxAttempts ? tryAgain(error, attempt, nowMs, random01) : RetryDecision{};
    case ErrorKind::AuthExpired:
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::Conflict:
    case ErrorKind::Bug: return {};
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

} // namespace cuadra
