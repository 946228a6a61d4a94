#pragma once

#include "core/domain/order.h"
#include "core/domain/transferstate.h"
#include "core/rules/routesettings.h"

namespace cuadra {

struct HoldDecision
{
    HoldReason reason = HoldReason::None; ///< None: nothing to wait for
    qint64 dueMs = 0;                     ///< when it ends by itself; 0 = only when the order changes or a person says so

    friend bool operator==(const HoldDecision &, const HoldDecision &) = default;
};

/// Whether an order has to wait before it may be sent, and for what. The reason a person must look at comes first.
[[nodiscard]] HoldDecision decideHold(const Order &order, const RouteSettings &settings, qint64 nowMs);

/// Why intake leaves an order aside: "skip.before_start", "skip.draft", "skip.cancelled", "skip.failed",
/// "skip.refunded", "skip.trashed" or "skip.state". Empty: it is taken.
///
/// Only for orders that are not in the ledger yet: one that is must be revised, whatever became of it.
[[nodiscard]] QString decideIntake(const Order &order, qint64 routeStartMs, const RouteSettings &settings);

} // namespace cuadra
