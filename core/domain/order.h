#pragma once

#include "core/base/decimal.h"
#include "core/domain/address.h"
#include "core/domain/orderline.h"
#include "core/domain/orderparts.h"
#include "core/domain/sourcestate.h"

#include <QList>
#include <QString>

namespace cuadra {

/// An order in Cuadra's canonical form.
///
/// Promise: what a reader could not understand is an error of the reader, never a default here.
struct Order
{
    QString externalId; ///< key at the source
    QString number;     ///< what the customer knows
    SourceState state = SourceState::Other;
    QString sourceState; ///< the shop's own word
    qint64 createdMs = 0;
    qint64 modifiedMs = 0;
    QString currency;   ///< ISO 4217
    bool pricesIncludeTax = false;

    QString customerId; ///< at the source; empty for a guest
    TaxIdentity taxIdentity;
    Address billing;
    Address shipping; ///< may be empty: then goods go to the billing address
    Payment payment;
    QString note;
    bool fraudSuspected = false;

    QList<OrderLine> lines; ///< products, shipping and fees
    QList<Coupon> coupons;
    QList<OrderTax> taxes;
    QList<Refund> refunds;

    Decimal discountNet; ///< the shop's own sums, to be proved by totals
    Decimal discountTax;
    Decimal shippingNet;
    Decimal shippingTax;
    Decimal totalTax;
    Decimal total;       ///< with tax, before refunds

    [[nodiscard]] const Address &deliveryAddress() const { return shipping.isEmpty() ? billing : shipping; }
    [[nodiscard]] Decimal untaxed() const { return total - totalTax; }

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace cuadra
