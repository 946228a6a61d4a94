#include "core/connectors/etendo/etendocatalog.h"

#include "core/connectors/etendo/etendoerrors.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

QStringList known(const QString &id)
{
    return id.isEmpty() ? QStringList() : QStringList{id};
}

} // namespace

Result<QStringList> EtendoCatalog::idsWhere(const QString &entity, const QString &where, const StopFlag &stop)
{
    QStringList ids;
    const ListQuery query{.entity = entity, .where = where};
    const Status read = m_reads.list(query, stop, [&](EtendoRecord &record) { ids << record.id(); });
    if (!read)
        return read.error();
    return ids;
}

Result<QStringList> EtendoCatalog::findProduct(const QString &key, const StopFlag &stop)
{
    if (key.isEmpty())
        return QStringList{};
    for (const QString &property : {u"e.searchKey="_s, u"e.uPCEAN="_s}) {
        const auto ids = idsWhere(u"Product"_s, property + hqlLiteral(key), stop);
        if (!ids || !ids->isEmpty())
            return ids;
    }
    return QStringList{};
}

Result<QStringList> EtendoCatalog::findService(const QString &key, const QString &configured, const StopFlag &stop)
{
    return findProduct(configured.isEmpty() ? key : configured, stop);
}

/// Payment terms and methods are few; the shop's word for one is compared with key and name.
Result<QStringList> EtendoCatalog::findCalled(const QString &entity, const QString &key, const StopFlag &stop)
{
    if (key.isEmpty())
        return QStringList{};
    for (const qint64 forMs : {kBelievedMs, kLackBelievedMs}) {
        const Result<QList<SetupChoice>> choices = m_lists.choices(entity, stop, forMs);
        if (!choices)
            return choices.error();
        QStringList ids;
        for (const SetupChoice &choice : *choices) {
            if (choice.searchKey.compare(key, Qt::CaseInsensitive) == 0 || choice.name.compare(key, Qt::CaseInsensitive) == 0)
                ids << choice.id;
        }
        if (!ids.isEmpty())
            return ids;
    }
    return QStringList{};
}

Result<QStringList> EtendoCatalog::find(CatalogKind kind, const QString &key, const EtendoSetup &setup,
                                        const StopFlag &stop)
{
    switch (kind) {
    case CatalogKind::Product: return findProduct(key, stop);
    case CatalogKind::ShippingItem: return findService(key, m_settings.shippingProduct, stop);
    case CatalogKind::FeeItem: return findService(key, m_settings.feeProduct, stop);
    case CatalogKind::Tax: return m_taxes.find(key, setup, stop);
    case CatalogKind::PaymentTerm: return findCalled(u"FinancialMgmtPaymentTerm"_s, key, stop);
    case CatalogKind::PaymentMethod: return findCalled(u"FIN_PaymentMethod"_s, key, stop);
    case CatalogKind::Warehouse: return known(setup.warehouse);
    case CatalogKind::PriceList: return known(setup.priceList(key == "gross"_L1));
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

Result<QList<CatalogEntry>> EtendoCatalog::searchProducts(const QString &text, const StopFlag &stop)
{
    QList<CatalogEntry> entries;
    if (text.isEmpty())
        return entries;
    const QString where = u'(' + hqlContains(u"e.searchKey"_s, text) + u" or "_s + hqlContains(u"e.name"_s, text)
        + u" or e.uPCEAN="_s + hqlLiteral(text) + u')';
    const Status read = m_reads.firstPage({.entity = u"Product"_s, .where = where}, stop, [&](EtendoRecord &record) {
        entries << CatalogEntry{.erpId = record.id(),
                                .code = record.text("searchKey"),
                                .name = record.text("name"),
                                .ean = record.textIfThere("uPCEAN")};
    });
    return read ? Result<QList<CatalogEntry>>(entries) : Result<QList<CatalogEntry>>(read.error());
}

/// Short lists, of which not every entity has a search key.
Result<QList<CatalogEntry>> EtendoCatalog::searchNamed(const QString &entity, const QString &text, const StopFlag &stop)
{
    QList<CatalogEntry> entries;
    const QString where = text.isEmpty() ? QString() : hqlContains(u"e.name"_s, text);
    const Status read = m_reads.firstPage({.entity = entity, .where = where}, stop, [&](EtendoRecord &record) {
        entries << CatalogEntry{.erpId = record.id(),
                                .code = record.textIfThere("searchKey"),
                                .name = record.text("name"),
                                .ean = {}};
    });
    return read ? Result<QList<CatalogEntry>>(entries) : Result<QList<CatalogEntry>>(read.error());
}

Result<QList<CatalogEntry>> EtendoCatalog::search(CatalogKind kind, const QString &text, const StopFlag &stop)
{
    switch (kind) {
    case CatalogKind::Product:
    case CatalogKind::ShippingItem:
    case CatalogKind::FeeItem: return searchProducts(text, stop);
    case CatalogKind::Tax: return searchNamed(u"FinancialMgmtTaxRate"_s, text, stop);
    case CatalogKind::PaymentTerm: return searchNamed(u"FinancialMgmtPaymentTerm"_s, text, stop);
    case CatalogKind::PaymentMethod: return searchNamed(u"FIN_PaymentMethod"_s, text, stop);
    case CatalogKind::Warehouse: return searchNamed(u"Warehouse"_s, text, stop);
    case CatalogKind::PriceList: return searchNamed(u"PricingPriceList"_s, text, stop);
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

Result<CatalogAnswer> EtendoCatalog::lookUp(CatalogKind kind, const QStringList &keys, const EtendoSetup &setup,
                                            const StopFlag &stop)
{
    CatalogAnswer answer;
    for (const QString &key : keys) {
        const auto ids = find(kind, key, setup, stop);
        if (!ids)
            return ids.error();
        for (const QString &id : *ids)
            answer.insert(key, id);
    }
    return answer;
}

Result<QHash<QString, QString>> EtendoCatalog::units(const QStringList &productIds, const StopFlag &stop)
{
    for (const QString &id : productIds) {
        if (m_units.contains(id))
            continue;
        const auto found = m_reads.single(u"Product"_s, id, stop,
                                          [&](EtendoRecord &record) { m_units.insert(id, record.text("uOM")); });
        if (!found)
            return found.error();
        if (!*found)
            return Error{.kind = ErrorKind::Rejected, .code = kProductUnknown, .args = {id}};
    }
    return m_units;
}

} // namespace cuadra::etendo
