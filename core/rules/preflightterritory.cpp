#include "core/rules/customertaxid.h"
#include "core/rules/preflightchecks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

const auto kDelivery = u"shipping.postcode"_s;

bool isTaxed(const Order &order)
{
    return !isUntaxed(order);
}

bool chargesWithoutVat(const OrderLine &line)
{
    return !line.net.isZero() && !hasVat(line);
}

bool isSpain(const Territory &territory)
{
    return territory.country == u"ES" || territory.name == u"canarias" || territory.name == u"ceuta_melilla";
}

Findings spanishPostcode(const Address &address, const QString &field)
{
    static const QRegularExpression form(u"\\A[0-9]{5}\\z"_s);
    if (!form.match(address.postcode).hasMatch())
        return {finding(u"pf11.postcode"_s, Severity::Warn, field, {address.postcode})};
    const int province = QStringView(address.postcode).first(2).toInt();
    if (province >= 1 && province <= 52)
        return {};
    return {finding(u"pf11.province"_s, Severity::Warn, field, {address.postcode})};
}

Findings addressForm(const Address &address, const QString &name)
{
    static const QRegularExpression country(u"\\A[A-Z]{2}\\z"_s);
    if (!country.match(address.country).hasMatch())
        return {finding(u"pf11.country"_s, Severity::Warn, name + u".country"_s, {address.country})};
    return address.country == u"ES" ? spanishPostcode(address, name + u".postcode"_s) : Findings();
}

/// A business that proved itself by a VAT number with right check digits.
bool isProvenBusiness(const Order &order)
{
    const CustomerTaxId id = readCustomerTaxId(order);
    return order.taxIdentity.business && id.type == CustomerTaxIdType::EuVat && id.valid;
}

QList<Decimal> vatRates(const Order &order)
{
    QList<Decimal> rates;
    for (const OrderLine &line : order.lines)
        for (const LineTax &tax : line.taxes)
            if (tax.kind == TaxKind::Vat && tax.percent > Decimal() && !rates.contains(tax.percent))
                rates += tax.percent;
    return rates;
}

/// What is wrong with one rate of a sale to a consumer in another member state.
Findings distanceRate(const PreflightInput &input, const Territory &territory, Decimal percent)
{
    const QDate day = operationDay(input);
    const auto standard = input.tables.standardRate(territory.vatCountry, day);
    const QString standardText = standard ? standard->toString() : QString();
    const QStringList args{territory.country, standardText, percent.toString()};
    if (input.settings.oss == OssState::Below) {
        if (input.tables.allowsRate(TaxKind::Vat, percent, day))
            return {};
        return {finding(u"pf16.destination_rate"_s, Severity::Hold, u"taxes"_s, args)};
    }
    if (standard == percent)
        return {};
    if (percent == Decimal::fromInt(21) && !territory.special)
        return {finding(u"pf16.own_rate"_s, Severity::Hold, u"taxes"_s, args)};
    return {finding(u"pf16.not_standard"_s, Severity::Warn, u"taxes"_s, args)};
}

} // namespace

Findings territoryTax(const PreflightInput &input)
{
    const Territory territory = deliveryTerritory(input);
    const Order &order = input.order;
    if (!sellsFromDomestic(input) || (territory.special && !isSpain(territory)))
        return {};
    const QStringList args{order.deliveryAddress().country, order.deliveryAddress().postcode, territory.name};
    if (territory.treatment == VatTreatment::Outside && isTaxed(order))
        return {finding(u"pf10.taxed_outside"_s, Severity::Hold, kDelivery, args)};
    const bool untaxed = std::any_of(order.lines.begin(), order.lines.end(), chargesWithoutVat);
    const bool allowsZero = input.tables.allowsRate(TaxKind::Vat, Decimal(), operationDay(input));
    if (territory.treatment == VatTreatment::Domestic && untaxed && !(allowsZero && isTaxed(order)))
        return {finding(u"pf10.untaxed"_s, Severity::Hold, kDelivery, args)};
    return {};
}

Findings postalForm(const PreflightInput &input)
{
    Findings findings = addressForm(input.order.billing, u"billing"_s);
    if (!input.order.shipping.isEmpty())
        findings += addressForm(input.order.shipping, u"shipping"_s);
    return findings;
}

Findings intraCommunity(const PreflightInput &input)
{
    const Territory territory = deliveryTerritory(input);
    const Order &order = input.order;
    if (territory.treatment != VatTreatment::Member || isTaxed(order) || order.total.isZero())
        return {};
    const QString field = u"taxIdentity"_s;
    if (!order.taxIdentity.business)
        return {finding(u"pf15.not_business"_s, Severity::Hold, field, {territory.country})};
    const CustomerTaxId id = readCustomerTaxId(order);
    if (id.type != CustomerTaxIdType::EuVat || !id.valid)
        return {finding(u"pf15.no_valid_number"_s, Severity::Hold, field, {id.number, territory.country})};
    if (id.number.first(2) != territory.vatCountry)
        return {finding(u"pf15.other_state"_s, Severity::Hold, field, {id.number, territory.country})};
    if (input.settings.invoiceKind == InvoiceKind::Simplified)
        return {finding(u"pf15.simplified"_s, Severity::Hold, u"invoice"_s, {id.number})};
    return {};
}

Findings distanceSale(const PreflightInput &input)
{
    const Territory territory = deliveryTerritory(input);
    if (territory.treatment != VatTreatment::Member || isProvenBusiness(input.order))
        return {};
    Findings findings;
    for (const Decimal percent : vatRates(input.order))
        findings += distanceRate(input, territory, percent);
    return findings;
}

Findings specialTerritory(const PreflightInput &input)
{
    const Territory territory = deliveryTerritory(input);
    const Order &order = input.order;
    if (!territory.special || isSpain(territory) || order.total.isZero())
        return {};
    const QStringList args{order.deliveryAddress().country, order.deliveryAddress().postcode, territory.name};
    if (territory.treatment == VatTreatment::Outside && isTaxed(order))
        return {finding(u"pf29.taxed_outside"_s, Severity::Hold, kDelivery, args)};
    if (territory.treatment == VatTreatment::Member && isUntaxed(order) && !isProvenBusiness(order))
        return {finding(u"pf29.untaxed_inside"_s, Severity::Hold, kDelivery, args)};
    return {};
}

} // namespace cuadra::preflight
