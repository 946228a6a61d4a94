#pragma once

#include "core/flows/routecontext.h"
#include "core/ledger/intakerecords.h"
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

/// Asks for each order that could not be read once more, by its number alone: a row that was spoilt on its way heals
/// here. One that is unreadable again stays in the page as it is, and so do all when they are many: then the source
/// speaks another format, and asking costs a call each.
/// Errors: those of OrderSource::fetchOrder() that time mends; then the page is to be read again.
[[nodiscard]] Status rereadUnreadable(OrderIntake &intake, OrderSource &source, const RouteContext &context,
                                      const StopFlag &stop);

} // namespace cuadra
