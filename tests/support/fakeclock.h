#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace cuadra::test {

/// Time that moves only when a test says so.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(qint64 nowMs = 1'790'000'000'000) : m_nowMs(nowMs) {}

    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    [[nodiscard]] qint64 machineMs(qint64) const override { return 1; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    std::atomic<qint64> m_nowMs;
};

} // namespace cuadra::test
