#pragma once

#include "core/flows/routecontext.h"
#include "core/ledger/records.h"
#include "core/ports/ordersource.h"

namespace cuadra {

/// A page of a source, understood as far as intake needs it.
struct OrderIntake
{
    IntakePage page;
    QStringList gone; ///< external ids that the source says are trashed or deleted
};

/// Turns a page of the source into what the ledger takes in. No I/O.
///
/// A document that cannot be read is taken all the same, so that it stands in the queue with its error instead of
/// vanishing; one that the route does not want carries its reason.
[[nodiscard]] OrderIntake readOrderPage(const SourcePage &page, const OrderSource &source, const RouteContext &context,
                                        qint64 nowMs);

} // namespace cuadra
