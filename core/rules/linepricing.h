#pragma once

#include "core/base/result.h"
#include "core/domain/order.h"

#include <QList>

namespace cuadra {

/// A part of a line with its own unit price. Promise: quantity x price, rounded to cents in whatever
/// mode, is the part's share of what the shop charged; the parts add up to the line.
struct PricedPart
{
    Decimal quantity;
    Decimal unitPrice;
    Decimal unitPriceGross;
    Decimal net;
    Decimal gross;
};

/// Finds unit prices of at most \p digits decimals for a line. One part, or two ("all but one" and "one")
/// when no single price reaches the line's cents.
///
/// \p gross: the price with tax is the one that counts.
/// Errors: Rejected "draft.quantity_zero", "draft.net_not_in_cents", "draft.price_inexact"; args: the line's id.
[[nodiscard]] Result<QList<PricedPart>> priceLine(const OrderLine &line, int digits, bool gross);

} // namespace cuadra
