#include "core/ledger/failurestore.h"

#include "core/ledger/failurefiltersql.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/sqlvalues.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kGroups = u"SELECT %1, t.error_code, t.currency, COUNT(*), CAST(SUM(t.total) AS BIGINT), MIN(t.created_ms),"
                     " CAST(SUM(CASE WHEN t.created_ms >= ? THEN 1 ELSE 0 END) AS BIGINT), MIN(t.error_args%2),"
                     " MAX(t.error_args%2) FROM transfer t WHERE %3 GROUP BY 1, 2, 3"_s;
const auto kNewCauses = u"SELECT cause FROM cause_seen WHERE first_ms >= ?"_s;
const auto kNewestId = u"SELECT COALESCE(MAX(id), 0) FROM transfer"_s;
const auto kKeys = u"SELECT t.id FROM transfer t WHERE %1 ORDER BY %2"_s;
const auto kCodes = u"SELECT DISTINCT error_code FROM transfer WHERE %1"_s;
const auto kExtras =
    u"SELECT t.id, %1, COALESCE(a.assignee, ''), (SELECT COUNT(*) FROM note n WHERE n.transfer = t.id),"
    " (SELECT COUNT(*) FROM audit e WHERE e.subject = 'transfer/' || t.id AND e.action = 'transfer.retry'),"
    " %2, COALESCE((SELECT MIN(f.field) FROM finding f WHERE f.transfer = t.id AND f.code = t.error_code"
    " AND f.revision = (SELECT MAX(g.revision) FROM finding g WHERE g.transfer = t.id)), '')"
    " FROM transfer t LEFT JOIN assignment a ON a.transfer = t.id WHERE "_s;
const auto kTagsOfAll = u"SELECT transfer, name FROM tag WHERE %1 ORDER BY transfer, name"_s;
const auto kLastRemedy =
    u"SELECT m.action, m.path, m.new_value, m.who, m.at_ms, m.transfer FROM remedy m"
    " JOIN transfer t ON t.id = m.transfer WHERE m.cause = ? AND m.action IN ('edit', 'map', 'accept')"
    " AND t.state = 'verified' ORDER BY m.id DESC LIMIT 1"_s;

constexpr qsizetype kLongestIndexKey = 200;

struct GroupPart
{
    FailureGroup group;
    QStringList firstArgs; ///< of the least and the greatest list of arguments: what both begin with, all do
    QStringList lastArgs;
};

GroupPart readPart(const SqlRow &row)
{
    GroupPart part;
    part.group.cause = row[0].toString();
    part.group.code = row[1].toString();
    part.group.count = row[3].toInt();
    part.group.sums.insert(row[2].toString(), Decimal::fromMicros(row[4].toLongLong()));
    part.group.oldestMs = row[5].toLongLong();
    part.group.added = row[6].toInt();
    part.firstArgs = readListText(row[7].toString());
    part.lastArgs = readListText(row[8].toString());
    return part;
}

QStringList commonArgs(const QStringList &first, const QStringList &last)
{
    QStringList common = first;
    bool same = true;
    for (qsizetype i = 0; i < common.size(); ++i) {
        same = same && i < last.size() && last[i] == common[i];
        if (!same)
            common[i] = u"\u2026"_s;
    }
    return common;
}

/// The same cause in another currency.
void merge(FailureGroup &group, const FailureGroup &part)
{
    group.count += part.count;
    group.added += part.added;
    group.oldestMs = std::min(group.oldestMs, part.oldestMs);
    group.args = commonArgs(group.args, part.args);
    for (auto sum = part.sums.cbegin(); sum != part.sums.cend(); ++sum)
        group.sums[sum.key()] += sum.value();
}

void addPart(QList<FailureGroup> &groups, QHash<QString, qsizetype> &places, const GroupPart &part)
{
    FailureGroup group = part.group;
    group.args = commonArgs(part.firstArgs, part.lastArgs);
    group.mustAct = mustActOn(group.code);
    const auto known = places.constFind(group.cause);
    if (known != places.cend())
        return merge(groups[*known], group);
    places.insert(group.cause, groups.size());
    groups << group;
}

void readExtras(const SqlRow &row, FailureRow &place)
{
    place.cause = row[1].toString();
    place.assignee = row[2].toString();
    place.notes = row[3].toInt();
    place.retries = row[4].toInt();
    place.corrected = row[5].toString().size() > 2;
    place.field = row[6].toString();
    place.mustAct = mustActOn(place.row.errorCode);
}

} // namespace

QString causeIndexKey(const QString &cause)
{
    if (cause.size() <= kLongestIndexKey)
        return cause;
    const QByteArray digest = QCryptographicHash::hash(cause.toUtf8(), QCryptographicHash::Sha256).toHex();
    return cause.first(kLongestIndexKey / 2) + u'#' + QString::fromLatin1(digest);
}

Result<QStringList> FailureStore::codesOf(const FailureFilter &filter)
{
    QStringList codes;
    if (!filter.mustAct || filter.states.isEmpty())
        return codes;
    const Status read = m_database.each(kCodes.arg(inStates(u"state"_s, filter.states)), {}, [&](const SqlRow &row) {
        if (mustActOn(row[0].toString()) == filter.mustAct)
            codes << row[0].toString();
        return true;
    });
    if (!read)
        return read.error();
    codes.sort();
    return codes;
}

Result<QList<FailureGroup>> FailureStore::groups(const FailureFilter &filter, qint64 sinceMs)
{
    const Result<QStringList> codes = codesOf(filter);
    if (!codes)
        return codes.error();
    const Dialect dialect = m_database.dialect();
    const FailureFilterSql sql = failureFilterSql(filter, *codes, dialect);
    // byte by byte on both stores, or the least and the greatest would not enclose the others
    const QString bytewise = dialect == Dialect::Sqlite ? QString() : u" COLLATE \"C\""_s;
    QList<FailureGroup> groups;
    QHash<QString, qsizetype> places;
    const Status read = m_database.each(kGroups.arg(causeSql(), bytewise, sql.where), QVariantList{sinceMs} + sql.values,
                                        [&](const SqlRow &row) {
                                            addPart(groups, places, readPart(row));
                                            return true;
                                        });
    if (!read)
        return read.error();
    if (const Status marked = markNew(groups, sinceMs); !marked)
        return marked.error();
    std::stable_sort(groups.begin(), groups.end(), [](const FailureGroup &a, const FailureGroup &b) {
        return a.count != b.count ? a.count > b.count : a.cause < b.cause;
    });
    return groups;
}

Status FailureStore::markNew(QList<FailureGroup> &groups, qint64 sinceMs)
{
    QSet<QString> fresh;
    const Status read = m_database.each(kNewCauses, {sinceMs}, [&fresh](const SqlRow &row) {
        fresh.insert(row[0].toString());
        return true;
    });
    if (!read)
        return read;
    for (FailureGroup &group : groups)
        group.isNew = fresh.contains(causeIndexKey(group.cause));
    return Done{};
}

Result<FailureKeys> FailureStore::keys(const FailureFilter &filter)
{
    const Result<QStringList> codes = codesOf(filter);
    if (!codes)
        return codes.error();
    FailureKeys keys{.filter = filter};
    const auto highest = m_database.rows(kNewestId);
    if (!highest)
        return highest.error();
    keys.newest = TransferId(highest->front()[0].toLongLong());
    const FailureFilterSql sql = failureFilterSql(filter, *codes, m_database.dialect());
    const Status read =
        m_database.each(kKeys.arg(sql.where, failureOrderSql(filter.sort)), sql.values, [&keys](const SqlRow &row) {
            keys.ids << TransferId(row[0].toLongLong());
            return true;
        });
    if (!read)
        return read.error();
    return keys;
}

Result<QList<FailureRow>> FailureStore::rows(const QList<TransferId> &ids)
{
    const Result<QList<QueueRow>> queue = QueueStore(m_database).rows(ids);
    if (!queue)
        return queue.error();
    QList<FailureRow> rows;
    QHash<TransferId, qsizetype> places;
    for (const QueueRow &row : *queue) {
        places.insert(row.id, rows.size());
        rows << FailureRow{.row = row};
    }
    const Dialect dialect = m_database.dialect();
    const QString extras = kExtras.arg(causeSql(), overlaySql(u"t.id"_s, u"t.revision"_s));
    const Status read = m_database.each(extras + inIds(dialect, u"t.id"_s), {idList(dialect, ids)},
                                        [&](const SqlRow &row) {
                                            readExtras(row, rows[places.value(TransferId(row[0].toLongLong()))]);
                                            return true;
                                        });
    if (!read)
        return read.error();
    if (const Status tagged = addTags(rows, ids); !tagged)
        return tagged.error();
    return rows;
}

Status FailureStore::addTags(QList<FailureRow> &rows, const QList<TransferId> &ids)
{
    const Dialect dialect = m_database.dialect();
    QHash<TransferId, QStringList> tags;
    const Status read =
        m_database.each(kTagsOfAll.arg(inIds(dialect, u"transfer"_s)), {idList(dialect, ids)}, [&tags](const SqlRow &row) {
            tags[TransferId(row[0].toLongLong())] << row[1].toString();
            return true;
        });
    for (FailureRow &row : rows)
        row.tags = tags.value(row.row.id);
    return read;
}

Result<std::optional<Solution>> FailureStore::lastSolution(const QString &cause)
{
    const auto rows = m_database.rows(kLastRemedy, {causeIndexKey(cause)});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<Solution>();
    const SqlRow &row = rows->front();
    return std::optional(Solution{.action = row[0].toString(),
                                  .path = row[1].toString(),
                                  .value = row[2].toString(),
                                  .who = row[3].toString(),
                                  .atMs = row[4].toLongLong(),
                                  .transfer = TransferId(row[5].toLongLong())});
}

} // namespace cuadra
