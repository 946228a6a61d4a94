#include "tests/rules/preflightcase.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cuadra::test {

void PreflightCase::deliverTo(const QString &country, const QString &postcode)
{
    order.shipping = order.billing;
    order.shipping.country = country;
    order.shipping.postcode = postcode;
}

void PreflightCase::bill(const QString &country, const QString &taxId, bool business)
{
    order.billing.country = country;
    order.taxIdentity.number = taxId;
    order.taxIdentity.business = business;
}

void PreflightCase::sell(QStringView net, QStringView percent, QStringView tax)
{
    order.lines = {productLine(u"TAZA"_s, u"1", net, {})};
    if (!percent.isEmpty()) {
        order.lines[0].taxes = {vat(percent, tax)};
        order.lines[0].tax = order.lines[0].taxBefore = amount(tax);
    }
    settle(order);
}

void PreflightCase::on(int year, int month, int day)
{
    order.createdMs = QDateTime(QDate(year, month, day), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

QList<Finding> findingsOf(const PreflightCase &one)
{
    static const RuleTables tables = *builtInRuleTables();
    const Catalog catalog = one.catalog ? *one.catalog : catalogFor(one.order);
    return runPreflight({one.order, catalog, one.limits, one.settings, tables, one.nowMs, one.alreadySent});
}

QString verdictOf(const PreflightCase &one, const QString &checkId)
{
    QStringList verdicts;
    for (const Finding &finding : findingsOf(one))
        if (finding.checkId == checkId)
            verdicts += finding.code + u' ' + severityName(finding.severity);
    return verdicts.join(u", "_s);
}

} // namespace cuadra::test
