#include "core/net/ratelimiter.h"

#include <QMutexLocker>

#include <algorithm>

namespace cuadra {

namespace {

constexpr qint64 kPermission = 60'000;

} // namespace

RateLimiter::RateLimiter(const Clock &clock, int perMinute, int burst)
    : m_clock(clock), m_perMinute(perMinute), m_burst(std::max(burst, 1)), m_level(m_burst * kPermission),
      m_filledMs(clock.nowMs())
{
}

qint64 RateLimiter::tryTake()
{
    const QMutexLocker lock(&m_mutex);
    const qint64 nowMs = m_clock.nowMs();
    if (m_quietMs > 0 && nowMs < m_quietFromMs + m_quietMs)
        return std::min(m_quietFromMs + m_quietMs - nowMs, m_quietMs);
    if (m_perMinute <= 0)
        return 0;
    refill();
    if (m_level < kPermission)
        return (kPermission - m_level + m_perMinute - 1) / m_perMinute;
    m_level -= kPermission;
    return 0;
}

bool RateLimiter::take(const StopFlag &stop)
{
    for (qint64 waitMs = tryTake(); waitMs > 0; waitMs = tryTake()) {
        if (stop.waitFor(m_clock.machineMs(waitMs)))
            return false;
    }
    return !stop.requested();
}

void RateLimiter::pauseFor(qint64 ms)
{
    const QMutexLocker lock(&m_mutex);
    m_quietFromMs = m_clock.nowMs();
    m_quietMs = ms;
    m_level = 0;
    m_filledMs = m_quietFromMs + ms;
}

void RateLimiter::refill()
{
    const qint64 nowMs = m_clock.nowMs();
    // A clock set back must not freeze the bucket.
    const qint64 passedMs = std::clamp<qint64>(nowMs - m_filledMs, 0, kPermission * m_burst);
    m_level = std::min(m_burst * kPermission, m_level + passedMs * m_perMinute);
    m_filledMs = nowMs;
}

} // namespace cuadra
