#pragma once

#include "core/domain/order.h"
#include "core/domain/orderdraft.h"
#include "core/domain/waterfall.h"
#include "core/rules/routesettings.h"

#include <optional>

namespace cuadra {

/// The way from net to total, in the shop and, when it was read back, in the ERP.
///
/// Promise: on each side the steps before Total sum exactly to Total; the Rounding step holds what the
/// other steps leave over. \p draft tells which of the ERP's lines are shipping and fees.
[[nodiscard]] Waterfall buildWaterfall(const Order &order, const std::optional<OrderDraft> &draft,
                                       const std::optional<ErpOrder> &erp, const RouteSettings &settings,
                                       const TargetLimits &limits);

} // namespace cuadra
