#pragma once

#include "ui/shell/place.h"

namespace cuadra {

/// What a number of Today leads to.
enum class TodayGoal { AllOrders, InQueue, Verified, Failed, InDoubt, Held, Dismissed, Connections };

/// Where that is in a window.
struct Destination
{
    PlaceId place = PlaceId::Queue;
    QVariant what = {};
};

/// The place of its own when \p window has one, else the queue's group.
[[nodiscard]] Destination destinationOf(TodayGoal goal, const QWidget &window);

} // namespace cuadra
