#include "core/rules/preflight.h"

#include "core/rules/preflightchecks.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace preflight {

namespace {

bool hasTax(const OrderLine &line, TaxKind kind)
{
    return std::any_of(line.taxes.begin(), line.taxes.end(),
                       [&](const LineTax &tax) { return tax.kind == kind && tax.percent > Decimal(); });
}

/// "pf08.recargo_for_consumer" belongs to "PF-08".
QString checkIdOf(const QString &code)
{
    return u"PF-"_s + code.sliced(2, 2);
}

} // namespace

Finding finding(const QString &code, Severity severity, const QString &field, const QStringList &args)
{
    return {.checkId = checkIdOf(code), .code = code, .severity = severity, .field = field, .args = args};
}

QDate dayIn(qint64 ms)
{
    static const QTimeZone spain("Europe/Madrid");
    return QDateTime::fromMSecsSinceEpoch(ms, spain).date();
}

QDate operationDay(const PreflightInput &input)
{
    return dayIn(input.order.createdMs);
}

Territory deliveryTerritory(const PreflightInput &input)
{
    const Address &address = input.order.deliveryAddress();
    const CompanyFacts &company = input.settings.company;
    if (address.country.isEmpty()) // collected, or typed in at a counter: the goods change hands at the seller's
        return input.tables.territoryOf(company.country, company.postcode);
    return input.tables.territoryOf(address.country, address.postcode);
}

bool sellsFromDomestic(const PreflightInput &input)
{
    const CompanyFacts &company = input.settings.company;
    return input.tables.territoryOf(company.country, company.postcode).treatment == VatTreatment::Domestic;
}

bool hasVat(const OrderLine &line)
{
    return hasTax(line, TaxKind::Vat);
}

bool hasSurcharge(const OrderLine &line)
{
    return hasTax(line, TaxKind::Surcharge);
}

bool isUntaxed(const Order &order)
{
    return std::none_of(order.lines.begin(), order.lines.end(), hasVat);
}

InvoiceKind intendedInvoice(const PreflightInput &input)
{
    if (input.settings.invoiceKind != InvoiceKind::Automatic)
        return input.settings.invoiceKind;
    const TaxIdentity &identity = input.order.taxIdentity;
    const bool full = identity.business || identity.invoiceAsked || identity.surchargeScheme
        || input.order.total > Decimal::fromInt(3'000);
    return full ? InvoiceKind::Full : InvoiceKind::Simplified;
}

} // namespace preflight

QList<Finding> runPreflight(const PreflightInput &input)
{
    using namespace preflight;
    constexpr std::array checks{
        alreadySent,     stateAllows,  currencyFits,     amountsInCents, totalProven,     taxRecomputed,   ratesInForce,
        surchargePairs,  surchargeMix, territoryTax,     postalForm,     spanishTaxId,    placeholderTaxId, euVatNumber,
        intraCommunity,  distanceSale, documentType,     fullInvoiceData, totalPositive,  discountsAddUp,  shippingTax,
        priceDigits,     mappings,     orderDate,        texts,          invoiceDeadline, specialTerritory,
    };
    QList<Finding> findings;
    for (const auto check : checks)
        findings += check(input);
    for (Finding &finding : findings)
        finding.rulesVersion = input.tables.version();
    return findings;
}

} // namespace cuadra
