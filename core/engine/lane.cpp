#include "core/engine/lane.h"

#include <chrono>

namespace cuadra {

Lane::Lane(const QString &name, const Clock &clock, MakeWork makeWork) :
    m_clock(clock), m_makeWork(std::move(makeWork))
{
    setObjectName(name);
}

Lane::~Lane()
{
    askToStop();
    wait();
}

void Lane::wake()
{
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_changed.notify_all();
}

void Lane::askToStop()
{
    m_stop.request();
    wake();
}

void Lane::run()
{
    const Work work = m_makeWork();
    while (!m_stop.requested())
        sleepFor(work(m_stop));
}

void Lane::sleepFor(qint64 ms)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(m_clock.machineMs(ms)), [this] { return m_woken; });
    m_woken = false;
}

} // namespace cuadra
