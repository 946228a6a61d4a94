#include "core/base/stopflag.h"

#include <chrono>

namespace cuadra {

void StopFlag::request()
{
    const std::lock_guard lock(m_mutex);
    m_requested.store(true, std::memory_order_release);
    m_changed.notify_all();
}

bool StopFlag::waitFor(qint64 ms) const
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(ms), [this] { return requested(); });
    return requested();
}

} // namespace cuadra
