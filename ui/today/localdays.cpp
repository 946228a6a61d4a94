#include "ui/today/localdays.h"

#include <QDateTime>

namespace cuadra {

namespace {

LocalDay dayOn(QDate date, const QTimeZone &zone)
{
    LocalDay day;
    day.edges.front() = date.startOfDay(zone).toMSecsSinceEpoch();
    day.edges.back() = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    for (int hour = 1; hour < LocalDay::kHours; ++hour) {
        // An hour that the clock leaves out is the next one's beginning.
        const qint64 begins = QDateTime(date, QTime(hour, 0), zone).toMSecsSinceEpoch();
        day.edges[size_t(hour)] = std::clamp(begins, day.edges[size_t(hour) - 1], day.edges.back());
    }
    return day;
}

} // namespace

LocalDay localDayOf(qint64 atMs, const QTimeZone &zone)
{
    return dayOn(QDateTime::fromMSecsSinceEpoch(atMs, zone).date(), zone);
}

QList<LocalDay> sameWeekdaysBefore(qint64 atMs, qsizetype weeks, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(atMs, zone).date();
    QList<LocalDay> days;
    for (qsizetype week = 1; week <= weeks; ++week)
        days << dayOn(today.addDays(-7 * week), zone);
    return days;
}

} // namespace cuadra
