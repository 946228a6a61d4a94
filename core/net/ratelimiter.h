#pragma once

#include "core/base/clock.h"
#include "core/base/stopflag.h"

#include <QMutex>

namespace cuadra {

/// A bucket of permissions that fills evenly: bursts up to its size, then so many a minute.
///
/// Thread: all functions from any thread; waiting holds nobody else up.
class RateLimiter
{
public:
    /// \p perMinute: refill; 0 = no limit. \p burst: size of the bucket, at least 1.
    RateLimiter(const Clock &clock, int perMinute, int burst);

    /// Takes one permission. Returns how long to wait first; 0 = it was taken. Unit: ms of the clock.
    [[nodiscard]] qint64 tryTake();
    /// Waits for a permission and takes it. Returns false when stopping was asked meanwhile.
    [[nodiscard]] bool take(const StopFlag &stop);
    /// The other side asked for quiet: nothing is given out for \p ms, and the bucket is empty after it.
    void pauseFor(qint64 ms);

private:
    void refill();

    const Clock &m_clock;
    QMutex m_mutex;
    qint64 m_perMinute;
    qint64 m_burst;
    qint64 m_level; ///< in 1/60000 of a permission, so that one ms adds exactly m_perMinute
    qint64 m_filledMs;
    qint64 m_quietFromMs = 0;
    qint64 m_quietMs = 0;
};

} // namespace cuadra
