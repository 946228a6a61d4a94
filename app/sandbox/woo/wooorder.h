#pragma once

#include "core/base/decimal.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace cuadra::sandbox {

struct WooMeta
{
    qint64 id = 0;
    QString key;
    QJsonValue value;
};

struct WooAddress
{
    QString firstName, lastName, company, address1, address2, city, state, postcode, country, email, phone;
};

/// One tax of one line, unrounded. Unit: the order's currency, six digits.
struct WooTax
{
    int rateId = 0;
    Decimal total;
    Decimal subtotal;
};

struct WooLine
{
    qint64 id = 0;
    QString name, parentName, sku, taxClass;
    qint64 productId = 0, variationId = 0;
    int quantity = 1;
    Decimal typedPrice;      ///< as the catalogue shows it: with IVA or without, by the shop's setting
    Decimal subtotal, total; ///< net, before and after coupons, six digits
    Decimal subtotalTax, totalTax;
    QList<WooTax> taxes;
    QList<WooMeta> metas;
};

/// A shipping or fee line: both are typed net and taxed on top.
struct WooExtra
{
    qint64 id = 0;
    QString title, methodId, taxClass;
    Decimal total, totalTax;
    QList<WooTax> taxes;
};

struct WooCoupon
{
    qint64 id = 0;
    QString code;
    bool percent = false;
    Decimal amount; ///< percent, or money in the terms of the typed prices
    Decimal discount, discountTax;
};

struct WooTaxLine
{
    qint64 id = 0;
    int rateId = 0;
    Decimal tax, shippingTax;
};

struct WooRefund
{
    qint64 id = 0;
    qint64 createdMs = 0;
    Decimal amount; ///< positive
    QString reason;
    qint64 lineId = 0; ///< 0: money only, no lines and no tax
    int quantity = 0;
    Decimal net, tax; ///< of the refunded line, positive
};

struct WooOrder
{
    qint64 id = 0;
    QString status = QStringLiteral("processing");
    qint64 createdMs = 0, modifiedMs = 0, paidMs = 0, completedMs = 0; ///< 0 = never
    qint64 customerId = 0;
    WooAddress billing, shipping;
    QString taxState; ///< the province whose rates were applied; differs from the address only by mistake
    QString paymentMethod, paymentTitle, transactionId, customerNote;
    QList<WooMeta> metas;
    QList<WooLine> lines;
    QList<WooExtra> shippings, fees;
    QList<WooCoupon> coupons;
    QList<WooTaxLine> taxLines;
    QList<WooRefund> refunds;
    Decimal discountTotal, discountTax, shippingTotal, shippingTax, cartTax, total, totalTax;
};

} // namespace cuadra::sandbox
