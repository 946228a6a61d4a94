#include "core/base/clock.h"

#include <QDateTime>

namespace cuadra {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

CompressedClock::CompressedClock(int factor) : m_factor(factor), m_startMs(QDateTime::currentMSecsSinceEpoch()) {}

qint64 CompressedClock::nowMs() const
{
    return m_startMs + (QDateTime::currentMSecsSinceEpoch() - m_startMs) * m_factor;
}

qint64 CompressedClock::machineMs(qint64 ms) const
{
    return (ms + m_factor - 1) / m_factor;
}

} // namespace cuadra
