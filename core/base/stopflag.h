#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace cuadra {

/// Asks straight-line work to end. Thread: all functions from any thread.
class StopFlag
{
public:
    StopFlag() = default;
    StopFlag(const StopFlag &) = delete;
    StopFlag &operator=(const StopFlag &) = delete;

    void request();
    [[nodiscard]] bool requested() const { return m_requested.load(std::memory_order_acquire); }

    /// Sleeps up to \p ms (of the machine) and returns at once when stopping is asked.
    /// Returns true when it was asked.
    bool waitFor(qint64 ms) const;

private:
    std::atomic_bool m_requested = false;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
};

} // namespace cuadra
