#include "app/sandbox/woo/woojsonlines.h"

#include "app/sandbox/woo/woojson.h"
#include "app/sandbox/woo/woomoney.h"
#include "app/sandbox/woo/woorates.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

/// 11.0 shows taxes in cents, the older ones unrounded ("0.515385", or plain "0").
QString taxText(Decimal tax, WooVersion version)
{
    return version == WooVersion::Hpos110 ? wooMoney(tax) : tax.toString();
}

QJsonArray taxesJson(const QList<WooTax> &taxes, WooVersion version, bool withSubtotal)
{
    QJsonArray array;
    for (const WooTax &tax : taxes)
        array.append(QJsonObject{{u"id"_s, tax.rateId},
                                 {u"total"_s, taxText(tax.total, version)},
                                 {u"subtotal"_s, withSubtotal ? taxText(tax.subtotal, version) : QString()}});
    return array;
}

/// A JSON number with float dust, as the shop shows it: a field to stay away from.
double dustyPrice(const WooLine &line)
{
    return double(line.total.micros()) / 1e6 / double(qMax(1, line.quantity));
}

QJsonObject lineJson(const WooLine &line, WooVersion version)
{
    QJsonObject json{{u"id"_s, line.id},
                     {u"name"_s, line.name},
                     {u"product_id"_s, line.productId},
                     {u"variation_id"_s, line.variationId},
                     {u"quantity"_s, line.quantity},
                     {u"tax_class"_s, line.taxClass},
                     {u"subtotal"_s, wooMoney(line.subtotal)},
                     {u"subtotal_tax"_s, wooMoney(line.subtotalTax)},
                     {u"total"_s, wooMoney(line.total)},
                     {u"total_tax"_s, wooMoney(line.totalTax)},
                     {u"taxes"_s, taxesJson(line.taxes, version, true)},
                     {u"meta_data"_s, wooMetasJson(line.metas)},
                     {u"sku"_s, line.productId == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(line.sku)},
                     {u"price"_s, dustyPrice(line)},
                     {u"image"_s, QJsonObject{{u"id"_s, QString()}, {u"src"_s, QString()}}},
                     {u"parent_name"_s, line.parentName.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                   : QJsonValue(line.parentName)}};
    if (version == WooVersion::Hpos110)
        json[u"global_unique_id"_s] = QString();
    return json;
}

QJsonObject couponMeta(const WooCoupon &coupon, WooVersion version)
{
    const QString type = coupon.percent ? u"percent"_s : u"fixed_cart"_s;
    const QString key = version == WooVersion::Legacy79 ? u"coupon_data"_s : u"coupon_info"_s;
    const QJsonValue data = version == WooVersion::Legacy79
        ? QJsonValue(QJsonObject{{u"code"_s, coupon.code}, {u"amount"_s, coupon.amount.toString()},
                                 {u"discount_type"_s, type}})
        : QJsonValue(u"[75,\"%1\",%2,%3]"_s.arg(coupon.code, coupon.percent ? u"\"percent\""_s : u"null"_s,
                                                coupon.amount.toString()));
    return {{u"id"_s, coupon.id * 10}, {u"key"_s, key}, {u"value"_s, data}, {u"display_key"_s, key},
            {u"display_value"_s, data}};
}

} // namespace

QJsonArray wooMetasJson(const QList<WooMeta> &metas)
{
    QJsonArray array;
    for (const WooMeta &meta : metas)
        array.append(QJsonObject{{u"id"_s, meta.id}, {u"key"_s, meta.key}, {u"value"_s, meta.value}});
    return array;
}

QJsonArray wooLinesJson(const WooOrder &order, WooVersion version)
{
    QJsonArray array;
    for (const WooLine &line : order.lines)
        array.append(lineJson(line, version));
    return array;
}

QJsonArray wooTaxLinesJson(const WooOrder &order)
{
    QJsonArray array;
    for (const WooTaxLine &line : order.taxLines) {
        const WooRate rate = wooRate(line.rateId);
        array.append(QJsonObject{{u"id"_s, line.id},
                                 {u"rate_code"_s, rate.code},
                                 {u"rate_id"_s, rate.id},
                                 {u"label"_s, rate.label},
                                 {u"compound"_s, false},
                                 {u"tax_total"_s, wooMoney(line.tax)},
                                 {u"shipping_tax_total"_s, wooMoney(line.shippingTax)},
                                 {u"rate_percent"_s, rate.percent.toString().toDouble()},
                                 {u"meta_data"_s, QJsonArray()}});
    }
    return array;
}

QJsonArray wooShippingsJson(const WooOrder &order, WooVersion version)
{
    QJsonArray array;
    for (const WooExtra &shipping : order.shippings) {
        QJsonObject json{{u"id"_s, shipping.id},
                         {u"method_title"_s, shipping.title},
                         {u"method_id"_s, shipping.methodId},
                         {u"instance_id"_s, u"1"_s},
                         {u"total"_s, wooMoney(shipping.total)},
                         {u"total_tax"_s, wooMoney(shipping.totalTax)},
                         {u"taxes"_s, taxesJson(shipping.taxes, version, false)},
                         {u"meta_data"_s, QJsonArray()}};
        if (version == WooVersion::Hpos110)
            json[u"tax_status"_s] = u"taxable"_s;
        array.append(json);
    }
    return array;
}

QJsonArray wooFeesJson(const WooOrder &order, WooVersion version)
{
    QJsonArray array;
    for (const WooExtra &fee : order.fees)
        array.append(QJsonObject{{u"id"_s, fee.id},
                                 {u"name"_s, fee.title},
                                 {u"tax_class"_s, fee.taxClass},
                                 {u"tax_status"_s, u"taxable"_s},
                                 {u"amount"_s, wooMoney(fee.total)},
                                 {u"total"_s, wooMoney(fee.total)},
                                 {u"total_tax"_s, wooMoney(fee.totalTax)},
                                 {u"taxes"_s, taxesJson(fee.taxes, version, false)},
                                 {u"meta_data"_s, QJsonArray()}});
    return array;
}

QJsonArray wooCouponsJson(const WooOrder &order, WooVersion version)
{
    QJsonArray array;
    for (const WooCoupon &coupon : order.coupons) {
        const bool asTyped = version == WooVersion::Hpos99;
        QJsonObject json{{u"id"_s, coupon.id},
                         {u"code"_s, asTyped ? coupon.code : coupon.code.toLower()},
                         {u"discount"_s, wooMoney(coupon.discount)},
                         {u"discount_tax"_s, wooMoney(coupon.discountTax)},
                         {u"meta_data"_s, QJsonArray{couponMeta(coupon, version)}}};
        if (version != WooVersion::Legacy79) {
            json[u"discount_type"_s] = coupon.percent ? u"percent"_s : u"fixed_cart"_s;
            json[u"nominal_amount"_s] = coupon.amount.toString().toDouble();
            json[u"free_shipping"_s] = false;
        }
        array.append(json);
    }
    return array;
}

QJsonArray wooRefundLinesJson(const WooOrder &order, const WooRefund &refund)
{
    QJsonArray array;
    for (const WooLine &line : order.lines) {
        if (line.id != refund.lineId)
            continue;
        QJsonObject json = lineJson(line, WooVersion::Hpos99);
        json[u"id"_s] = refund.id * 10;
        json[u"quantity"_s] = -refund.quantity;
        json[u"subtotal"_s] = json[u"total"_s] = wooMoney(-refund.net);
        json[u"subtotal_tax"_s] = json[u"total_tax"_s] = wooMoney(-refund.tax);
        json[u"taxes"_s] = QJsonArray();
        json[u"meta_data"_s] = QJsonArray{QJsonObject{{u"id"_s, refund.id * 10 + 1},
                                                      {u"key"_s, u"_refunded_item_id"_s},
                                                      {u"value"_s, QString::number(line.id)}}};
        array.append(json);
    }
    return array;
}

} // namespace cuadra::sandbox
