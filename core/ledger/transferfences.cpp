#include "core/ledger/transferfences.h"

#include "core/ledger/setstatement.h"
#include "core/ledger/sqlvalues.h"
#include "core/ledger/transfercounts.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kBeginSending =
    u"UPDATE transfer SET state = 'sending', due_ms = 0, sent_ms = {at}, changed_ms = {at},"
    " sending_revision = transfer.revision, hold = 'none' {rows} WHERE transfer.id = {id}"
    " AND transfer.revision = {revision} AND transfer.state = {state}%1 RETURNING transfer.id"_s;
const QList<SetStatement::Column> kBeginColumns{
    {u"id"_s, u"BIGINT"_s}, {u"revision"_s, u"INTEGER"_s}, {u"state"_s, u"TEXT"_s}, {u"at"_s, u"BIGINT"_s}};
const SetStatement kBeginInFile = SetStatement::change(kBeginSending.arg(QString()), kBeginColumns);
const SetStatement kBeginShared = SetStatement::change(
    withServerTime(kBeginSending.arg(u" AND transfer.lease_owner = {owner} AND transfer.lease_until >= {now}"_s)),
    kBeginColumns + QList<SetStatement::Column>{{u"owner"_s, u"TEXT"_s}});
const SetStatement kBeginAttempts = SetStatement::insert(u"attempt"_s,
    {{u"transfer"_s, u"BIGINT"_s}, {u"revision"_s, u"INTEGER"_s}, {u"owner"_s, u"TEXT"_s},
        {u"started_ms"_s, u"BIGINT"_s}},
    u"RETURNING id, transfer"_s);
// A lapsed lease is never revived, and what was extended for a write is not cut short.
const SetStatement kExtendForWrite = SetStatement::change(
    withServerTime(u"UPDATE transfer SET lease_until = GREATEST(transfer.lease_until, {now} + {write}) {rows}"
                   " WHERE transfer.id = {id} AND transfer.lease_owner = {owner} AND transfer.lease_until >= {now}"
                   " AND transfer.state = 'sending' RETURNING transfer.id"_s),
    {{u"id"_s, u"BIGINT"_s}, {u"owner"_s, u"TEXT"_s}, {u"write"_s, u"BIGINT"_s}});

Error leaseLost()
{
    return {.kind = ErrorKind::Conflict, .code = u"ledger.lease_lost"_s};
}

/// By the transfer's id, as everyone takes its locks: two writers that meet then wait and do not block each other.
void sortByTransfer(QList<SetStatement::Row> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const SetStatement::Row &a, const SetStatement::Row &b) {
        return a.front().toLongLong() < b.front().toLongLong();
    });
}

Status checkStep(const Claim &claim)
{
    if (canMove(claim.state, TransferState::Sending))
        return Done{};
    return Error{.kind = ErrorKind::Bug,
        .code = u"ledger.illegal_step"_s,
        .args = {transferStateName(claim.state), u"sending"_s}};
}

} // namespace

Status TransferFences::begin(const QList<BeginStep *> &steps)
{
    QList<BeginStep *> legal;
    for (BeginStep *const step : steps) {
        step->outcome = checkStep(step->claim);
        if (step->outcome)
            legal << step;
    }
    if (const Status marked = markSending(legal); !marked)
        return marked;
    legal.removeIf([](const BeginStep *step) { return !step->outcome; });
    TransferCounts counts;
    for (const BeginStep *const step : std::as_const(legal))
        counts.moved(step->claim.route, step->claim.state, TransferState::Sending);
    if (const Status counted = counts.write(m_database); !counted)
        return counted;
    return beginAttempts(legal);
}

/// Of two that want the same transfer only the first begins.
Status TransferFences::markSending(const QList<BeginStep *> &steps)
{
    const bool shared = m_database.dialect() == Dialect::PostgreSql;
    QHash<qint64, BeginStep *> wanted;
    QList<SetStatement::Row> rows;
    for (BeginStep *const step : steps) {
        const qint64 id = step->claim.transfer.value();
        step->outcome = leaseLost();
        if (wanted.contains(id))
            continue;
        wanted.insert(id, step);
        step->begunMs = step->now();
        rows << SetStatement::Row{id, step->claim.revision, transferStateName(step->claim.state), step->begunMs};
        if (shared)
            rows.last() << step->owner;
    }
    sortByTransfer(rows);
    return (shared ? kBeginShared : kBeginInFile).run(m_database, rows, [&wanted](const SqlRow &row) {
        wanted.value(row[0].toLongLong())->outcome = Done{};
    });
}

Status TransferFences::beginAttempts(const QList<BeginStep *> &steps)
{
    QHash<qint64, BeginStep *> begun;
    QList<SetStatement::Row> rows;
    for (BeginStep *const step : steps) {
        begun.insert(step->claim.transfer.value(), step);
        rows << SetStatement::Row{
            step->claim.transfer.value(), step->claim.revision, step->owner, step->begunMs};
    }
    return kBeginAttempts.run(m_database, rows, [&begun](const SqlRow &row) {
        begun.value(row[1].toLongLong())->attempt = AttemptId(row[0].toLongLong());
    });
}

Status TransferFences::extend(const QList<FenceStep *> &steps)
{
    if (m_database.dialect() == Dialect::Sqlite)
        return Done{};
    QList<SetStatement::Row> rows;
    for (const FenceStep *const step : steps)
        rows << SetStatement::Row{step->transfer.value(), step->owner, step->writeMs};
    sortByTransfer(rows);
    QSet<qint64> extended;
    const Status done = kExtendForWrite.run(
        m_database, rows, [&extended](const SqlRow &row) { extended.insert(row[0].toLongLong()); });
    for (FenceStep *const step : steps)
        step->outcome = extended.contains(step->transfer.value()) ? Status(Done{}) : Status(leaseLost());
    return done;
}

} // namespace cuadra
