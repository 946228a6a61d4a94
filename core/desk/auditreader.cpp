#include "core/desk/auditreader.h"

#include "core/ledger/sqlvalues.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kTransferPrefix = u"transfer/"_s;

const auto kEvents = u"SELECT a.id, a.at_ms, a.who, a.action, a.subject, c.content,"
                     " CASE WHEN c.audit IS NULL THEN 1 ELSE 0 END FROM audit a"
                     " LEFT JOIN audit_content c ON c.audit = a.id%1 ORDER BY a.id DESC LIMIT ?"_s;
const auto kOrders = u"SELECT id, number, business_key FROM transfer WHERE "_s;
const auto kOfOrder = u"a.subject IN (SELECT '%1' || t.id FROM transfer t WHERE t.number = ? OR t.number = ?"
                      " OR t.business_key = ? OR t.external_id = ? OR t.erp_number = ?)"_s.arg(kTransferPrefix);
const auto kSetupNames = u"SELECT 'route/' || id, code FROM route UNION ALL SELECT 'connection/' || id, name FROM connection"
                         " UNION ALL SELECT 'company/' || id, name FROM company"_s;
const auto kPeople = u"SELECT DISTINCT who FROM audit ORDER BY who"_s;
const auto kActions = u"SELECT DISTINCT action FROM audit ORDER BY action"_s;
const auto kNewest = u"SELECT COALESCE(MAX(id), 0) FROM audit"_s;

/// The conditions of a filter and their values, in order.
class Conditions
{
public:
    void add(const QString &sql, const QVariantList &values)
    {
        m_sql << sql;
        m_values << values;
    }
    [[nodiscard]] QString sql() const { return m_sql.isEmpty() ? QString() : u" WHERE "_s + m_sql.join(u" AND "_s); }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QStringList m_sql;
    QVariantList m_values;
};

void addSubject(Conditions &conditions, const AuditFilter &filter)
{
    const QString order = filter.order.trimmed();
    if (filter.transfer.isSet())
        conditions.add(u"a.subject = ?"_s, {kTransferPrefix + QString::number(filter.transfer.value())});
    else if (!order.isEmpty()) // shops write numbers with and without their sign
        conditions.add(kOfOrder, {order, u'#' + order, order, order, order});
}

void addText(Conditions &conditions, const AuditFilter &filter, Dialect dialect)
{
    const QString text = filter.text.trimmed();
    if (text.isEmpty())
        return;
    const QString like = dialect == Dialect::Sqlite ? u"LIKE"_s : u"ILIKE"_s;
    const QString pattern = containing(text);
    conditions.add(u"(c.content %1 ? ESCAPE '!' OR a.who %1 ? ESCAPE '!')"_s.arg(like), {pattern, pattern});
}

Conditions conditionsOf(const AuditFilter &filter, qint64 beforeId, Dialect dialect)
{
    Conditions conditions;
    if (beforeId > 0)
        conditions.add(u"a.id < ?"_s, {beforeId});
    if (!filter.who.isEmpty())
        conditions.add(u"a.who = ?"_s, {filter.who});
    if (!filter.action.isEmpty())
        conditions.add(u"a.action = ?"_s, {filter.action});
    if (filter.fromMs > 0)
        conditions.add(u"a.at_ms >= ?"_s, {filter.fromMs});
    if (filter.toMs > 0)
        conditions.add(u"a.at_ms < ?"_s, {filter.toMs});
    addSubject(conditions, filter);
    addText(conditions, filter, dialect);
    return conditions;
}

AuditLine lineOf(const SqlRow &row)
{
    AuditLine line{.id = row[0].toLongLong(),
                   .atMs = row[1].toLongLong(),
                   .who = row[2].toString(),
                   .action = row[3].toString(),
                   .subject = row[4].toString(),
                   .content = row[5].toString(),
                   .erased = row[6].toInt() != 0};
    if (line.subject.startsWith(kTransferPrefix))
        line.transfer = TransferId(line.subject.mid(kTransferPrefix.size()).toLongLong());
    return line;
}

} // namespace

Result<AuditSheet> AuditReader::events(const AuditFilter &filter, qint64 beforeId, int count)
{
    AuditSheet sheet;
    const Conditions conditions = conditionsOf(filter, beforeId, m_database.dialect());
    const Status read = m_database.each(kEvents.arg(conditions.sql()), QVariantList(conditions.values()) << count + 1,
                                        [&](const SqlRow &row) {
        sheet.more = sheet.lines.size() == count;
        if (!sheet.more)
            sheet.lines << lineOf(row);
        return true;
    });
    if (!read)
        return read.error();
    if (const Status named = addNames(sheet.lines); !named)
        return named.error();
    if (const Status named = addOrders(sheet.lines); !named)
        return named.error();
    return sheet;
}

/// Those of the set-up are so few that all are read.
Status AuditReader::addNames(QList<AuditLine> &lines)
{
    QHash<QString, QString> names;
    const Status read = m_database.each(kSetupNames, {}, [&names](const SqlRow &row) {
        names.insert(row[0].toString(), row[1].toString());
        return true;
    });
    for (AuditLine &line : lines)
        line.subjectName = names.value(line.subject);
    return read;
}

Status AuditReader::addOrders(QList<AuditLine> &lines)
{
    QList<TransferId> ids;
    for (const AuditLine &line : std::as_const(lines)) {
        if (line.transfer.isSet())
            ids << line.transfer;
    }
    QHash<TransferId, QString> numbers;
    const Status read = m_database.each(kOrders + inIds(m_database.dialect(), u"id"_s), {idList(m_database.dialect(), ids)},
                                        [&numbers](const SqlRow &row) {
        const QString number = row[1].toString();
        numbers.insert(TransferId(row[0].toLongLong()), number.isEmpty() ? row[2].toString() : number);
        return true;
    });
    for (AuditLine &line : lines) {
        if (line.transfer.isSet())
            line.subjectName = numbers.value(line.transfer);
    }
    return read;
}

Result<AuditChoices> AuditReader::choices()
{
    const auto people = distinct(kPeople);
    if (!people)
        return people.error();
    const auto actions = distinct(kActions);
    if (!actions)
        return actions.error();
    const auto newest = m_database.rows(kNewest);
    if (!newest)
        return newest.error();
    return AuditChoices{.people = *people, .actions = *actions, .events = newest->front()[0].toLongLong()};
}

Result<QStringList> AuditReader::distinct(const QString &sql)
{
    QStringList found;
    const Status read = m_database.each(sql, {}, [&found](const SqlRow &row) {
        found << row[0].toString();
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

Result<ChainProof> AuditReader::prove(const ChainProof &before, qint64 count)
{
    return AuditLog(m_database).prove(before, count);
}

} // namespace cuadra
