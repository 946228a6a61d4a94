#include "app/sandbox/etendo/etendostore.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

void EtendoStore::put(const QString &entity, const QVariantMap &record)
{
    const QString id = record[u"id"_s].toString();
    m_tables[entity].insert(id, record);
    if (const QString order = record[u"salesOrder"_s].toString(); !order.isEmpty())
        m_byOrder[entity][order].insert(id);
}

void EtendoStore::remove(const QString &entity, const QString &id)
{
    const QVariantMap record = m_tables[entity].take(id);
    m_byOrder[entity][record[u"salesOrder"_s].toString()].remove(id);
}

QList<QVariantMap> EtendoStore::childrenOf(const QString &entity, const QString &orderId) const
{
    QList<QVariantMap> children;
    for (const QString &id : m_byOrder[entity][orderId])
        children.append(get(entity, id));
    std::stable_sort(children.begin(), children.end(), [](const QVariantMap &a, const QVariantMap &b) {
        return std::pair(a[u"lineNo"_s].toLongLong(), a[u"id"_s].toString())
            < std::pair(b[u"lineNo"_s].toLongLong(), b[u"id"_s].toString());
    });
    return children;
}

EtendoTable EtendoStore::candidates(const QString &entity, const QString &condition) const
{
    static const QRegularExpression kByKey(u"^e\\.(salesOrder\\.)?id='(\\w+)'$"_s);
    const QRegularExpressionMatch key = kByKey.match(condition);
    if (!key.hasMatch())
        return table(entity);
    const QString id = key.captured(2);
    const QSet<QString> ids = key.hasCaptured(1) ? m_byOrder.value(entity).value(id) : QSet<QString>{id};
    EtendoTable found;
    for (const QString &each : ids) {
        if (has(entity, each))
            found.insert(each, get(entity, each));
    }
    return found;
}

QList<QVariantMap> EtendoStore::linesOf(const QString &orderId) const
{
    return childrenOf(u"OrderLine"_s, orderId);
}

QList<QVariantMap> EtendoStore::taxesOf(const QString &orderId) const
{
    return childrenOf(u"OrderTax"_s, orderId);
}

std::optional<QVariant> EtendoStore::valueAt(const QString &entity, const QVariantMap &record, const QString &path) const
{
    const QString first = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    if (first == u"id"_s && rest.isEmpty())
        return record[u"id"_s];
    const EtendoProperty *property = etendoSchema()[entity].find(first);
    if (!property)
        return std::nullopt;
    if (rest.isEmpty())
        return record[first];
    if (property->type != EtendoType::Reference)
        return std::nullopt;
    return valueAt(property->target, get(property->target, record[first].toString()), rest);
}

QString EtendoStore::identifierOf(const QString &entity, const QVariantMap &record) const
{
    if (entity == u"Order"_s)
        return record[u"documentNo"_s].toString() + u" - "_s + record[u"orderDate"_s].toString() + u" - "_s
            + etendoText(record[u"grandTotalAmount"_s]);
    for (const QString &name : {u"name"_s, u"searchKey"_s, u"iSOCode"_s, u"lineNo"_s, u"addressLine1"_s}) {
        if (!record[name].isNull())
            return etendoText(record[name]);
    }
    return record[u"id"_s].toString();
}

} // namespace cuadra::sandbox
