#include "core/desk/todayfigures.h"

#include <numeric>

namespace cuadra {

qint64 TodayFigures::received() const
{
    return std::accumulate(standing.begin(), standing.end(), qint64(0));
}

qint64 TodayFigures::notTakenCount() const
{
    return std::accumulate(notTaken.begin(), notTaken.end(), qint64(0),
                           [](qint64 sum, const NotTaken &one) { return sum + one.count; });
}

qint64 TodayFigures::inQueue() const
{
    using S = TransferState;
    return standing.value(S::Waiting) + standing.value(S::Sending) + standing.value(S::Sent)
        + standing.value(S::Retrying);
}

} // namespace cuadra
