#pragma once

#include "core/domain/catalog.h"
#include "core/domain/order.h"
#include "core/domain/targetlimits.h"

namespace cuadra::test {

[[nodiscard]] inline Decimal amount(QStringView text)
{
    return *Decimal::parse(text);
}

[[nodiscard]] LineTax vat(QStringView percent, QStringView tax);
[[nodiscard]] LineTax recargo(QStringView percent, QStringView tax);

/// A product line of that net with its taxes; the line's tax is their sum.
[[nodiscard]] OrderLine productLine(const QString &sku, QStringView quantity, QStringView net, const QList<LineTax> &taxes);

/// Sets rates, sums and total from the lines, as a shop that is right does.
void settle(Order &order);

/// A paid consumer order of Madrid, November 2026: 2 x 19.99, shipping 4.95 and a fee of 3.00, all at 21 %. No check minds it.
[[nodiscard]] Order sampleOrder();

/// Answers every need of the order with one made-up id each.
[[nodiscard]] Catalog catalogFor(const Order &order);

[[nodiscard]] TargetLimits sampleLimits();

} // namespace cuadra::test
