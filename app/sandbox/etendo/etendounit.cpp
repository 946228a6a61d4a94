#include "app/sandbox/etendo/etendounit.h"

#include "app/sandbox/etendo/etendototals.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const auto kEuro = u"102"_s;

QString columnOf(const QString &property)
{
    QString column;
    for (const QChar letter : property)
        column += letter.isUpper() ? u"_"_s + letter.toLower() : QString(letter);
    return column;
}

QString batchText(const QString &table, const QString &cause)
{
    return u"org.hibernate.exception.ConstraintViolationException: could not execute batch; SQL: insert into %1; "
           "nested: org.postgresql.util.PSQLException: %2"_s.arg(table, cause);
}

} // namespace

QVariantMap EtendoUnit::defaultsOf(const QString &entity, const QString &id) const
{
    QVariantMap record;
    for (const EtendoProperty &property : etendoSchema()[entity].properties)
        record[property.name] = property.byDefault;
    record[u"id"_s] = id;
    record[u"client"_s] = m_context.client;
    record[u"organization"_s] = m_context.organization;
    record[u"creationDate"_s] = QDateTime::fromMSecsSinceEpoch(m_nowMs, Qt::UTC);
    if (entity == u"BusinessPartner"_s)
        record[u"currency"_s] = kEuro; // filled by the ERP when left out
    return record;
}

void EtendoUnit::stage(const QString &entity, const QString &id, const QVariantMap &changed)
{
    Staged staged{{entity, id, !m_store.has(entity, id)}, m_store.get(entity, id)};
    if (staged.change.inserted)
        staged.record = defaultsOf(entity, id);
    const bool newGross = changed.contains(u"grossUnitPrice"_s) || changed.contains(u"orderedQuantity"_s);
    if (entity == u"OrderLine"_s && newGross && !changed.contains(u"lineGrossAmount"_s))
        staged.record[u"lineGrossAmount"_s] = QVariant();
    for (auto each = changed.cbegin(); each != changed.cend(); ++each)
        staged.record[each.key()] = each.value();
    staged.record[u"updated"_s] = QDateTime::fromMSecsSinceEpoch(m_nowMs, Qt::UTC);
    m_staged.append(staged);
}

bool EtendoUnit::exists(const QString &entity, const QString &id) const
{
    if (m_store.has(entity, id))
        return true;
    return std::any_of(m_staged.cbegin(), m_staged.cend(), [&](const Staged &staged) {
        return staged.change.entity == entity && staged.change.id == id;
    });
}

QVariantMap EtendoUnit::recordOf(const QString &entity, const QString &id) const
{
    for (const Staged &staged : m_staged) {
        if (staged.change.entity == entity && staged.change.id == id)
            return staged.record;
    }
    return m_store.get(entity, id);
}

std::optional<EtendoFailure> EtendoUnit::check() const
{
    for (const Staged &staged : m_staged) {
        if (std::optional<EtendoFailure> failure = checkOne(staged))
            return failure;
    }
    return std::nullopt;
}

std::optional<EtendoFailure> EtendoUnit::checkOne(const Staged &staged) const
{
    for (const EtendoProperty &property : etendoSchema()[staged.change.entity].properties) {
        if (std::optional<EtendoFailure> failure = checkProperty(staged, property))
            return failure;
    }
    return checkTriggers(staged);
}

std::optional<EtendoFailure> EtendoUnit::checkProperty(const Staged &staged, const EtendoProperty &property) const
{
    const QVariant value = staged.record[property.name];
    const bool isEmpty = value.isNull() || value.toString().isEmpty();
    const QString table = etendoSchema()[staged.change.entity].table;
    if (isEmpty && property.mandatory && property.type != EtendoType::Amount)
        return EtendoFailure{{}, batchText(table, u"ERROR: null value in column \"%1\" of relation \"%2\" violates "
                                                  "not-null constraint"_s.arg(columnOf(property.name), table))};
    if (isEmpty)
        return std::nullopt;
    if (property.length > 0 && value.toString().size() > property.length)
        return EtendoFailure{property.name, u"Value too long. Length %1, maximum allowed %2"_s.arg(
                                                value.toString().size()).arg(property.length)};
    if (property.type == EtendoType::Reference && !exists(property.target, value.toString()))
        return EtendoFailure{u"id"_s, u"New object %1(%2) is referred to but not present in the import set"_s.arg(
                                          property.target, value.toString())};
    return std::nullopt;
}

std::optional<EtendoFailure> EtendoUnit::checkTriggers(const Staged &staged) const
{
    const QVariantMap &record = staged.record;
    if (staged.change.entity == u"OrderLine"_s) {
        const QVariantMap product = recordOf(u"Product"_s, record[u"product"_s].toString());
        if (product[u"uOM"_s] != record[u"uOM"_s])
            return EtendoFailure{{}, batchText(u"c_orderline"_s, u"ERROR: @UOMNotMatch@ Where: PL/pgSQL function "
                                                                 "c_orderline_trg() line 81 at RAISE"_s)};
    }
    if (staged.change.entity != u"BusinessPartner"_s)
        return std::nullopt;
    for (const QVariantMap &other : m_store.table(u"BusinessPartner"_s)) {
        const bool same = other[u"searchKey"_s] == record[u"searchKey"_s]
            && other[u"organization"_s] == record[u"organization"_s] && other[u"id"_s] != record[u"id"_s];
        if (same)
            return EtendoFailure{{}, u"Ya existe un tercero con el mismo identificador: (client, organization, "
                                     "searchKey) = (%1)"_s.arg(record[u"searchKey"_s].toString())};
    }
    return std::nullopt;
}

QList<EtendoChange> EtendoUnit::commit()
{
    QList<EtendoChange> changes;
    QSet<QString> orders;
    for (Staged &staged : m_staged) {
        const bool isOrder = staged.change.entity == u"Order"_s;
        if (isOrder && staged.record[u"documentNo"_s].toString().isEmpty())
            staged.record[u"documentNo"_s] = m_store.takeDocumentNo();
        m_store.put(staged.change.entity, staged.record);
        if (isOrder || staged.change.entity == u"OrderLine"_s)
            orders.insert(isOrder ? staged.change.id : staged.record[u"salesOrder"_s].toString());
        changes.append(staged.change);
    }
    for (const QString &order : orders)
        computeEtendoTotals(m_store, order);
    return changes;
}

} // namespace cuadra::sandbox
