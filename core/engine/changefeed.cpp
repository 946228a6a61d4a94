#include "core/engine/changefeed.h"

#include <QMutexLocker>

#include <algorithm>
#include <utility>

namespace cuadra {

void ChangeFeed::note(const QList<TransferId> &transfers)
{
    const QMutexLocker lock(&m_mutex);
    for (const TransferId transfer : transfers)
        m_touched.insert(transfer);
}

QList<TransferId> ChangeFeed::take()
{
    const QMutexLocker lock(&m_mutex);
    const QSet<TransferId> touched = std::exchange(m_touched, {});
    QList<TransferId> ids(touched.cbegin(), touched.cend());
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace cuadra
