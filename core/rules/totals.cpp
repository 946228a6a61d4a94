#include "core/rules/totals.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

struct Sums
{
    Decimal net;
    Decimal tax;
    Decimal shippingNet;
    Decimal shippingTax;
    Decimal discountNet;
    Decimal rateTax;
};

Sums sumUp(const Order &order)
{
    Sums sums;
    for (const OrderLine &line : order.lines) {
        sums.net += line.net;
        sums.tax += line.tax;
        if (line.kind == LineKind::Shipping) {
            sums.shippingNet += line.net;
            sums.shippingTax += line.tax;
        } else if (line.kind == LineKind::Product) {
            sums.discountNet += line.netBefore - line.net;
        }
    }
    for (const OrderTax &tax : order.taxes)
        sums.rateTax += tax.tax();
    return sums;
}

QList<TaxedLine> taxedLines(const Order &order)
{
    QList<TaxedLine> lines;
    for (const OrderLine &line : order.lines) {
        TaxedLine taxed{.quantity = line.quantity, .net = line.net};
        for (const LineTax &tax : line.taxes)
            taxed.taxes += TaxRate{tax.rateKey, tax.percent};
        lines += taxed;
    }
    return lines;
}

int linesWith(const Order &order, const QString &rateKey)
{
    int count = 0;
    for (const OrderLine &line : order.lines)
        for (const LineTax &tax : line.taxes)
            count += tax.rateKey == rateKey ? 1 : 0;
    return count;
}

} // namespace

QList<WrongSum> wrongSums(const Order &order)
{
    const Sums sums = sumUp(order);
    const WrongSum all[] = {
        {u"total"_s, order.total, sums.net + order.totalTax},
        {u"totalTax"_s, order.totalTax, sums.tax},
        {u"totalTax"_s, order.totalTax, sums.rateTax},
        {u"shippingNet"_s, order.shippingNet, sums.shippingNet},
        {u"shippingTax"_s, order.shippingTax, sums.shippingTax},
        {u"discountNet"_s, order.discountNet, sums.discountNet},
    };
    QList<WrongSum> wrong;
    for (const WrongSum &sum : all)
        if (sum.stated != sum.computed)
            wrong += sum;
    return wrong;
}

Result<QList<RateCheck>> recomputeTaxes(const Order &order, const RoundingModel &shopModel)
{
    const auto computed = computeTotals(taxedLines(order), shopModel);
    if (!computed)
        return computed.error();
    QList<RateCheck> checks;
    for (const OrderTax &tax : order.taxes)
        checks += RateCheck{tax.rateKey, tax.percent, tax.tax(), computed->taxPerGroup.value(tax.rateKey),
                            linesWith(order, tax.rateKey)};
    return checks;
}

} // namespace cuadra
