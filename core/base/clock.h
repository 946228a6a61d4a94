#pragma once

#include <QtGlobal>

namespace cuadra {

/// Where time comes from. Passed in, never global, so that tests and the simulator rule it.
///
/// Unit:   ms since 1970-01-01T00:00Z. Thread: all functions from any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// How long a thread has to sleep so that \p ms pass on this clock. Unit: ms of the machine.
    [[nodiscard]] virtual qint64 machineMs(qint64 ms) const { return ms; }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
};

/// Runs \p factor times faster than the machine's clock from the moment it is made: the simulator's time.
class CompressedClock final : public Clock
{
public:
    explicit CompressedClock(int factor);

    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 machineMs(qint64 ms) const override;

private:
    int m_factor;
    qint64 m_startMs;
};

} // namespace cuadra
