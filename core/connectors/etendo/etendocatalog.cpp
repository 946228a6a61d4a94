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
