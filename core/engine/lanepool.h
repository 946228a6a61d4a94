#pragma once

#include "core/engine/lane.h"

#include <QHash>
#include <QMutex>

namespace cuadra {

/// The lanes of an engine by name. Thread: all functions from any thread.
class LanePool
{
public:
    explicit LanePool(const Clock &clock) : m_clock(clock) {}

    /// Starts a lane unless one of that name runs or stopping was asked.
    void ensure(const QString &name, const Lane::MakeWork &makeWork);
    void wake(const QString &namePrefix); ///< empty: all
    void askToStop();
    /// Waits until all have ended, at most \p ms of the machine; returns whether they have. After askToStop().
    [[nodiscard]] bool wait(qint64 ms);
    /// Destroys the lanes that have ended. The others are abandoned: they run on and are never destroyed.
    void letGo();

private:
    const Clock &m_clock;
    QMutex m_mutex;
    QHash<QString, Lane *> m_lanes;
    bool m_stopping = false;
};

} // namespace cuadra
