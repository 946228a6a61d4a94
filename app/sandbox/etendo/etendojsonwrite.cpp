#include "app/sandbox/etendo/etendojsonwrite.h"

#include "app/sandbox/etendo/etendoseed.h"
#include "app/sandbox/etendo/etendototals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

Reply EtendoJsonWrite::refuse(const EtendoFailure &failure) const
{
    if (failure.property.isEmpty())
        return etendoJsonError(200, failure.text);
    const QVariantMap errors{{failure.property, failure.text}};
    return etendoJsonReply(
        200, {{u"response"_s, QVariantMap{{u"status"_s, -4}, {u"errors"_s, errors}, {u"totalRows"_s, 0}}}});
}

std::optional<EtendoFailure> EtendoJsonWrite::stage(EtendoUnit &unit, Target &target, const QJsonObject &data)
{
    if (data.contains(u"_entityName"_s))
        target.entity = data[u"_entityName"_s].toString();
    if (!m_store.knows(target.entity))
        return EtendoFailure{{}, u"No entity found using entityName "_s + target.entity};
    target.id = data[u"_new"_s].toBool() ? QString() : data[u"id"_s].toString();
    const bool isNew = target.id.isEmpty();
    if (!isNew && !m_store.has(target.entity, target.id))
        return EtendoFailure{{}, u"Batch update returned unexpected row count from update [0]; actual row count: 0; "
                                 "expected: 1"_s};
    const QVariantMap stored = m_store.get(target.entity, target.id);
    const QString known = etendoText(stored[u"updated"_s]);
    if (!isNew && data.contains(u"updated"_s) && data[u"updated"_s].toString().left(19) != known.left(19))
        return EtendoFailure{{}, u"The record you are saving has already been changed by another user or process"_s};
    if (isNew)
        target.id = QUuid::createUuid().toString(QUuid::Id128).toUpper();
    QVariantMap changed;
    for (auto each = data.constBegin(); each != data.constEnd(); ++each) {
        const EtendoProperty *property = etendoSchema()[target.entity].find(each.key());
        if (!property || property->type == EtendoType::Moment)
            continue;
        const std::optional<QVariant> value = etendoValue(*property, each.value());
        if (!value)
            return EtendoFailure{each.key(), u"Value cannot be parsed"_s};
        changed[each.key()] = *value;
    }
    unit.stage(target.entity, target.id, changed);
    return std::nullopt;
}

Reply EtendoJsonWrite::write(const QStringList &path, const Request &request, qint64 nowMs)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonValue data = document.isArray() ? QJsonValue(document.array()) : document[u"data"_s];
    if (!data.isArray() && !data.isObject())
        return etendoJsonError(200, u"JSONObject[\"data\"] not found."_s);
    if (path.size() > 1 && data.isObject() && !data.toObject().contains(u"id"_s))
        return refuse({u"id"_s, u"Value null is not of type java.lang.String"_s});

    EtendoUnit unit(m_store, seedContext(), nowMs);
    QList<Target> targets;
    const QJsonArray objects = data.isArray() ? data.toArray() : QJsonArray{data};
    for (const QJsonValue &object : objects) {
        Target target{path.value(0), {}};
        if (const std::optional<EtendoFailure> failure = stage(unit, target, object.toObject()))
            return refuse(*failure);
        targets.append(target);
    }
    if (const std::optional<EtendoFailure> failure = unit.check())
        return refuse(*failure);
    unit.commit();
    QVariantList rows;
    for (const Target &target : targets)
        rows.append(m_reader.shown(target.entity, m_store.get(target.entity, target.id)));
    return etendoJsonReply(200, {{u"response"_s, QVariantMap{{u"status"_s, 0}, {u"data"_s, rows}}}});
}

Reply EtendoJsonWrite::remove(const QStringList &path)
{
    const QString entity = path.value(0);
    const QString id = path.value(1);
    if (!m_store.has(entity, id))
        return etendoJsonError(404, u"No object found for entity %1 and id %2"_s.arg(entity, id));
    const QVariantMap record = m_store.get(entity, id);
    const QString orderId = record[u"salesOrder"_s].toString();
    if (!m_store.linesOf(id).isEmpty())
        return etendoJsonError(200, u"This record cannot be deleted because it is associated with other existing elements"_s);
    if (m_store.get(u"Order"_s, orderId)[u"processed"_s].toBool())
        return etendoJsonError(200, u"ERROR: @20501@ Where: PL/pgSQL function c_orderline_trg() line 61 at RAISE"_s);
    m_store.remove(entity, id);
    if (!orderId.isEmpty())
        computeEtendoTotals(m_store, orderId);
    return etendoJsonReply(200, {{u"response"_s, QVariantMap{{u"status"_s, 0}, {u"data"_s, QVariantList{m_reader.shown(entity, record)}}}}});
}

} // namespace cuadra::sandbox
