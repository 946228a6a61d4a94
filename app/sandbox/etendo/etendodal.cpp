#include "app/sandbox/etendo/etendodal.h"

#include "app/sandbox/etendo/etendoseed.h"
#include "app/sandbox/etendo/etendowhere.h"

#include <QDeadlineTimer>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr qint64 kCommitMs = 3; ///< of the machine: how long an insert stays invisible to others

bool isBad(const QString &id)
{
    return id.size() > 32;
}

} // namespace

/// Two posts of the same new ids at once: the second one meets the first one's primary key.
std::optional<EtendoFailure> EtendoDal::clash(const QList<EtendoXmlObject> &objects) const
{
    const qint64 now = QDeadlineTimer::current().deadline();
    for (const EtendoXmlObject &object : objects) {
        if (m_inFlight.value(object.id) > now)
            return EtendoFailure{{}, u"org.hibernate.exception.ConstraintViolationException: could not execute batch; "
                                     "nested: org.postgresql.util.PSQLException: ERROR: duplicate key value violates "
                                     "unique constraint \"%1_key\" Detail: Key (%1_id)=(%2) already exists."_s.arg(
                                         etendoSchema()[object.entity].table, object.id)};
    }
    return std::nullopt;
}

void EtendoDal::spoil(QList<EtendoXmlObject> &objects)
{
    const bool hasOrder = std::any_of(objects.cbegin(), objects.cend(), [](const auto &o) { return o.entity == u"OrderLine"_s; });
    if (!hasOrder || m_spoil == EtendoSpoil::Nothing)
        return;
    if (m_spoil == EtendoSpoil::DropLine && objects.constLast().entity == u"OrderLine"_s) {
        objects.removeLast();
    } else {
        const auto line = std::find_if(objects.begin(), objects.end(), [](const auto &o) { return o.entity == u"OrderLine"_s; });
        for (const QString &price : {u"unitPrice"_s, u"standardPrice"_s, u"grossUnitPrice"_s, u"baseGrossUnitPrice"_s}) {
            if (line->values.contains(price))
                line->values[price] = QVariant::fromValue(amountOf(line->values, price) + Decimal::fromCents(1));
        }
        line->values.remove(u"lineGrossAmount"_s);
    }
    m_spoil = EtendoSpoil::Nothing;
}

Reply EtendoDal::post(const QByteArray &xml, qint64 nowMs)
{
    EtendoXmlDocument document = readEtendoXml(xml);
    if (!document.failure)
        document.failure = clash(document.objects);
    if (document.failure)
        return etendoXmlError(500, document.failure->text);
    spoil(document.objects);
    EtendoUnit unit(m_store, seedContext(), nowMs);
    for (const EtendoXmlObject &object : document.objects) {
        if (isBad(object.id))
            return etendoXmlError(500, u"ERROR: value too long for type character varying(32)"_s);
        const QString id = object.id.isEmpty() ? QUuid::createUuid().toString(QUuid::Id128).toUpper() : object.id;
        unit.stage(object.entity, id, object.values);
    }
    if (const std::optional<EtendoFailure> failure = unit.check())
        return etendoXmlError(500, u"org.openbravo.base.exception.OBException: "_s + failure->text);
    const QList<EtendoChange> changes = unit.commit();
    Reply reply = etendoXmlResult(changes);
    reply.holdMs = kCommitMs;
    const qint64 now = QDeadlineTimer::current().deadline();
    m_inFlight.removeIf([now](const auto &each) { return each.value() <= now; });
    for (const EtendoChange &change : changes) {
        if (change.inserted)
            m_inFlight.insert(change.id, now + kCommitMs);
    }
    return reply;
}

Reply EtendoDal::get(const QStringList &path, const Request &request) const
{
    const QString entity = path.value(0);
    if (!m_store.knows(entity))
        return etendoXmlError(404, u"No entity found using entityName "_s + entity);
    const QString id = path.value(1);
    if (id.isEmpty() || id == u"count"_s)
        return list(entity, !id.isEmpty(), request);
    if (!m_store.has(entity, id))
        return etendoXmlError(404, u"No object found for entity %1 and id %2"_s.arg(entity, id));
    return etendoXmlRecords(m_store, entity, {m_store.get(entity, id)}, request.param(u"includeChildren"_s) != u"false"_s);
}

Reply EtendoDal::list(const QString &entity, bool countOnly, const Request &request) const
{
    const bool all = request.param(u"_noActiveFilter"_s) == u"true"_s;
    EtendoWhere where(m_store, entity);
    const QString condition = request.param(u"where"_s);
    const std::optional<EtendoWhere::Test> test
        = condition.isEmpty() ? EtendoWhere::Test([](const QVariantMap &) { return true; }) : where.read(condition);
    if (!test)
        return etendoXmlError(500, u"org.hibernate.hql.internal.ast.QuerySyntaxException: unexpected token"_s);
    QList<QVariantMap> records;
    for (const QVariantMap &record : m_store.table(entity)) {
        if ((all || record[u"active"_s].toBool()) && (*test)(record))
            records.append(record);
    }
    if (countOnly)
        return etendoXmlCount(records.size());
    records = records.mid(request.param(u"firstResult"_s).toInt());
    if (request.has(u"maxResult"_s))
        records = records.mid(0, request.param(u"maxResult"_s).toInt());
    return etendoXmlRecords(m_store, entity, records, request.param(u"includeChildren"_s) != u"false"_s);
}

} // namespace cuadra::sandbox
