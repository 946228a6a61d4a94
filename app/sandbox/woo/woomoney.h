#pragma once

#include "app/sandbox/woo/wooorder.h"

namespace cuadra::sandbox {

/// Fills every computed figure of an order the way WooCommerce does: tax per line and rate at six digits, rounded to
/// cents per line (half up; half down when prices include tax), nets as what remains.
void computeWooTotals(WooOrder &order, bool pricesIncludeTax);

/// What the status "refunded" does: the whole total goes back, with no lines and no tax.
void refundWhole(WooOrder &order, qint64 nowMs);

/// Cents as the shop shows them.
[[nodiscard]] Decimal wooCents(Decimal money);

} // namespace cuadra::sandbox
