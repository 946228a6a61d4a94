#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"
#include "core/domain/orderdraft.h"
#include "core/domain/targetlimits.h"
#include "core/rules/routesettings.h"

namespace cuadra {

/// What a draft is made of.
struct DraftingInput
{
    const Order &order;
    const Catalog &catalog; ///< answers to needsOf()
    const TargetLimits &limits;
    const RouteSettings &settings;
    QString businessKey;    ///< of the transfer
    QString connectionCode; ///< of the source; part of the customer's key
};

/// Turns a checked order into what the ERP is told. The same input always gives the same draft.
///
/// Promise: quantity x unit price, rounded to cents, is what the shop charged for the line; a line without
/// such a price becomes two. A rounding line is added only when the route allows it, the ERP's predicted
/// total differs and the difference is small enough.
/// Errors: Rejected "catalog.unmapped", "catalog.ambiguous", or as priceLine().
[[nodiscard]] Result<OrderDraft> draftOrder(const DraftingInput &input);

} // namespace cuadra
