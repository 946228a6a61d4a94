#include "core/connectors/woocommerce/woocommerceorderreader.h"

#include "core/connectors/woocommerce/woocommercelines.h"
#include "core/connectors/woocommerce/woocommercemeta.h"
#include "core/net/json.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

namespace cuadra::woocommerce {

namespace {

Result<Address> readAddress(const JsonValue &value)
{
    JsonReader in(value);
    Address address;
    address.firstName = in.textOrEmpty("first_name").trimmed();
    address.lastName = in.textOrEmpty("last_name").trimmed();
    address.company = in.textOrEmpty("company").trimmed();
    address.street1 = in.textOrEmpty("address_1").trimmed();
    address.street2 = in.textOrEmpty("address_2").trimmed();
    address.city = in.textOrEmpty("city").trimmed();
    address.region = in.keyOrEmpty("state").trimmed();
    address.postcode = in.keyOrEmpty("postcode").trimmed();
    address.country = in.textOrEmpty("country").trimmed();
    address.phone = in.keyOrEmpty("phone").trimmed();
    address.email = in.textOrEmpty("email").trimmed();
    return in.done(std::move(address));
}

Result<Coupon> readCoupon(const JsonValue &value)
{
    JsonReader in(value);
    Coupon coupon;
    coupon.code = in.keyText("code").toLower(); // some versions lower it, some keep what was typed
    coupon.discountNet = in.roundedDecimal("discount");
    coupon.discountTax = in.roundedDecimal("discount_tax");
    return in.done(std::move(coupon));
}

std::optional<qint64> readOptionalUtc(JsonReader &in, std::string_view key)
{
    return in.find(key) ? std::optional(in.with(key, readUtc)) : std::nullopt;
}

Payment readPayment(JsonReader &in)
{
    Payment payment;
    payment.method = in.textOrEmpty("payment_method");
    payment.title = in.textOrEmpty("payment_method_title");
    payment.transaction = in.keyOrEmpty("transaction_id");
    payment.paidMs = readOptionalUtc(in, "date_paid_gmt");
    return payment;
}

void readHead(JsonReader &in, Order &order)
{
    order.externalId = in.keyText("id");
    order.number = in.keyText("number");
    order.sourceState = in.text("status");
    order.state = readState(order.sourceState);
    order.createdMs = in.with("date_created_gmt", readUtc);
    order.modifiedMs = readOptionalUtc(in, "date_modified_gmt").value_or(order.createdMs);
    order.currency = in.text("currency").toUpper();
    order.pricesIncludeTax = in.boolean("prices_include_tax");
    if (const QString customer = in.keyOrEmpty("customer_id"); customer != u"0")
        order.customerId = customer;
    order.note = in.textOrEmpty("customer_note");
}

void readSums(JsonReader &in, Order &order)
{
    order.discountNet = in.roundedDecimal("discount_total");
    order.discountTax = in.roundedDecimal("discount_tax");
    order.shippingNet = in.roundedDecimal("shipping_total");
    order.shippingTax = in.roundedDecimal("shipping_tax");
    order.totalTax = in.roundedDecimal("total_tax");
    order.total = in.roundedDecimal("total");
}

} // namespace

Result<qint64> readUtc(const JsonValue &value)
{
    static const QRegularExpression shape(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$"_s);
    const Result<QString> text = value.toText();
    if (!text || !shape.match(*text).hasMatch())
        return value.wrongType(u"date in UTC"_s);
    QDateTime date = QDateTime::fromString(*text, Qt::ISODate);
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? Result<qint64>(date.toMSecsSinceEpoch()) : value.wrongType(u"date in UTC"_s);
}

SourceState readState(const QString &status)
{
    static const QHash<QString, SourceState> states = {
        {u"pending"_s, SourceState::Pending},
        {u"processing"_s, SourceState::Processing},
        {u"on-hold"_s, SourceState::OnHold},
        {u"completed"_s, SourceState::Completed},
        {u"cancelled"_s, SourceState::Cancelled},
        {u"refunded"_s, SourceState::Refunded},
        {u"failed"_s, SourceState::Failed},
        {u"checkout-draft"_s, SourceState::Draft},
        {u"auto-draft"_s, SourceState::Draft},
        {u"trash"_s, SourceState::Trashed},
    };
    return states.value(status, SourceState::Other);
}

Result<Refund> readRefund(const JsonValue &value)
{
    JsonReader in(value);
    Refund refund;
    refund.externalId = in.keyText("id");
    refund.reason = in.textOrEmpty("reason");
    // Negative as "total" inside an order, positive as "amount" in the list of refunds.
    refund.amount = in.find("amount") ? in.roundedDecimal("amount") : -in.roundedDecimal("total");
    return in.done(std::move(refund));
}

Result<Order> readOrder(const JsonValue &value, const Settings &settings)
{
    JsonReader in(value);
    Order order;
    readHead(in, order);
    readSums(in, order);
    order.billing = in.with("billing", readAddress);
    order.shipping = in.with("shipping", readAddress);
    order.payment = readPayment(in);
    const QHash<QString, QString> meta = in.with("meta_data", readMeta);
    order.taxIdentity = readTaxIdentity(meta, order.billing, settings);
    order.fraudSuspected = isFlagged(meta, settings.fraudKeys);
    order.taxes = readTaxes(in, settings);
    order.lines = readLines(in, order.taxes);
    order.coupons = in.list("coupon_lines", readCoupon);
    order.refunds = in.list("refunds", readRefund);
    return in.done(std::move(order));
}

Result<Order> readOrder(const QByteArray &raw, const Settings &settings)
{
    const Result<JsonDocument> document = JsonDocument::parse(raw);
    return document ? readOrder(document->root(), settings) : Result<Order>(document.error());
}

} // namespace cuadra::woocommerce
