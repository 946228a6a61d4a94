#include "core/connectors/etendo/etendosetupreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

SetupChoice readChoice(EtendoRecord &record)
{
    SetupChoice choice{.id = record.id(), .searchKey = record.textIfThere("searchKey"), .name = record.textIfThere("name")};
    choice.preferred = record.flagIfThere("default");
    return choice;
}

template <typename Accept> QString onlyOne(const QList<SetupChoice> &choices, Accept accept)
{
    const auto matches = std::count_if(choices.begin(), choices.end(), accept);
    return matches == 1 ? std::find_if(choices.begin(), choices.end(), accept)->id : QString();
}

bool isStandardSalesOrder(EtendoRecord &record)
{
    return record.textIfThere("documentCategory") == "SOO"_L1 && record.textIfThere("sOSubType") == "SO"_L1
           && !record.flagIfThere("return");
}

} // namespace

QString pickChoice(const QList<SetupChoice> &choices, const QString &key)
{
    if (!key.isEmpty())
        return onlyOne(choices, [&](const SetupChoice &choice) { return choice.isCalled(key); });
    if (choices.size() == 1)
        return choices.first().id;
    return onlyOne(choices, [](const SetupChoice &choice) { return choice.preferred; });
}

Status SetupReader::fill(const Wish &wish, EtendoSetup &setup, const StopFlag &stop, const Keep &keep)
{
    QList<SetupChoice> choices;
    const Status read = m_reads.list({.entity = wish.entity}, stop, [&](EtendoRecord &record) {
        const SetupChoice choice = readChoice(record);
        const bool named = !wish.key.isEmpty() && choice.isCalled(wish.key); // a person may name an unusual one
        if (named || keep(record))
            choices.append(choice);
    });
    if (read)
        setup.*wish.member = pickChoice(choices, wish.key);
    return read;
}

Status SetupReader::fillSimpleLists(EtendoSetup &setup, const StopFlag &stop)
{
    const auto all = [](EtendoRecord &) { return true; };
    const std::pair<Wish, Keep> wishes[] = {
        {{u"DocumentType"_s, m_settings.documentType, &EtendoSetup::documentType}, isStandardSalesOrder},
        {{u"FinancialMgmtPaymentTerm"_s, m_settings.paymentTerms, &EtendoSetup::paymentTerms}, all},
        {{u"FIN_PaymentMethod"_s, m_settings.paymentMethod, &EtendoSetup::paymentMethod}, all},
        {{u"BusinessPartnerCategory"_s, m_settings.businessPartnerCategory, &EtendoSetup::businessPartnerCategory}, all},
        {{u"FinancialMgmtTaxCategory"_s, m_settings.taxCategoryGoods, &EtendoSetup::taxCategoryGoods}, all},
        {{u"FinancialMgmtTaxCategory"_s, m_settings.taxCategoryServices, &EtendoSetup::taxCategoryServices}, all},
    };
    for (const auto &[wish, keep] : wishes) {
        const bool asked = !wish.key.isEmpty() || wish.entity != "FinancialMgmtTaxCategory"_L1;
        const bool optional = wish.key.isEmpty() && wish.entity == "FIN_PaymentMethod"_L1; // never guessed
        if (!asked || optional)
            continue;
        if (const Status filled = fill(wish, setup, stop, keep); !filled)
            return filled;
    }
    return Done{};
}

Status SetupReader::fillPriceLists(EtendoSetup &setup, const StopFlag &stop)
{
    const auto sells = [](EtendoRecord &record, bool gross) {
        return record.flag("salesPriceList") && record.flag("priceIncludesTax") == gross;
    };
    const Status net = fill({u"PricingPriceList"_s, m_settings.priceListNet, &EtendoSetup::priceListNet}, setup, stop,
                            [&](EtendoRecord &record) { return sells(record, false); });
    if (!net)
        return net;
    return fill({u"PricingPriceList"_s, m_settings.priceListGross, &EtendoSetup::priceListGross}, setup, stop,
                [&](EtendoRecord &record) { return sells(record, true); });
}

Status SetupReader::fillCurrency(EtendoSetup &setup, const StopFlag &stop)
{
    const QString list = setup.priceListNet.isEmpty() ? setup.priceListGross : setup.priceListNet;
    if (list.isEmpty())
        return Done{};
    const auto found = m_reads.single(u"PricingPriceList"_s, list, stop,
                                      [&](EtendoRecord &record) { setup.currency = record.text("currency"); });
    if (!found)
        return found.error();
    const auto currency = m_reads.single(u"Currency"_s, setup.currency, stop,
                                         [&](EtendoRecord &record) { setup.currencyCode = record.text("iSOCode"); });
    return currency ? Status(Done{}) : Status(currency.error());
}

Result<EtendoSetup> SetupReader::read(const LoginIdentity &identity, const StopFlag &stop)
{
    EtendoSetup setup;
    setup.organization = identity.organization;
    setup.warehouse = identity.warehouse;
    setup.timeZone = QTimeZone(m_settings.timeZone.toUtf8());
    for (const auto step : {&SetupReader::fillSimpleLists, &SetupReader::fillPriceLists, &SetupReader::fillCurrency}) {
        if (const Status done = (this->*step)(setup, stop); !done)
            return done.error();
    }
    return setup;
}

Status SetupReader::learnCountry(const QString &isoCode, EtendoSetup &setup, const StopFlag &stop)
{
    const QString code = isoCode.toUpper();
    if (code.isEmpty() || setup.countries.contains(code))
        return Done{};
    const ListQuery query{.entity = u"Country"_s, .where = u"e.iSOCountryCode="_s + hqlLiteral(code)};
    return m_reads.list(query, stop, [&](EtendoRecord &record) {
        if (record.text("iSOCountryCode") == code)
            setup.countries.insert(code, record.id());
    });
}

QStringList missingSettings(const EtendoSetup &setup)
{
    QStringList missing;
    const std::pair<QString, bool> needed[] = {
        {u"organization"_s, setup.organization.isEmpty() || setup.organization == "0"_L1}, // "0" holds no documents
        {u"warehouse"_s, setup.warehouse.isEmpty()},
        {u"documentType"_s, setup.documentType.isEmpty()},
        {u"priceListNet"_s, setup.priceListNet.isEmpty() && setup.priceListGross.isEmpty()},
        {u"currency"_s, setup.currencyCode.isEmpty()},
        {u"paymentTerms"_s, setup.paymentTerms.isEmpty()},
        {u"businessPartnerCategory"_s, setup.businessPartnerCategory.isEmpty()},
    };
    for (const auto &[name, lacks] : needed) {
        if (lacks)
            missing << name;
    }
    return missing;
}

} // namespace cuadra::etendo
