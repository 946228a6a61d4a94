#include "core/rules/preflightchecks.h"
#include "core/rules/totals.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

constexpr int kCentDigits = 2;
constexpr int kExactPriceDigits = 4; // fewer lose cents on ordinary quantities (R6, R10)

QString lineField(qsizetype index, const QString &name)
{
    return u"lines["_s + QString::number(index) + u"]."_s + name;
}

Findings notInCents(const QString &field, Decimal amount)
{
    if (amount.fitsDigits(kCentDigits))
        return {};
    return {finding(u"pf04.digits"_s, Severity::Block, field, {amount.toString()})};
}

Findings lineAmounts(const OrderLine &line, qsizetype index)
{
    Findings findings = notInCents(lineField(index, u"net"_s), line.net);
    findings += notInCents(lineField(index, u"netBefore"_s), line.netBefore);
    findings += notInCents(lineField(index, u"tax"_s), line.tax);
    if (line.quantity.isZero())
        findings += finding(u"pf04.quantity"_s, Severity::Block, lineField(index, u"quantity"_s), {line.name});
    return findings;
}

} // namespace

Findings currencyFits(const PreflightInput &input)
{
    static const QRegularExpression form(u"\\A[A-Z]{3}\\z"_s);
    const QString &currency = input.order.currency;
    if (!form.match(currency).hasMatch())
        return {finding(u"pf03.unknown"_s, Severity::Block, u"currency"_s, {currency})};
    const QString company = input.limits.currency.isEmpty() ? input.settings.company.currency : input.limits.currency;
    if (currency == company)
        return {};
    return {finding(u"pf03.differs"_s, Severity::Block, u"currency"_s, {company, currency})};
}

Findings amountsInCents(const PreflightInput &input)
{
    const Order &order = input.order;
    const std::pair<QString, Decimal> sums[] = {
        {u"total"_s, order.total},
        {u"totalTax"_s, order.totalTax},
        {u"shippingNet"_s, order.shippingNet},
        {u"shippingTax"_s, order.shippingTax},
        {u"discountNet"_s, order.discountNet},
    };
    Findings findings;
    for (const auto &[field, amount] : sums)
        findings += notInCents(field, amount);
    for (qsizetype i = 0; i < order.lines.size(); ++i)
        findings += lineAmounts(order.lines[i], i);
    return findings;
}

Findings totalProven(const PreflightInput &input)
{
    Findings findings;
    for (const WrongSum &sum : wrongSums(input.order))
        if (sum.what != u"discountNet")
            findings += finding(u"pf05.sum"_s, Severity::Hold, sum.what,
                                {sum.computed.toFixed(2), sum.stated.toFixed(2)});
    return findings;
}

Findings taxRecomputed(const PreflightInput &input)
{
    const RoundingModel model = input.settings.shopRoundingFor(input.order);
    const auto checks = recomputeTaxes(input.order, model);
    if (!checks)
        return {}; // a zero quantity or an absurd amount: PF-04 names it
    Findings findings;
    for (const RateCheck &check : *checks) {
        if (check.stated == check.computed)
            continue;
        const Decimal allowed = Decimal::fromCents(std::max(1, check.lines));
        const bool rounding = (check.stated - check.computed).abs() <= allowed;
        findings += finding(rounding ? u"pf06.rounding"_s : u"pf06.tax"_s, rounding ? Severity::Warn : Severity::Hold,
                            u"taxes["_s + check.percent.toString() + u']',
                            {check.percent.toString(), check.computed.toFixed(2), check.stated.toFixed(2),
                             roundingModelName(model)});
    }
    return findings;
}

Findings totalPositive(const PreflightInput &input)
{
    const Decimal total = input.order.total;
    if (total > Decimal())
        return {};
    return {finding(total.isZero() ? u"pf20.zero"_s : u"pf20.negative"_s, Severity::Hold, u"total"_s,
                    {total.toFixed(2)})};
}

Findings discountsAddUp(const PreflightInput &input)
{
    Findings findings;
    for (const WrongSum &sum : wrongSums(input.order))
        if (sum.what == u"discountNet")
            findings += finding(u"pf21.discount_sum"_s, Severity::Hold, sum.what,
                                {sum.computed.toFixed(2), sum.stated.toFixed(2)});
    for (qsizetype i = 0; i < input.order.lines.size(); ++i) {
        const OrderLine &line = input.order.lines[i];
        if (line.net.isNegative() || line.quantity.isNegative())
            findings += finding(u"pf21.negative_line"_s, Severity::Hold, lineField(i, u"net"_s),
                                {line.name, line.net.toFixed(2)});
    }
    return findings;
}

Findings priceDigits(const PreflightInput &input)
{
    const bool exact = input.limits.priceDigits >= kExactPriceDigits || input.settings.sendsGross(input.limits);
    if (!input.order.pricesIncludeTax || exact)
        return {};
    return {finding(u"pf23.digits"_s, Severity::Block, u"unitPrice"_s,
                    {QString::number(kExactPriceDigits), QString::number(input.limits.priceDigits)})};
}

} // namespace cuadra::preflight
