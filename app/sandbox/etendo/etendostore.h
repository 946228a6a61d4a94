#pragma once

#include "app/sandbox/etendo/etendovalues.h"

#include <QMap>
#include <QSet>

namespace cuadra::sandbox {

using EtendoTable = QMap<QString, QVariantMap>; ///< by id

/// The ERP's records. Thread: one at a time; EtendoErp holds the lock.
class EtendoStore final
{
public:
    [[nodiscard]] bool knows(const QString &entity) const { return etendoSchema().contains(entity); }
    [[nodiscard]] bool has(const QString &entity, const QString &id) const { return m_tables[entity].contains(id); }
    [[nodiscard]] QVariantMap get(const QString &entity, const QString &id) const { return m_tables[entity].value(id); }
    [[nodiscard]] EtendoTable table(const QString &entity) const { return m_tables[entity]; }

    void put(const QString &entity, const QVariantMap &record);
    void remove(const QString &entity, const QString &id);
    [[nodiscard]] QString takeDocumentNo() { return QString::number(++m_lastDocumentNo); }

    /// The records that "e.id='…'" and "e.salesOrder.id='…'" can mean, as a database finds them by its indexes; all
    /// records for any other condition.
    [[nodiscard]] EtendoTable candidates(const QString &entity, const QString &condition) const;

    /// Children of an order, by lineNo.
    [[nodiscard]] QList<QVariantMap> linesOf(const QString &orderId) const;
    [[nodiscard]] QList<QVariantMap> taxesOf(const QString &orderId) const;

    /// "salesOrder.businessPartner.name" from a record. nullopt: no such property.
    [[nodiscard]] std::optional<QVariant> valueAt(const QString &entity, const QVariantMap &record,
                                                  const QString &path) const;
    [[nodiscard]] QString identifierOf(const QString &entity, const QVariantMap &record) const; ///< never parse it

private:
    [[nodiscard]] QList<QVariantMap> childrenOf(const QString &entity, const QString &orderId) const;

    QHash<QString, EtendoTable> m_tables;
    QHash<QString, QHash<QString, QSet<QString>>> m_byOrder; ///< entity, order id, child ids
    qint64 m_lastDocumentNo = 50'017;
};

} // namespace cuadra::sandbox
