#include "core/connectors/woocommerce/woocommercelines.h"

#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommercemeta.h"

#include <algorithm>

namespace cuadra::woocommerce {

namespace {

TaxKind kindOf(const QString &label, Decimal percent, const Settings &settings)
{
    const auto says = [&](QStringView word) { return label.contains(word, Qt::CaseInsensitive); };
    if (says(u"recargo") || says(u"equivalencia"))
        return TaxKind::Surcharge;
    if (says(u"igic"))
        return TaxKind::Igic;
    if (says(u"ipsi"))
        return TaxKind::Ipsi;
    return settings.surchargeRates.contains(percent) ? TaxKind::Surcharge : TaxKind::Vat;
}

Result<OrderTax> readTax(const JsonValue &value, const Settings &settings)
{
    JsonReader in(value);
    OrderTax tax;
    tax.rateKey = in.keyText("rate_id");
    tax.label = in.textOrEmpty("label").trimmed();
    tax.percent = in.roundedDecimal("rate_percent");
    tax.kind = kindOf(tax.label + u' ' + in.textOrEmpty("rate_code"), tax.percent, settings);
    tax.goodsTax = in.roundedDecimal("tax_total");
    tax.shippingTax = in.roundedDecimal("shipping_tax_total");
    return in.done(std::move(tax));
}

/// Amounts of a line's taxes: text, "" standing for none.
Decimal readTaxAmount(JsonReader &in, std::string_view key)
{
    const std::optional<JsonValue> found = in.find(key);
    if (!found || (found->isText() && found->toText()->isEmpty()))
        return {};
    return in.roundedDecimal(key);
}

Result<LineTax> readLineTax(const JsonValue &value, const QList<OrderTax> &taxes)
{
    JsonReader in(value);
    LineTax tax;
    tax.rateKey = in.keyText("id");
    tax.amount = readTaxAmount(in, "total");
    // Shipping and fees know no discount and say "" here.
    const std::optional<JsonValue> before = in.find("subtotal");
    const bool hasBefore = before && !(before->isText() && before->toText()->isEmpty());
    tax.amountBefore = hasBefore ? readTaxAmount(in, "subtotal") : tax.amount;
    const auto rate =
        std::find_if(taxes.begin(), taxes.end(), [&](const auto &each) { return each.rateKey == tax.rateKey; });
    if (rate != taxes.end()) {
        tax.kind = rate->kind;
        tax.percent = rate->percent;
    } else if (!tax.amount.isZero() || !tax.amountBefore.isZero()) {
        in.fail({.kind = ErrorKind::BadReply,
            .code = kTaxRateUnknown,
            .detail = value.path(),
            .args = {value.path(), tax.rateKey}});
    } else {
        tax.rateKey.clear(); // nothing was charged by a rate that is no longer there
    }
    return in.done(std::move(tax));
}

QList<LineTax> readLineTaxes(JsonReader &in, const QList<OrderTax> &taxes)
{
    QList<LineTax> read = in.list("taxes", [&](const JsonValue &value) { return readLineTax(value, taxes); });
    read.removeIf([](const LineTax &tax) { return tax.rateKey.isEmpty(); });
    return read;
}

Result<OrderLine> readProduct(const JsonValue &value, const QList<OrderTax> &taxes)
{
    JsonReader in(value);
    OrderLine line;
    line.externalId = in.keyText("id");
    line.sku = in.keyOrEmpty("sku").trimmed();
    line.ean = in.keyOrEmpty("global_unique_id").trimmed();
    line.productId = in.keyText("product_id");
    if (const QString variation = in.keyOrEmpty("variation_id"); variation != u"0")
        line.variationId = variation;
    line.name = in.textOrEmpty("name");
    line.details = in.find("meta_data") ? in.with("meta_data", readLineDetails) : QStringList();
    line.quantity = in.roundedDecimal("quantity");
    line.netBefore = in.roundedDecimal("subtotal");
    line.net = in.roundedDecimal("total");
    line.taxBefore = in.roundedDecimal("subtotal_tax");
    line.tax = in.roundedDecimal("total_tax");
    line.taxes = readLineTaxes(in, taxes);
    return in.done(std::move(line));
}

/// What shipping and fees have in common: one amount, no discount.
Result<OrderLine> readCharge(const JsonValue &value, LineKind kind, const QList<OrderTax> &taxes)
{
    JsonReader in(value);
    OrderLine line;
    line.kind = kind;
    line.externalId = in.keyText("id");
    line.name = in.textOrEmpty(kind == LineKind::Shipping ? "method_title" : "name");
    line.methodId = kind == LineKind::Shipping ? in.keyOrEmpty("method_id") : QString();
    line.net = in.roundedDecimal("total");
    line.netBefore = line.net;
    line.tax = in.roundedDecimal("total_tax");
    line.taxBefore = line.tax;
    line.taxes = readLineTaxes(in, taxes);
    return in.done(std::move(line));
}

} // namespace

QList<OrderTax> readTaxes(JsonReader &order, const Settings &settings)
{
    return order.list("tax_lines", [&](const JsonValue &value) { return readTax(value, settings); });
}

QList<OrderLine> readLines(JsonReader &order, const QList<OrderTax> &taxes)
{
    QList<OrderLine> lines =
        order.list("line_items", [&](const JsonValue &value) { return readProduct(value, taxes); });
    lines += order.list(
        "shipping_lines", [&](const JsonValue &value) { return readCharge(value, LineKind::Shipping, taxes); });
    lines += order.list("fee_lines", [&](const JsonValue &value) { return readCharge(value, LineKind::Fee, taxes); });
    return lines;
}

} // namespace cuadra::woocommerce
