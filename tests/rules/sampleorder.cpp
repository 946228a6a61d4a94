#include "tests/rules/sampleorder.h"

#include "core/rules/needs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::test {

LineTax vat(QStringView percent, QStringView tax)
{
    return {.rateKey = u"v"_s + percent.toString(), .kind = TaxKind::Vat, .percent = amount(percent),
            .amount = amount(tax), .amountBefore = amount(tax)};
}

LineTax recargo(QStringView percent, QStringView tax)
{
    return {.rateKey = u"r"_s + percent.toString(), .kind = TaxKind::Surcharge, .percent = amount(percent),
            .amount = amount(tax), .amountBefore = amount(tax)};
}

OrderLine productLine(const QString &sku, QStringView quantity, QStringView net, const QList<LineTax> &taxes)
{
    OrderLine line;
    line.externalId = u"L-"_s + sku;
    line.sku = sku;
    line.productId = u"77"_s;
    line.name = u"Taza "_s + sku;
    line.quantity = amount(quantity);
    line.net = line.netBefore = amount(net);
    line.taxes = taxes;
    for (const LineTax &tax : taxes)
        line.tax += tax.amount;
    line.taxBefore = line.tax;
    return line;
}

void settle(Order &order)
{
    order.taxes.clear();
    order.total = order.totalTax = order.shippingNet = order.shippingTax = order.discountNet = Decimal();
    for (const OrderLine &line : order.lines) {
        order.total += line.net + line.tax;
        order.totalTax += line.tax;
        const bool shipping = line.kind == LineKind::Shipping;
        order.shippingNet += shipping ? line.net : Decimal();
        order.shippingTax += shipping ? line.tax : Decimal();
        order.discountNet += line.kind == LineKind::Product ? line.netBefore - line.net : Decimal();
        for (const LineTax &tax : line.taxes) {
            auto found = std::find_if(order.taxes.begin(), order.taxes.end(),
                                      [&](const OrderTax &one) { return one.rateKey == tax.rateKey; });
            if (found == order.taxes.end())
                found = order.taxes.insert(order.taxes.end(),
                                           OrderTax{tax.rateKey, tax.rateKey, tax.kind, tax.percent, {}, {}});
            (shipping ? found->shippingTax : found->goodsTax) += tax.amount;
        }
    }
}

Order sampleOrder()
{
    Order order;
    order.externalId = order.number = u"1001"_s;
    order.state = SourceState::Processing;
    order.sourceState = u"processing"_s;
    order.createdMs = 1'795'000'000'000; // 18 Nov 2026
    order.modifiedMs = order.createdMs;
    order.currency = u"EUR"_s;
    order.customerId = u"17"_s;
    order.billing = {.firstName = u"Ana"_s, .lastName = u"Gil"_s, .company = {}, .street1 = u"Calle Mayor 1"_s,
                     .street2 = {}, .city = u"Madrid"_s, .region = u"M"_s, .postcode = u"28013"_s,
                     .country = u"ES"_s, .phone = u"600000000"_s, .email = u"Ana@Example.org"_s};
    order.payment = {.method = u"redsys"_s, .title = u"Tarjeta"_s, .transaction = u"T1"_s, .paidMs = order.createdMs};
    OrderLine shipping = productLine({}, u"1", u"4.95", {vat(u"21", u"1.04")});
    shipping.kind = LineKind::Shipping;
    shipping.externalId = u"S1"_s;
    shipping.methodId = u"flat_rate"_s;
    shipping.name = u"Envío"_s;
    OrderLine fee = productLine({}, u"1", u"3.00", {vat(u"21", u"0.63")});
    fee.kind = LineKind::Fee;
    fee.externalId = u"F1"_s;
    fee.name = u"Embalaje"_s;
    order.lines = {productLine(u"TAZA"_s, u"2", u"39.98", {vat(u"21", u"8.40")}), shipping, fee};
    settle(order);
    return order;
}

Catalog catalogFor(const Order &order)
{
    Catalog catalog;
    const CatalogNeeds needs = needsOf(order, RouteSettings{});
    for (auto kind = needs.begin(); kind != needs.end(); ++kind)
        for (const QString &key : kind.value())
            catalog[kind.key()].insert(key, u"erp-"_s + catalogKindName(kind.key()) + u'-' + key);
    return catalog;
}

TargetLimits sampleLimits()
{
    TargetLimits limits;
    limits.currency = u"EUR"_s;
    limits.rounding = {RoundingModel::Level::Line, Rounding::HalfUp};
    return limits;
}

} // namespace cuadra::test
