#include "core/ledger/queuefiltersql.h"

#include "core/ledger/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Each order is that of an index.
QString orderSql(const QueueFilter &filter)
{
    const QString direction = filter.descending ? u" DESC"_s : QString();
    switch (filter.sort) {
    case QueueSort::Newest: return u"id DESC"_s;
    case QueueSort::Oldest: return u"id"_s;
    case QueueSort::Total: return u"total%1, id%1"_s.arg(direction);
    case QueueSort::Customer: return u"substr(customer, 1, 60)%1, id%1"_s.arg(direction);
    case QueueSort::State: return u"state%1, id%1"_s.arg(direction);
    case QueueSort::Changed: return u"changed_ms%1, id%1"_s.arg(direction);
    }
    Q_UNREACHABLE();
}

} // namespace

QueueFilterSql queueFilterSql(const QueueFilter &filter, Dialect dialect, int textHits)
{
    QueueFilterSql sql;
    QStringList conditions;
    if (!filter.states.isEmpty())
        conditions << inStates(u"state"_s, filter.states);
    if (filter.route.isSet()) {
        conditions << u"route = ?"_s;
        sql.values << filter.route.value();
    }
    if (!filter.text.isEmpty()) {
        const QString like = dialect == Dialect::Sqlite ? u"LIKE"_s : u"ILIKE"_s;
        conditions << u"(number %1 ? ESCAPE '!' OR customer %1 ? ESCAPE '!' OR erp_number %1 ? ESCAPE '!'"
                      " OR business_key %1 ? ESCAPE '!')"_s.arg(like);
        const QString pattern = containing(filter.text);
        sql.values << pattern << pattern << pattern << pattern;
    }
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    sql.text = u"SELECT id FROM transfer%1 ORDER BY %2"_s.arg(where, orderSql(filter));
    if (!filter.text.isEmpty())
        sql.text += u" LIMIT %1"_s.arg(textHits);
    return sql;
}

} // namespace cuadra
