#include "core/rules/catalogpick.h"
#include "core/rules/needs.h"
#include "core/rules/preflightchecks.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

/// Every different tax of the order, in the order of its lines.
QList<std::pair<TaxKind, Decimal>> taxesOf(const Order &order)
{
    QList<std::pair<TaxKind, Decimal>> taxes;
    for (const OrderLine &line : order.lines)
        for (const LineTax &tax : line.taxes)
            if (const std::pair one{tax.kind, tax.percent}; !taxes.contains(one))
                taxes += one;
    return taxes;
}

QString percentText(const OrderLine &line, TaxKind kind)
{
    for (const LineTax &tax : line.taxes)
        if (tax.kind == kind && tax.percent > Decimal())
            return tax.percent.toString();
    return {};
}

bool pairFits(const PreflightInput &input, const OrderLine &line, const LineTax &surcharge)
{
    return std::any_of(line.taxes.begin(), line.taxes.end(), [&](const LineTax &tax) {
        return tax.kind == TaxKind::Vat
            && input.tables.surchargesOf(tax.percent, operationDay(input)).contains(surcharge.percent);
    });
}

Findings linePairs(const PreflightInput &input, const OrderLine &line, const QString &field)
{
    for (const LineTax &tax : line.taxes)
        if (tax.kind == TaxKind::Surcharge && tax.percent > Decimal() && !pairFits(input, line, tax))
            return {finding(u"pf08.pair"_s, Severity::Block, field,
                            {percentText(line, TaxKind::Vat), tax.percent.toString()})};
    return {};
}

bool hasProduct(const Order &order, bool withSurcharge)
{
    return std::any_of(order.lines.begin(), order.lines.end(), [&](const OrderLine &line) {
        return line.kind == LineKind::Product && hasVat(line) && hasSurcharge(line) == withSurcharge;
    });
}

QList<Decimal> productRates(const Order &order)
{
    QList<Decimal> rates;
    for (const OrderLine &line : order.lines)
        for (const LineTax &tax : line.taxes)
            if (line.kind == LineKind::Product && tax.kind == TaxKind::Vat)
                rates += tax.percent;
    return rates;
}

} // namespace

Findings ratesInForce(const PreflightInput &input)
{
    const Territory territory = deliveryTerritory(input);
    Findings findings;
    for (const auto &[kind, percent] : taxesOf(input.order)) {
        // 0 % at home is a question of the territory (PF-10); VAT elsewhere of PF-10, PF-16 and PF-29.
        const bool judged = (kind == TaxKind::Vat && territory.treatment == VatTreatment::Domestic && !percent.isZero())
            || kind == TaxKind::Igic;
        if (!judged || input.tables.allowsRate(kind, percent, operationDay(input)))
            continue;
        const bool known = input.tables.knowsRate(kind, percent);
        findings += finding(known ? u"pf07.not_in_force"_s : u"pf07.unknown_rate"_s, Severity::Block, u"taxes"_s,
                            {percent.toString(), operationDay(input).toString(Qt::ISODate)});
        findings.last().causeKey = u"pf07."_s + taxKindName(kind) + u':' + percent.toString();
    }
    return findings;
}

Findings surchargePairs(const PreflightInput &input)
{
    const Order &order = input.order;
    const bool charged = std::any_of(order.lines.begin(), order.lines.end(), hasSurcharge);
    if (charged && !order.taxIdentity.surchargeScheme)
        return {finding(u"pf08.recargo_for_consumer"_s, Severity::Block, u"taxes"_s)};
    if (!charged && order.taxIdentity.surchargeScheme && hasProduct(order, false))
        return {finding(u"pf08.recargo_missing"_s, Severity::Block, u"taxes"_s)};
    Findings findings;
    for (qsizetype i = 0; i < order.lines.size(); ++i)
        findings += linePairs(input, order.lines[i], u"lines["_s + QString::number(i) + u"].taxes"_s);
    return findings;
}

Findings surchargeMix(const PreflightInput &input)
{
    if (!hasProduct(input.order, true) || !hasProduct(input.order, false))
        return {};
    return {finding(u"pf09.mixed"_s, Severity::Hold, u"lines"_s)};
}

Findings shippingTax(const PreflightInput &input)
{
    const QList<Decimal> goods = productRates(input.order);
    const Decimal general = Decimal::fromInt(21);
    Findings findings;
    for (const OrderLine &line : input.order.lines) {
        if (line.kind != LineKind::Shipping)
            continue;
        const QStringList keys = taxKeysOf(line);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const LineTax &tax = line.taxes[i];
            const QString percent = tax.percent.toString();
            if (candidates(input.catalog, CatalogKind::Tax, keys[i]).size() != 1) {
                findings += finding(u"pf22.unmapped"_s, Severity::Hold, u"shipping"_s, {percent, keys[i]});
                findings.last().causeKey = u"pf22.tax:"_s + keys[i];
            }
            const bool own = goods.isEmpty() || goods.contains(tax.percent) || tax.percent == general;
            if (tax.kind == TaxKind::Vat && !own)
                findings += finding(u"pf22.foreign_rate"_s, Severity::Hold, u"shipping"_s, {percent});
        }
    }
    return findings;
}

} // namespace cuadra::preflight
