#include "core/engine/lanepool.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <utility>

namespace cuadra {

void LanePool::ensure(const QString &name, const Lane::MakeWork &makeWork)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopping || m_lanes.contains(name))
        return;
    auto *lane = new Lane(name, m_clock, makeWork); // owned by the pool until finish()
    m_lanes.insert(name, lane);
    lane->start();
}

void LanePool::wake(const QString &namePrefix)
{
    const QMutexLocker lock(&m_mutex);
    for (auto lane = m_lanes.cbegin(); lane != m_lanes.cend(); ++lane) {
        if (lane.key().startsWith(namePrefix))
            lane.value()->wake();
    }
}

void LanePool::askToStop()
{
    const QMutexLocker lock(&m_mutex);
    m_stopping = true;
    for (Lane *lane : std::as_const(m_lanes))
        lane->askToStop();
}

bool LanePool::wait(qint64 ms)
{
    const QDeadlineTimer deadline(ms);
    QList<Lane *> lanes;
    {
        const QMutexLocker lock(&m_mutex);
        lanes = m_lanes.values();
    }
    bool allEnded = true;
    for (Lane *lane : std::as_const(lanes))
        allEnded = lane->wait(deadline) && allEnded;
    return allEnded;
}

void LanePool::letGo()
{
    const QMutexLocker lock(&m_mutex);
    for (Lane *lane : std::as_const(m_lanes)) {
        if (lane->isFinished())
            delete lane;
    }
    m_lanes.clear();
}

} // namespace cuadra
