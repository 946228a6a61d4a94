#include "core/desk/normalday.h"

#include <algorithm>
#include <numeric>

namespace cuadra {

namespace {

qint64 medianOf(QList<qint64> counts)
{
    std::sort(counts.begin(), counts.end());
    const qsizetype half = counts.size() / 2;
    return counts.size() % 2 == 1 ? counts.at(half) : (counts.at(half - 1) + counts.at(half) + 1) / 2;
}

} // namespace

qint64 NormalDay::in(int hour) const
{
    if (!isKnown())
        return 0;
    QList<qint64> counts;
    for (const Hours &day : days)
        counts << day.at(size_t(hour));
    return medianOf(counts);
}

qint64 NormalDay::until(int hour) const
{
    if (!isKnown())
        return 0;
    QList<qint64> counts;
    for (const Hours &day : days)
        counts << std::accumulate(day.begin(), day.begin() + hour, qint64(0));
    return medianOf(counts);
}

} // namespace cuadra
