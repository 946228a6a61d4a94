#include "core/rules/rounding.h"

namespace cuadra {

namespace {

constexpr int kCents = 2;
const Decimal kHundred = Decimal::fromInt(100);

Result<Decimal> share(Decimal net, Decimal percent, Rounding mode)
{
    return net.scaled(percent, kHundred, kCents, mode);
}

Status addUnits(const TaxedLine &line, Rounding mode, ComputedTotals &totals)
{
    const auto unitNet = line.net.dividedBy(line.quantity, Rounding::HalfEven);
    if (!unitNet)
        return unitNet.error();
    const auto net = unitNet->rounded(kCents, mode).times(line.quantity, mode);
    if (!net)
        return net.error();
    totals.net += net->rounded(kCents, mode);
    for (const TaxRate &rate : line.taxes) {
        const auto unitTax = share(*unitNet, rate.percent, mode);
        const auto tax = unitTax ? unitTax->times(line.quantity, mode) : unitTax;
        if (!tax)
            return tax.error();
        totals.taxPerGroup[rate.group] += tax->rounded(kCents, mode);
    }
    return Done{};
}

/// A sum of cents with one more share, rounded together. Only where the share lies on half a cent is that another cent
/// than the share rounded alone.
Result<Decimal> runningSum(Decimal sum, Decimal net, Decimal percent, Rounding mode)
{
    const auto more = share(net, percent, Rounding::HalfUp);
    const auto less = share(net, percent, Rounding::HalfDown);
    if (!more || !less)
        return more ? less.error() : more.error();
    const auto middle = (*more + *less).dividedBy(Decimal::fromInt(2), Rounding::HalfEven);
    if (!middle)
        return middle.error();
    return (sum + *middle).rounded(kCents, mode);
}

Result<Decimal> lineSum(Decimal sum, Decimal net, Decimal percent, Rounding mode)
{
    const auto tax = share(net, percent, mode);
    if (!tax)
        return tax.error();
    return sum + *tax;
}

Status addLine(const TaxedLine &line, const RoundingModel &model, ComputedTotals &totals)
{
    const Decimal net = line.net.rounded(kCents, model.mode);
    totals.net += net;
    const auto add = model.level == RoundingModel::Level::Running ? runningSum : lineSum;
    for (const TaxRate &rate : line.taxes) {
        Decimal &sum = totals.taxPerGroup[rate.group];
        const auto added = add(sum, line.taxBase.value_or(net), rate.percent, model.mode);
        if (!added)
            return added.error();
        sum = *added;
    }
    return Done{};
}

struct Base
{
    Decimal net;
    Decimal percent;
};

Status addDocument(const QList<TaxedLine> &lines, Rounding mode, ComputedTotals &totals)
{
    QMap<QString, Base> bases;
    for (const TaxedLine &line : lines) {
        const Decimal net = line.net.rounded(kCents, mode);
        totals.net += net;
        for (const TaxRate &rate : line.taxes) {
            bases[rate.group].net += line.taxBase.value_or(net);
            bases[rate.group].percent = rate.percent;
        }
    }
    for (auto base = bases.begin(); base != bases.end(); ++base) {
        const auto tax = share(base->net, base->percent, mode);
        if (!tax)
            return tax.error();
        totals.taxPerGroup[base.key()] = *tax;
    }
    return Done{};
}

} // namespace

Decimal ComputedTotals::tax() const
{
    Decimal sum;
    for (const Decimal amount : taxPerGroup)
        sum += amount;
    return sum;
}

Result<ComputedTotals> computeTotals(const QList<TaxedLine> &lines, const RoundingModel &model)
{
    ComputedTotals totals;
    if (model.level == RoundingModel::Level::Document) {
        const Status added = addDocument(lines, model.mode, totals);
        return added ? Result<ComputedTotals>(totals) : Result<ComputedTotals>(added.error());
    }
    for (const TaxedLine &line : lines) {
        const bool perUnit = model.level == RoundingModel::Level::Unit;
        if (const Status added = perUnit ? addUnits(line, model.mode, totals) : addLine(line, model, totals); !added)
            return added.error();
    }
    return totals;
}

Result<Decimal> netOfGross(Decimal gross, Decimal percent, int digits, Rounding mode)
{
    return gross.scaled(kHundred, kHundred + percent, digits, mode);
}

} // namespace cuadra
