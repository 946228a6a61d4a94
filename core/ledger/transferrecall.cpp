#include "core/ledger/transferrecall.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/sqlvalues.h"
#include "core/ledger/transfercounts.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kRemember =
    u"INSERT INTO recall (transfer, moved_ms, state, hold, due_ms, attempts, error_kind, error_code, error_args,"
    " cause_key, by_person) SELECT id, ?, state, hold, due_ms, attempts, error_kind, error_code, error_args, cause_key,"
    " by_person FROM transfer WHERE id = ? ON CONFLICT (transfer) DO UPDATE SET moved_ms = excluded.moved_ms,"
    " state = excluded.state, hold = excluded.hold, due_ms = excluded.due_ms, attempts = excluded.attempts,"
    " error_kind = excluded.error_kind, error_code = excluded.error_code, error_args = excluded.error_args,"
    " cause_key = excluded.cause_key, by_person = excluded.by_person"_s;
const auto kRecallable =
    u"SELECT t.id, t.route, t.state, b.state, b.hold, b.due_ms, b.attempts, b.error_kind, b.error_code, b.error_args,"
    " b.cause_key, b.by_person FROM transfer t JOIN recall b ON b.transfer = t.id AND b.moved_ms = t.changed_ms"
    " WHERE t.state IN ('waiting', 'held', 'dismissed') AND %1 ORDER BY t.id%2"_s;
const auto kRestore =
    u"UPDATE transfer SET state = ?, hold = ?, due_ms = ?, attempts = ?, error_kind = ?, error_code = ?,"
    " error_args = ?, cause_key = ?, by_person = ?, changed_ms = ?, lease_owner = '', lease_until = 0 WHERE id = ?"_s;
const auto kForget = u"DELETE FROM recall WHERE transfer = ?"_s;

TransferState stateNamed(const QVariant &name)
{
    return transferStateFromName(name.toString()).value_or(TransferState::Failed);
}

} // namespace

Status TransferRecall::remember(Database &database, TransferId transfer, qint64 movedMs)
{
    if (const auto kept = database.run(kRemember, {movedMs, transfer.value()}); !kept)
        return kept.error();
    return Done{};
}

Result<RecallResult> TransferRecall::run(const QList<TransferId> &transfers)
{
    const Dialect dialect = m_database.dialect();
    const QString lock = dialect == Dialect::Sqlite ? QString() : u" FOR UPDATE OF t"_s;
    const auto rows =
        m_database.rows(kRecallable.arg(inIds(dialect, u"t.id"_s), lock), {idList(dialect, transfers)});
    if (!rows)
        return rows.error();
    TransferCounts counts;
    for (const SqlRow &row : *rows) {
        if (const Status restored = restore(row); !restored)
            return restored.error();
        counts.moved(RouteId(row[1].toLongLong()), stateNamed(row[2]), stateNamed(row[3]));
    }
    if (const Status counted = counts.write(m_database); !counted)
        return counted.error();
    const int recalled = int(rows->size());
    return RecallResult{.recalled = recalled, .underWay = int(transfers.size()) - recalled};
}

Status TransferRecall::restore(const SqlRow &row)
{
    QVariantList values;
    for (size_t place = 3; place < row.size(); ++place)
        values << row[place];
    values << m_nowMs << row[0];
    if (const auto restored = m_database.run(kRestore, values); !restored)
        return restored.error();
    if (const auto forgotten = m_database.run(kForget, {row[0]}); !forgotten)
        return forgotten.error();
    return audit(row[0].toLongLong());
}

Status TransferRecall::audit(qint64 transfer)
{
    const QJsonObject content{{u"reason"_s, m_actor.reason}};
    return AuditLog(m_database)
        .append({.atMs = m_nowMs,
            .who = m_actor.name,
            .action = u"transfer.recall"_s,
            .subject = u"transfer/%1"_s.arg(transfer),
            .content = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact))});
}

} // namespace cuadra
