#pragma once

#include "core/domain/order.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include "tests/support/paths.h"

namespace cuadra::test {

inline QByteArray wooFixture(const QString &name)
{
    QFile file(fixture(QStringLiteral("woocommerce/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The sums that hold in every order of every version; empty when they do.
inline QString brokenSum(const Order &order)
{
    Decimal net, tax, goodsTax, shippingNet, shippingTax, discount, rateTax;
    for (const OrderLine &line : order.lines) {
        net += line.net;
        tax += line.tax;
        discount += line.netBefore - line.net;
        (line.kind == LineKind::Shipping ? shippingNet : goodsTax) +=
            line.kind == LineKind::Shipping ? line.net : line.tax;
        shippingTax += line.kind == LineKind::Shipping ? line.tax : Decimal();
    }
    for (const OrderTax &rate : order.taxes)
        rateTax += rate.tax();
    if (order.total != net + order.totalTax)
        return QStringLiteral("total");
    if (order.totalTax != tax || order.totalTax != goodsTax + order.shippingTax)
        return QStringLiteral("tax");
    if (order.totalTax != rateTax)
        return QStringLiteral("tax per rate");
    if (order.shippingNet != shippingNet || order.shippingTax != shippingTax)
        return QStringLiteral("shipping");
    return order.discountNet == discount ? QString() : QStringLiteral("discount");
}

} // namespace cuadra::test
