#include "core/rules/centpolicy.h"

#include <QMap>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kCheck = u"CENT"_s;

Finding differs(const QString &code, const QString &field, const QStringList &args)
{
    return {.checkId = kCheck, .code = code, .severity = Severity::Block, .field = field, .args = args};
}

std::optional<Finding> compareHead(const CentInput &input, const ErpOrder &erp)
{
    if (erp.state == ErpOrderState::Cancelled)
        return differs(u"cent.cancelled"_s, u"state"_s, {});
    if (erp.businessKey != input.draft.businessKey)
        return differs(u"cent.key_differs"_s, u"businessKey"_s, {input.draft.businessKey, erp.businessKey});
    if (erp.currency != input.order.currency)
        return differs(u"cent.currency_differs"_s, u"currency"_s, {input.order.currency, erp.currency});
    if (erp.total != input.order.total)
        return differs(u"cent.total_differs"_s, u"total"_s, {input.order.total.toFixed(2), erp.total.toFixed(2)});
    return std::nullopt;
}

QList<ErpLine> expectedLines(const OrderDraft &draft)
{
    QList<ErpLine> lines;
    for (const DraftLine &line : draft.lines)
        lines += ErpLine{line.erpProduct, line.quantity, line.net};
    return lines;
}

QList<ErpLine> sorted(QList<ErpLine> lines)
{
    std::sort(lines.begin(), lines.end(), [](const ErpLine &a, const ErpLine &b) {
        return std::tie(a.erpProduct, a.quantity, a.net) < std::tie(b.erpProduct, b.quantity, b.net);
    });
    return lines;
}

std::optional<Finding> compareLine(const ErpLine &wanted, const ErpLine &found, Decimal slack)
{
    const QString field = u"lines["_s + wanted.erpProduct + u']';
    if (wanted.erpProduct != found.erpProduct)
        return differs(u"cent.line_product_differs"_s, field, {wanted.erpProduct, found.erpProduct});
    if (wanted.quantity != found.quantity)
        return differs(u"cent.line_quantity_differs"_s, field,
                       {wanted.erpProduct, wanted.quantity.toString(), found.quantity.toString()});
    if ((wanted.net - found.net).abs() > slack)
        return differs(u"cent.line_net_differs"_s, field,
                       {wanted.erpProduct, wanted.net.toFixed(2), found.net.toString()});
    return std::nullopt;
}

std::optional<Finding> compareLines(const CentInput &input, const ErpOrder &erp)
{
    const QList<ErpLine> wanted = sorted(expectedLines(input.draft));
    const QList<ErpLine> found = sorted(erp.lines);
    if (wanted.size() != found.size())
        return differs(u"cent.line_count_differs"_s, u"lines"_s,
                       {QString::number(wanted.size()), QString::number(found.size())});
    // An ERP that is told gross prices takes the net out of them by itself and may land a cent beside the shop.
    const Decimal slack = input.draft.grossPrices ? Decimal::fromCents(1) : Decimal();
    for (qsizetype i = 0; i < wanted.size(); ++i)
        if (const auto problem = compareLine(wanted[i], found[i], slack))
            return problem;
    return std::nullopt;
}

/// By percent alone: within one order no two kinds of tax share one, and not every ERP names the kind.
QMap<Decimal, Decimal> shopTaxes(const Order &order)
{
    QMap<Decimal, Decimal> taxes;
    for (const OrderTax &tax : order.taxes)
        taxes[tax.percent] += tax.tax();
    return taxes;
}

QMap<Decimal, Decimal> erpTaxes(const ErpOrder &erp)
{
    QMap<Decimal, Decimal> taxes;
    for (const ErpTax &tax : erp.taxes)
        taxes[tax.percent] += tax.amount;
    return taxes;
}

Finding taxFinding(const CentInput &input, const QString &rate, Decimal shop, Decimal erp)
{
    const Decimal allowed = Decimal::fromCents(std::max<qsizetype>(1, input.draft.lines.size()));
    Finding finding = differs(u"cent.tax_differs"_s, u"taxes["_s + rate + u']',
                              {rate, shop.toFixed(2), erp.toFixed(2),
                               roundingModelName(input.settings.shopRoundingFor(input.order)),
                               roundingModelName(input.settings.erpRoundingFor(input.limits))});
    if ((shop - erp).abs() <= allowed) {
        finding.code = u"cent.tax_rounding"_s;
        finding.severity = Severity::Warn;
    }
    return finding;
}

QList<Finding> compareTaxes(const CentInput &input, const ErpOrder &erp)
{
    QList<Finding> findings;
    if (erp.tax != input.order.totalTax)
        findings += taxFinding(input, QString(), input.order.totalTax, erp.tax);
    if (erp.taxes.isEmpty())
        return findings;
    const QMap<Decimal, Decimal> shop = shopTaxes(input.order);
    const QMap<Decimal, Decimal> theirs = erpTaxes(erp);
    QList<Decimal> percents = shop.keys() + theirs.keys();
    std::sort(percents.begin(), percents.end());
    percents.erase(std::unique(percents.begin(), percents.end()), percents.end());
    for (const Decimal percent : percents) {
        const Decimal ours = shop.value(percent);
        const Decimal their = theirs.value(percent);
        const bool missing = shop.contains(percent) != theirs.contains(percent);
        if (ours == their)
            continue;
        Finding finding = taxFinding(input, percent.toString(), ours, their);
        if (missing) {
            finding.code = u"cent.rate_missing"_s;
            finding.severity = Severity::Block;
        }
        findings += finding;
    }
    return findings;
}

} // namespace

CentJudgement judgeCents(const CentInput &input, const ErpOrder &erp)
{
    if (const auto problem = compareHead(input, erp))
        return {CentVerdict::Failed, {*problem}};
    if (const auto problem = compareLines(input, erp))
        return {CentVerdict::Failed, {*problem}};
    QList<Finding> findings = compareTaxes(input, erp);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    if (findings.isEmpty())
        return {CentVerdict::Verified, {}};
    const bool failed = findings.first().severity == Severity::Block;
    return {failed ? CentVerdict::Failed : CentVerdict::VerifiedWithWarning, findings};
}

} // namespace cuadra
