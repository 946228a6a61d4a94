#include "app/sandbox/woo/woojson.h"

#include "app/sandbox/woo/woojsonlines.h"
#include "app/sandbox/woo/woomoney.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const auto kDateForm = u"yyyy-MM-dd'T'HH:mm:ss"_s;

QJsonObject addressJson(const WooAddress &address, bool withMail)
{
    QJsonObject json{{u"first_name"_s, address.firstName}, {u"last_name"_s, address.lastName},
                     {u"company"_s, address.company},      {u"address_1"_s, address.address1},
                     {u"address_2"_s, address.address2},   {u"city"_s, address.city},
                     {u"state"_s, address.state},          {u"postcode"_s, address.postcode},
                     {u"country"_s, address.country},      {u"phone"_s, address.phone}};
    if (withMail)
        json[u"email"_s] = address.email;
    return json;
}

void putDates(QJsonObject &json, const WooOrder &order)
{
    const std::pair<QString, qint64> dates[] = {{u"date_created"_s, order.createdMs},
                                                {u"date_modified"_s, order.modifiedMs},
                                                {u"date_completed"_s, order.completedMs},
                                                {u"date_paid"_s, order.paidMs}};
    for (const auto &[name, ms] : dates) {
        json[name] = wooSiteDate(ms);
        json[name + u"_gmt"_s] = wooGmtDate(ms);
    }
}

void putSums(QJsonObject &json, const WooOrder &order)
{
    json[u"discount_total"_s] = wooMoney(order.discountTotal);
    json[u"discount_tax"_s] = wooMoney(order.discountTax);
    json[u"shipping_total"_s] = wooMoney(order.shippingTotal);
    json[u"shipping_tax"_s] = wooMoney(order.shippingTax);
    json[u"cart_tax"_s] = wooMoney(order.cartTax);
    json[u"total"_s] = wooMoney(order.total);
    json[u"total_tax"_s] = wooMoney(order.totalTax);
}

QJsonArray refundsJson(const WooOrder &order, WooVersion version)
{
    QJsonArray array;
    for (const WooRefund &refund : order.refunds) {
        QJsonObject json{{u"id"_s, refund.id}, {u"reason"_s, refund.reason}, {u"total"_s, wooMoney(-refund.amount)}};
        if (version == WooVersion::Hpos110)
            json[u"total_tax"_s] = wooMoney(-refund.tax);
        array.append(json);
    }
    return array;
}

void putPayment(QJsonObject &json, const WooOrder &order, const WooFace &face)
{
    const bool open = order.status == u"pending"_s || order.status == u"failed"_s;
    const QString id = QString::number(order.id);
    const QString key = u"wc_order_"_s + QString::number(order.id * 7919 + 1'000'003, 36);
    json[u"order_key"_s] = key;
    json[u"payment_method"_s] = order.paymentMethod;
    json[u"payment_method_title"_s] = order.paymentTitle;
    json[u"transaction_id"_s] = order.transactionId;
    json[u"payment_url"_s] = face.address.toString() + u"/checkout/order-pay/"_s + id
        + u"/?pay_for_order=true&key="_s + key;
    json[u"is_editable"_s] = open || order.status == u"on-hold"_s;
    json[u"needs_payment"_s] = open;
    json[u"needs_processing"_s] = true;
}

void putLists(QJsonObject &json, const WooOrder &order, const WooFace &face)
{
    json[u"meta_data"_s] = wooMetasJson(order.metas);
    json[u"line_items"_s] = wooLinesJson(order, face.version);
    json[u"tax_lines"_s] = wooTaxLinesJson(order);
    json[u"shipping_lines"_s] = wooShippingsJson(order, face.version);
    json[u"fee_lines"_s] = wooFeesJson(order, face.version);
    json[u"coupon_lines"_s] = wooCouponsJson(order, face.version);
    json[u"refunds"_s] = refundsJson(order, face.version);
}

QJsonObject linksJson(const QString &self, const QString &collection, WooVersion version)
{
    QJsonObject own{{u"href"_s, self}};
    if (version == WooVersion::Hpos110)
        own[u"targetHints"_s] = QJsonObject{
            {u"allow"_s, QJsonArray{u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s}}};
    return {{u"self"_s, QJsonArray{own}}, {u"collection"_s, QJsonArray{QJsonObject{{u"href"_s, collection}}}}};
}

} // namespace

QJsonValue wooSiteDate(qint64 ms)
{
    static const QTimeZone kMadrid("Europe/Madrid");
    if (ms == 0)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(ms, kMadrid).toString(kDateForm);
}

QJsonValue wooGmtDate(qint64 ms)
{
    if (ms == 0)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(kDateForm);
}

QString wooMoney(Decimal money)
{
    return wooCents(money).toFixed(2);
}

QJsonObject wooOrderJson(const WooOrder &order, const WooFace &face)
{
    const QString orders = face.address.toString() + u"/wp-json/wc/v3/orders"_s;
    QJsonObject json{{u"id"_s, order.id},
                     {u"parent_id"_s, 0},
                     {u"status"_s, order.status},
                     {u"currency"_s, u"EUR"_s},
                     {u"currency_symbol"_s, u"€"_s},
                     {u"version"_s, wooVersionName(face.version)},
                     {u"prices_include_tax"_s, face.pricesIncludeTax},
                     {u"customer_id"_s, order.customerId},
                     {u"billing"_s, addressJson(order.billing, true)},
                     {u"shipping"_s, addressJson(order.shipping, false)},
                     {u"customer_ip_address"_s, u"192.0.2.17"_s},
                     {u"customer_user_agent"_s, QString()},
                     {u"created_via"_s, u"checkout"_s},
                     {u"customer_note"_s, order.customerNote},
                     {u"cart_hash"_s, QString()},
                     {u"number"_s, QString::number(order.id)}};
    putDates(json, order);
    putSums(json, order);
    putPayment(json, order, face);
    putLists(json, order, face);
    json[u"_links"_s] = linksJson(orders + u'/' + QString::number(order.id), orders, face.version);
    return json;
}

QJsonObject wooRefundJson(const WooOrder &order, const WooRefund &refund, const WooFace &face)
{
    const QString orders = face.address.toString() + u"/wp-json/wc/v3/orders/"_s + QString::number(order.id);
    const QString all = orders + u"/refunds"_s;
    return {{u"id"_s, refund.id},
            {u"parent_id"_s, order.id},
            {u"date_created"_s, wooSiteDate(refund.createdMs)},
            {u"date_created_gmt"_s, wooGmtDate(refund.createdMs)},
            {u"amount"_s, wooMoney(refund.amount)},
            {u"reason"_s, refund.reason},
            {u"refunded_by"_s, 1},
            {u"refunded_payment"_s, false},
            {u"meta_data"_s, QJsonArray()},
            {u"line_items"_s, wooRefundLinesJson(order, refund)},
            {u"shipping_lines"_s, QJsonArray()},
            {u"tax_lines"_s, QJsonArray()},
            {u"fee_lines"_s, QJsonArray()},
            {u"_links"_s, linksJson(all + u'/' + QString::number(refund.id), all, face.version)}};
}

} // namespace cuadra::sandbox
