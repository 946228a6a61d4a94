#include "app/sandbox/etendo/etendojsonread.h"

#include "app/sandbox/etendo/etendowhere.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QVariantMap selected(const QVariantMap &record, const Request &request)
{
    if (!request.has(u"_selectedProperties"_s))
        return record;
    QVariantMap map{{u"$ref"_s, record[u"$ref"_s]}};
    for (const QString &name : request.paramList(u"_selectedProperties"_s)) {
        if (record.contains(name))
            map[name] = record[name];
    }
    return map;
}

} // namespace

Reply etendoJsonReply(int status, const QVariantMap &map)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "application/json;charset=UTF-8";
    reply.body = etendoJson(map);
    return reply;
}

Reply etendoJsonError(int status, const QString &message)
{
    const QVariantMap error{{u"message"_s, message}, {u"messageType"_s, u"Error"_s}, {u"title"_s, u"Error"_s}};
    return etendoJsonReply(
        status, {{u"response"_s, QVariantMap{{u"status"_s, -1}, {u"error"_s, error}, {u"totalRows"_s, 0}}}});
}

QVariantMap EtendoJsonRead::shown(const QString &entity, const QVariantMap &record) const
{
    QVariantMap map;
    map[u"id"_s] = record[u"id"_s];
    for (const EtendoProperty &property : etendoSchema()[entity].properties) {
        const QVariant value = record[property.name];
        map[property.name] = value;
        if (property.type == EtendoType::Reference && !value.isNull())
            map[property.name + u"$_identifier"_s]
                = m_store.identifierOf(property.target, m_store.get(property.target, value.toString()));
    }
    map[u"_identifier"_s] = m_store.identifierOf(entity, record);
    map[u"_entityName"_s] = entity;
    map[u"$ref"_s] = entity + u'/' + record[u"id"_s].toString();
    map[u"recordTime"_s] = record[u"updated"_s].toDateTime().toMSecsSinceEpoch();
    return map;
}

Reply EtendoJsonRead::get(const QStringList &path, const Request &request) const
{
    const QString entity = path.value(0);
    if (!m_store.knows(entity))
        return etendoJsonError(200, u"No entity found using entityName "_s + entity);
    const QString id = path.value(1);
    if (id.isEmpty())
        return list(entity, request);
    if (!m_store.has(entity, id))
        return etendoJsonError(404, u"No object found for entity %1 and id %2"_s.arg(entity, id));
    return etendoJsonReply(200, selected(shown(entity, m_store.get(entity, id)), request));
}

Reply EtendoJsonRead::list(const QString &entity, const Request &request) const
{
    const bool all = request.param(u"_noActiveFilter"_s) == u"true"_s;
    const QString condition = request.param(u"_where"_s);
    EtendoWhere where(m_store, entity);
    const std::optional<EtendoWhere::Test> test
        = condition.isEmpty() ? EtendoWhere::Test([](const QVariantMap &) { return true; }) : where.read(condition);
    if (!test) { // the list had already begun when the condition turned out to be wrong
        Reply reply = etendoJsonError(500, u"QuerySyntaxException: could not resolve property"_s);
        reply.body.prepend("{\"response\":{\"data\":[");
        return reply;
    }
    QList<QVariantMap> records;
    for (const QVariantMap &record : m_store.candidates(entity, condition)) {
        if ((all || record[u"active"_s].toBool()) && (*test)(record))
            records.append(record);
    }
    const QString sortBy = request.has(u"_sortBy"_s) ? request.param(u"_sortBy"_s) : request.param(u"_orderBy"_s);
    sort(entity, records, sortBy);
    return page(entity, records, request);
}

void EtendoJsonRead::sort(const QString &entity, QList<QVariantMap> &records, const QString &by) const
{
    const QString path = by.section(u' ', 0, 0).trimmed();
    const bool descending = by.endsWith(u" desc"_s);
    if (path.isEmpty() || !m_store.valueAt(entity, {}, path))
        return; // by id, as the table is
    const auto key = [&](const QVariantMap &record) { return m_store.valueAt(entity, record, path).value_or(QVariant()); };
    std::stable_sort(records.begin(), records.end(), [&](const QVariantMap &a, const QVariantMap &b) {
        const QVariant left = key(descending ? b : a);
        const QVariant right = key(descending ? a : b);
        if (left.metaType() == QMetaType::fromType<Decimal>())
            return left.value<Decimal>() < right.value<Decimal>();
        return QVariant::compare(left, right) == QPartialOrdering::Less;
    });
}

Reply EtendoJsonRead::page(const QString &entity, const QList<QVariantMap> &records, const Request &request) const
{
    const bool hasStart = request.has(u"_startRow"_s);
    const bool hasEnd = request.has(u"_endRow"_s);
    const qsizetype start = hasStart ? request.param(u"_startRow"_s).toInt() : 0;
    qsizetype end = records.size();
    if (hasEnd)
        end = request.param(u"_endRow"_s).toInt() + (hasStart ? 0 : 1);
    else if (hasStart)
        end = start;
    QVariantList rows;
    for (qsizetype i = start; i < qMin(end, records.size()); ++i)
        rows.append(selected(shown(entity, records[i]), request));
    const bool more = hasEnd && records.size() > end;
    const QVariantMap response{{u"status"_s, 0},
                               {u"data"_s, rows},
                               {u"startRow"_s, start},
                               {u"endRow"_s, start + rows.size() - 1},
                               {u"totalRows"_s, more ? end + 2 : start + rows.size()}};
    return etendoJsonReply(200, {{u"response"_s, response}});
}

} // namespace cuadra::sandbox
