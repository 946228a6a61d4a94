#pragma once

#include "core/base/error.h"

#include <QtGlobal>

namespace cuadra {

enum class RetryVerdict {
    TryAgain,  ///< from RetryDecision::notBeforeMs on
    LookUp,    ///< a write may have happened: ask the other side, write nothing
    AskPerson, ///< time does not mend it
};

struct RetryDecision
{
    RetryVerdict verdict = RetryVerdict::AskPerson;
    qint64 notBeforeMs = 0;

    friend bool operator==(const RetryDecision &, const RetryDecision &) = default;
};

/// About half an hour of trying with the backoff below: longer than a restart or a bad line lasts, and short enough that a
/// person hears of a changed format the same morning. Attempts of all causes count together.
inline constexpr int kMaxAttempts = 12;

/// What follows a failed attempt: exponential with full jitter, never before the other side's Retry-After.
///
/// \p attempt counts from 1 and only counts attempts that reached a living system. \p random01 is in [0, 1).
[[nodiscard]] RetryDecision decideRetry(const Error &error, int attempt, qint64 nowMs, double random01);

} // namespace cuadra
