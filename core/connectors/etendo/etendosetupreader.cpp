#include "core/connectors/etendo/etendosetupreader.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

bool isStandardSalesOrder(EtendoRecord &record)
{
    return record.textIfThere("documentCategory") == "SOO"_L1 && record.textIfThere("sOSubType") == "SO"_L1
           && !record.flagIfThere("return");
}

const auto kPriceList = u"PricingPriceList"_s;
const auto kDocumentType = u"DocumentType"_s;

SetupChoice readChoice(const QString &entity, EtendoRecord &record)
{
    SetupChoice choice{.id = record.id(), .searchKey = record.textIfThere("searchKey"), .name = record.textIfThere("name")};
    choice.preferred = record.flagIfThere("default");
    choice.standardSale = entity == kDocumentType && isStandardSalesOrder(record);
    if (entity == kPriceList) {
        const bool sells = record.flag("salesPriceList");
        const bool gross = record.flag("priceIncludesTax");
        choice.sellsNet = sells && !gross;
        choice.sellsGross = sells && gross;
        choice.currency = record.text("currency");
    }
    return choice;
}

template <typename Accept> QString onlyOne(const QList<SetupChoice> &choices, Accept accept)
{
    const auto matches = std::count_if(choices.begin(), choices.end(), accept);
    return matches == 1 ? std::find_if(choices.begin(), choices.end(), accept)->id : QString();
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

Result<QList<SetupChoice>> SetupReader::choices(const QString &entity, const StopFlag &stop, qint64 forMs)
{
    Kept<QList<SetupChoice>> &kept = m_lists[entity];
    if (kept.isFresh(m_reads.nowMs(), forMs))
        return kept.value();
    QList<SetupChoice> choices;
    const Status read = m_reads.list({.entity = entity}, stop,
                                     [&](EtendoRecord &record) { choices << readChoice(entity, record); });
    if (!read)
        return read.error();
    kept.keep(choices, m_reads.nowMs());
    return choices;
}

Status SetupReader::fill(const Wish &wish, EtendoSetup &setup, const StopFlag &stop)
{
    Result<QList<SetupChoice>> fitting = choices(wish.entity, stop);
    if (!fitting)
        return fitting.error();
    fitting->removeIf([&](const SetupChoice &choice) {
        const bool named = !wish.key.isEmpty() && choice.isCalled(wish.key); // a person may name an unusual one
        return !named && wish.fits && !(choice.*wish.fits);
    });
    setup.*wish.member = pickChoice(*fitting, wish.key);
    return Done{};
}

/// A payment method and a tax category are never guessed: without a name they are not asked for.
QList<SetupReader::Wish> SetupReader::wishes() const
{
    QList<Wish> wishes{
        {kDocumentType, m_settings.documentType, &EtendoSetup::documentType, &SetupChoice::standardSale},
        {u"FinancialMgmtPaymentTerm"_s, m_settings.paymentTerms, &EtendoSetup::paymentTerms},
        {u"BusinessPartnerCategory"_s, m_settings.businessPartnerCategory, &EtendoSetup::businessPartnerCategory},
        {kPriceList, m_settings.priceListNet, &EtendoSetup::priceListNet, &SetupChoice::sellsNet},
        {kPriceList, m_settings.priceListGross, &EtendoSetup::priceListGross, &SetupChoice::sellsGross},
    };
    const Wish named[] = {
        {u"FIN_PaymentMethod"_s, m_settings.paymentMethod, &EtendoSetup::paymentMethod},
        {u"FinancialMgmtTaxCategory"_s, m_settings.taxCategoryGoods, &EtendoSetup::taxCategoryGoods},
        {u"FinancialMgmtTaxCategory"_s, m_settings.taxCategoryServices, &EtendoSetup::taxCategoryServices},
    };
    std::copy_if(std::begin(named), std::end(named), std::back_inserter(wishes),
                 [](const Wish &wish) { return !wish.key.isEmpty(); });
    return wishes;
}

/// That of the price list.
Status SetupReader::fillCurrency(EtendoSetup &setup, const StopFlag &stop)
{
    const QString list = setup.priceListNet.isEmpty() ? setup.priceListGross : setup.priceListNet;
    const Result<QList<SetupChoice>> lists = choices(kPriceList, stop);
    if (!lists)
        return lists.error();
    for (const SetupChoice &choice : *lists) {
        if (choice.id == list)
            setup.currency = choice.currency;
    }
    if (setup.currency.isEmpty())
        return Done{};
    if (!m_currency.isFresh(m_reads.nowMs()) || m_currency.value().id != setup.currency) {
        Currency currency{.id = setup.currency, .code = {}};
        const auto found = m_reads.single(u"Currency"_s, setup.currency, stop,
                                          [&](EtendoRecord &record) { currency.code = record.text("iSOCode"); });
        if (!found)
            return found.error();
        m_currency.keep(currency, m_reads.nowMs());
    }
    setup.currencyCode = m_currency.value().code;
    return Done{};
}

qint64 SetupReader::oldestMs() const
{
    qint64 oldestMs = m_reads.nowMs();
    for (const auto &kept : m_lists)
        oldestMs = std::min(oldestMs, kept.readMs());
    return m_currency.isKnown() ? std::min(oldestMs, m_currency.readMs()) : oldestMs;
}

Result<Kept<EtendoSetup>> SetupReader::read(const LoginIdentity &identity, const StopFlag &stop)
{
    EtendoSetup setup;
    setup.organization = identity.organization;
    setup.warehouse = identity.warehouse;
    setup.timeZone = QTimeZone(m_settings.timeZone.toUtf8());
    setup.countries = m_countries;
    for (const Wish &wish : wishes()) {
        if (const Status filled = fill(wish, setup, stop); !filled)
            return filled.error();
    }
    if (const Status filled = fillCurrency(setup, stop); !filled)
        return filled.error();
    Kept<EtendoSetup> kept;
    kept.keep(setup, oldestMs());
    return kept;
}

Status SetupReader::learnCountry(const QString &isoCode, EtendoSetup &setup, const StopFlag &stop)
{
    const QString code = isoCode.toUpper();
    if (code.isEmpty() || setup.countries.contains(code))
        return Done{};
    const ListQuery query{.entity = u"Country"_s, .where = u"e.iSOCountryCode="_s + hqlLiteral(code)};
    const Status read = m_reads.list(query, stop, [&](EtendoRecord &record) {
        if (record.text("iSOCountryCode") == code)
            m_countries.insert(code, record.id());
    });
    setup.countries = m_countries;
    return read;
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
