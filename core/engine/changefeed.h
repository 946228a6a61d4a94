#pragma once

#include "core/base/id.h"

#include <QList>
#include <QMutex>
#include <QSet>

namespace cuadra {

/// Gathers which transfers changed until someone takes the lot. Noted only after the commit.
/// Thread: all functions from any thread.
class ChangeFeed
{
public:
    void note(TransferId transfer) { note(QList<TransferId>{transfer}); }
    void note(const QList<TransferId> &transfers);
    [[nodiscard]] QList<TransferId> take(); ///< in the order of their ids

private:
    QMutex m_mutex;
    QSet<TransferId> m_touched;
};

} // namespace cuadra
