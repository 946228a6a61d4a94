#include "core/desk/todayflow.h"

#include "core/ledger/queuestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kLookBackMs = 7 * 24 * 60 * kMinuteMs;

// What was left aside once and taken later is in the ledger and not missing.
const auto kNotTaken = u"SELECT s.reason, COUNT(*) FROM skipped s WHERE s.at_ms >= ? AND s.at_ms < ?"
                       " AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.route = s.route"
                       " AND t.external_id = s.external_id) GROUP BY s.reason ORDER BY COUNT(*) DESC, s.reason"_s;
// The condition repeats that of the partial index word by word.
const auto kUntold = u"SELECT COUNT(*) FROM transfer WHERE state = 'verified' AND error_code <> ''"
                     " AND error_code = 'order.number_not_written'"_s;
const auto kRoutes = u"SELECT r.id, s.id, s.name, t.id, t.name, COALESCE(c.read_ms, 0),"
                     " r.paused + s.paused, r.paused + t.paused FROM route r"
                     " JOIN connection s ON s.id = r.source JOIN connection t ON t.id = r.target"
                     " LEFT JOIN cursor c ON c.route = r.id ORDER BY s.name, t.name, r.id"_s;
const auto kLastVerified = u"SELECT MAX(minute) FROM verified_count WHERE route = ? AND minute > ?"_s;
const auto kTelling = u"SELECT COUNT(*), MIN(write_back_ms) FROM transfer WHERE route = ? AND write_back_ms > 0"_s;

qint64 earlier(qint64 one, qint64 other)
{
    return one == 0 || other == 0 ? std::max(one, other) : std::min(one, other);
}

/// Several routes may share a connection: what was read is as old as the oldest, what was written as the newest.
void join(QList<DataAge> &ages, const DataAge &age)
{
    const auto same = std::find_if(ages.begin(), ages.end(), [&](const DataAge &one) {
        return one.kind == age.kind && one.connection == age.connection && one.paused == age.paused;
    });
    if (same == ages.end()) {
        ages.append(age);
        return;
    }
    const bool isRead = age.kind == DataAge::Kind::Read;
    same->lastMs = isRead ? std::min(same->lastMs, age.lastMs) : std::max(same->lastMs, age.lastMs);
    same->waiting += age.waiting;
    same->oldestMs = earlier(same->oldestMs, age.oldestMs);
}

void addWaiting(const QList<RouteCard> &cards, RouteId route, DataAge &age)
{
    using S = TransferState;
    for (const RouteCard &card : cards) {
        if (card.route != route)
            continue;
        for (const S state : {S::Waiting, S::Sending, S::Sent, S::Retrying})
            age.waiting += card.counts.value(state);
        age.oldestMs = card.oldestWaitingMs;
    }
}

} // namespace

Status TodayFlow::addNotTaken(TodayFigures &figures)
{
    return m_database.each(kNotTaken, {figures.day.fromMs(), figures.day.toMs()}, [&](const SqlRow &row) {
        figures.notTaken.append({.reason = row[0].toString(), .count = row[1].toLongLong()});
        return true;
    });
}

Status TodayFlow::addUntold(TodayFigures &figures)
{
    const auto untold = m_database.rows(kUntold);
    if (!untold)
        return untold.error();
    figures.untold = untold->front()[0].toLongLong();
    return Done{};
}

Status TodayFlow::addAges(TodayFigures &figures)
{
    const auto routes = m_database.rows(kRoutes);
    if (!routes)
        return routes.error();
    const Result<QList<RouteCard>> cards = QueueStore(m_database).cards(figures.day.toMs());
    if (!cards)
        return cards.error();
    for (const SqlRow &row : *routes) {
        const RouteId route(row[0].toLongLong());
        const DataAge read{.connection = ConnectionId(row[1].toLongLong()),
                           .name = row[2].toString(),
                           .paused = row[6].toInt() != 0,
                           .lastMs = row[5].toLongLong()};
        DataAge told = read;
        told.kind = DataAge::Kind::Told;
        told.lastMs = 0;
        DataAge written{.kind = DataAge::Kind::Written,
                        .connection = ConnectionId(row[3].toLongLong()),
                        .name = row[4].toString(),
                        .paused = row[7].toInt() != 0};
        addWaiting(*cards, route, written);
        if (const Status added = addLastVerified(route, figures.day.fromMs(), written); !added)
            return added;
        if (const Status added = addTelling(route, told); !added)
            return added;
        for (const DataAge &age : {read, written, told})
            join(figures.ages, age);
    }
    return Done{};
}

Status TodayFlow::addLastVerified(RouteId route, qint64 dayMs, DataAge &age)
{
    const auto minute = m_database.rows(kLastVerified, {route.value(), (dayMs - kLookBackMs) / kMinuteMs});
    if (!minute)
        return minute.error();
    age.lastMs = minute->front()[0].toLongLong() * kMinuteMs;
    return Done{};
}

Status TodayFlow::addTelling(RouteId route, DataAge &age)
{
    const auto telling = m_database.rows(kTelling, {route.value()});
    if (!telling)
        return telling.error();
    age.waiting = telling->front()[0].toLongLong();
    age.oldestMs = telling->front()[1].toLongLong();
    return Done{};
}

} // namespace cuadra
