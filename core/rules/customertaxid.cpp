#include "core/rules/customertaxid.h"

#include "core/rules/taxid.h"
#include "core/rules/vatnumber.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

CustomerTaxId spanish(const QString &typed)
{
    const TaxIdJudgement judgement = judgeTaxId(typed);
    const bool valid = judgement.verdict == TaxIdVerdict::Valid || judgement.verdict == TaxIdVerdict::UnusualControl;
    return {CustomerTaxIdType::Spanish, judgement.normalised, valid};
}

CustomerTaxId european(const QString &number)
{
    return {CustomerTaxIdType::EuVat, number, judgeVatNumber(number) == VatVerdict::Valid};
}

} // namespace

QString CustomerTaxId::typeName() const
{
    if (!valid || type == CustomerTaxIdType::Foreign)
        return {};
    return type == CustomerTaxIdType::Spanish ? u"es_nif"_s : u"eu_vat"_s;
}

CustomerTaxId readCustomerTaxId(const Order &order)
{
    const QString number = normaliseVatNumber(order.taxIdentity.number);
    if (number.isEmpty())
        return {};
    const QString &country = order.billing.country;
    if (number.startsWith(u"ES") || country.isEmpty())
        return spanish(number);
    if (judgeVatNumber(number) != VatVerdict::UnknownPrefix)
        return european(number);
    if (country == u"ES")
        return spanish(number);
    const CustomerTaxId prefixed = european(vatPrefixOfCountry(country) + number);
    if (prefixed.valid)
        return prefixed;
    if (const CustomerTaxId own = spanish(number); own.valid)
        return own; // a Spaniard who lives abroad
    if (judgeVatNumber(prefixed.number) != VatVerdict::UnknownPrefix)
        return prefixed;
    return {CustomerTaxIdType::Foreign, number, false};
}

} // namespace cuadra
