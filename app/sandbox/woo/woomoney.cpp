#include "app/sandbox/woo/woomoney.h"

#include "app/sandbox/woo/woodiscounts.h"
#include "app/sandbox/woo/woorates.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const Decimal kHundred = Decimal::fromInt(100);

Decimal scaled(Decimal money, Decimal factor, Decimal divisor)
{
    return money.scaled(factor, divisor, 6, Rounding::HalfUp).value_or(Decimal());
}

Rounding taxRounding(bool pricesIncludeTax)
{
    return pricesIncludeTax ? Rounding::HalfDown : Rounding::HalfUp;
}

struct Split
{
    Decimal net;
    QList<Decimal> taxes; ///< in the order of the rates
};

Split splitTyped(Decimal typed, const QList<WooRate> &rates, bool includesTax)
{
    Decimal percents;
    for (const WooRate &rate : rates)
        percents += rate.percent;
    const Decimal base = includesTax ? scaled(typed, kHundred, kHundred + percents) : typed;
    Split split{typed, {}};
    for (const WooRate &rate : rates) {
        split.taxes.append(scaled(base, rate.percent, kHundred));
        split.net -= includesTax ? split.taxes.constLast() : Decimal();
    }
    return split;
}

/// Canarias: the catalogue's own IVA is taken off and the rate of the islands is put on.
Split splitFor(const WooLine &line, Decimal typed, const QString &state, bool includesTax)
{
    if (!isCanarias(state))
        return splitTyped(typed, wooRates(line.taxClass, state), includesTax);
    const Decimal net = splitTyped(typed, wooRates(line.taxClass, QString()), includesTax).net;
    return splitTyped(net, wooRates(line.taxClass, state), false);
}

void computeLine(WooLine &line, Decimal discount, const QString &state, bool includesTax)
{
    const Decimal typed = Decimal::fromMicros(line.typedPrice.micros() * line.quantity);
    const Split before = splitFor(line, typed, state, includesTax);
    const Split after = splitFor(line, typed - discount, state, includesTax);
    const QList<WooRate> rates = wooRates(line.taxClass, state);
    line.subtotal = before.net;
    line.total = after.net;
    line.subtotalTax = line.totalTax = Decimal();
    line.taxes.clear();
    for (qsizetype i = 0; i < rates.size(); ++i) {
        line.taxes.append({rates[i].id, after.taxes[i], before.taxes[i]});
        line.subtotalTax += before.taxes[i].rounded(2, taxRounding(includesTax));
        line.totalTax += after.taxes[i].rounded(2, taxRounding(includesTax));
    }
}

void computeExtra(WooExtra &extra, const QString &state, bool includesTax)
{
    extra.taxes.clear();
    extra.totalTax = Decimal();
    for (const WooRate &rate : wooRates(extra.taxClass, state)) {
        extra.taxes.append({rate.id, scaled(extra.total, rate.percent, kHundred), {}});
        extra.totalTax += extra.taxes.constLast().total.rounded(2, taxRounding(includesTax));
    }
}

/// A coupon's own figures are rounded line by line and may differ from the order's discount by a cent.
QList<Decimal> spreadCoupons(WooOrder &order, bool includesTax)
{
    QList<Decimal> perLine(order.lines.size());
    for (WooCoupon &coupon : order.coupons) {
        const QList<Decimal> shares = shareCoupon(order.lines, coupon);
        coupon.discount = coupon.discountTax = Decimal();
        for (qsizetype i = 0; i < shares.size(); ++i) {
            const Split split = splitFor(order.lines[i], shares[i], order.taxState, includesTax);
            Decimal tax;
            for (const Decimal each : split.taxes)
                tax += each;
            tax = tax.rounded(2, taxRounding(includesTax));
            coupon.discountTax += tax;
            coupon.discount += includesTax && !isCanarias(order.taxState) ? shares[i] - tax : wooCents(split.net);
            perLine[i] += shares[i];
        }
    }
    return perLine;
}

WooTaxLine &taxLineOf(WooOrder &order, int rateId)
{
    for (WooTaxLine &each : order.taxLines) {
        if (each.rateId == rateId)
            return each;
    }
    order.taxLines.append({0, rateId, {}, {}});
    return order.taxLines.last();
}

void computeTaxLines(WooOrder &order, Rounding rounding)
{
    const QList<WooTaxLine> before = order.taxLines;
    order.taxLines.clear();
    for (const WooLine &line : order.lines) {
        for (const WooTax &tax : line.taxes)
            taxLineOf(order, tax.rateId).tax += tax.total.rounded(2, rounding);
    }
    for (const WooExtra &fee : order.fees) {
        for (const WooTax &tax : fee.taxes)
            taxLineOf(order, tax.rateId).tax += tax.total.rounded(2, rounding);
    }
    for (const WooExtra &shipping : order.shippings) {
        for (const WooTax &tax : shipping.taxes)
            taxLineOf(order, tax.rateId).shippingTax += tax.total.rounded(2, rounding);
    }
    for (const WooTaxLine &old : before) {
        for (WooTaxLine &line : order.taxLines)
            line.id = line.rateId == old.rateId ? old.id : line.id;
    }
}

void sumUp(WooOrder &order, Rounding rounding)
{
    Decimal goods, unroundedDiscountTax;
    order.discountTotal = order.shippingTotal = order.shippingTax = order.cartTax = Decimal();
    for (const WooLine &line : order.lines) {
        goods += wooCents(line.total);
        order.discountTotal += wooCents(line.subtotal) - wooCents(line.total);
        order.cartTax += line.totalTax;
        for (const WooTax &tax : line.taxes)
            unroundedDiscountTax += tax.subtotal - tax.total;
    }
    for (const WooExtra &fee : order.fees) {
        goods += fee.total;
        order.cartTax += fee.totalTax;
    }
    for (const WooExtra &shipping : order.shippings) {
        order.shippingTotal += shipping.total;
        order.shippingTax += shipping.totalTax;
    }
    order.discountTax = unroundedDiscountTax.rounded(2, rounding);
    order.totalTax = order.cartTax + order.shippingTax;
    order.total = goods + order.shippingTotal + order.totalTax;
}

} // namespace

Decimal wooCents(Decimal money)
{
    return money.rounded(2, Rounding::HalfUp);
}

void refundWhole(WooOrder &order, qint64 nowMs)
{
    order.refunds = {{order.id + 1'000'000, nowMs, order.total, u"Pedido reembolsado por completo."_s, 0, 0, {}, {}}};
}

void computeWooTotals(WooOrder &order, bool pricesIncludeTax)
{
    const QList<Decimal> discounts = spreadCoupons(order, pricesIncludeTax);
    for (qsizetype i = 0; i < order.lines.size(); ++i)
        computeLine(order.lines[i], discounts[i], order.taxState, pricesIncludeTax);
    for (WooExtra &shipping : order.shippings)
        computeExtra(shipping, order.taxState, pricesIncludeTax);
    for (WooExtra &fee : order.fees)
        computeExtra(fee, order.taxState, pricesIncludeTax);
    computeTaxLines(order, taxRounding(pricesIncludeTax));
    sumUp(order, taxRounding(pricesIncludeTax));
}

} // namespace cuadra::sandbox
