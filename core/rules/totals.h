#pragma once

#include "core/base/result.h"
#include "core/domain/order.h"
#include "core/domain/targetlimits.h"
#include "core/rules/rounding.h"

#include <QList>
#include <QString>

namespace cuadra {

/// A sum that the shop states and that its own parts do not give.
struct WrongSum
{
    QString what; ///< field: "total", "totalTax", "shippingNet", "shippingTax", "discountNet"
    Decimal stated;
    Decimal computed;

    friend bool operator==(const WrongSum &, const WrongSum &) = default;
};

/// Proves what is always true of a shop's order: total = lines + tax, tax = sum of the lines' and of the rates'
/// tax, shipping and discount likewise. Sums that shops are known to miss by a cent (discount tax, coupons)
/// are not among them. Source: recorded WooCommerce 7.9, 9.9 and 11 orders.
[[nodiscard]] QList<WrongSum> wrongSums(const Order &order);

/// A rate's tax as the shop states it and as its rounding model gives it.
struct RateCheck
{
    QString rateKey;
    Decimal percent;
    Decimal stated;
    Decimal computed;
    int lines = 0; ///< that carry the rate

    friend bool operator==(const RateCheck &, const RateCheck &) = default;
};

/// Recomputes the tax of every rate from the lines' nets. Errors: decimal.range, decimal.zero.
[[nodiscard]] Result<QList<RateCheck>> recomputeTaxes(const Order &order, const RoundingModel &shopModel);

} // namespace cuadra
