#include "ui/today/todaygoal.h"

#include "ui/queue/queuegroups.h"

#include <algorithm>

namespace cuadra {

namespace {

QueueGroup groupOf(TodayGoal goal)
{
    switch (goal) {
    case TodayGoal::AllOrders: return QueueGroup::All;
    case TodayGoal::InQueue:
    case TodayGoal::Connections: return QueueGroup::InQueue;
    case TodayGoal::Verified: return QueueGroup::Verified;
    case TodayGoal::Failed: return QueueGroup::Failed;
    case TodayGoal::InDoubt: return QueueGroup::InDoubt;
    case TodayGoal::Held: return QueueGroup::Held;
    case TodayGoal::Dismissed: return QueueGroup::Dismissed;
    }
    Q_UNREACHABLE();
}

PlaceId ownPlaceOf(TodayGoal goal)
{
    switch (goal) {
    case TodayGoal::Failed: return PlaceId::Failed;
    case TodayGoal::InDoubt: return PlaceId::InDoubt;
    case TodayGoal::Connections: return PlaceId::Connections;
    default: return PlaceId::Queue;
    }
}

} // namespace

Destination destinationOf(TodayGoal goal, const QWidget &window)
{
    const PlaceId own = ownPlaceOf(goal);
    const QList<Place *> places = window.findChildren<Place *>();
    const bool stands = std::any_of(places.begin(), places.end(), [own](const Place *one) { return one->id() == own; });
    if (own != PlaceId::Queue && stands)
        return {own, {}};
    return {PlaceId::Queue, QVariant::fromValue(groupOf(goal))};
}

} // namespace cuadra
