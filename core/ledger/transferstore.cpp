#include "core/ledger/transferstore.h"

#include "core/ledger/sqlvalues.h"
#include "core/ledger/transferclaims.h"
#include "core/ledger/transfercommands.h"
#include "core/ledger/transfercounts.h"
#include "core/ledger/transferintake.h"
#include "core/ledger/transferrecall.h"
#include "core/ledger/transfersteps.h"
#include "core/ledger/writebacks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

// A lapsed lease is never revived, and what was extended for a write is not cut short.
const QString kExtend = withServerTime(u"UPDATE transfer SET lease_until = GREATEST(lease_until, {now} + ?)"
                                       " WHERE lease_until >= {now} AND lease_owner = ?"_s);
const auto kRelease =
    u"UPDATE transfer SET lease_owner = '', lease_until = 0 WHERE lease_owner = ? AND state <> 'sending' AND "_s;
const QString kLapsed = withServerTime(u" AND lease_until < {now} FOR UPDATE SKIP LOCKED"_s);
const auto kInMidFlight = u"SELECT id, route FROM transfer WHERE state = 'sending'%1"_s;
const auto kPutInDoubt = u"UPDATE transfer SET state = 'in_doubt', due_ms = ?, sent_ms = ?, changed_ms = ?,"
                         " lease_owner = '', lease_until = 0 WHERE "_s;
const auto kAbandonAttempts = u"UPDATE attempt SET ended_ms = ?, outcome = 'in_doubt' WHERE ended_ms = 0 AND "_s;
const auto kForgetMinutes = u"DELETE FROM verified_count WHERE minute < ?"_s;
const auto kWriteBacksDue =
    u"SELECT id, external_id, erp_number, write_back_tries FROM transfer"
    " WHERE route = ? AND write_back_ms > 0 AND write_back_ms <= ? ORDER BY write_back_ms LIMIT ?"_s;
const auto kWriteBackFailed =
    u"UPDATE transfer SET write_back_ms = ?, write_back_tries = write_back_tries + ? WHERE id = ?"_s;
const auto kCursor = u"SELECT place FROM cursor WHERE route = ?"_s;
const auto kNextScheduled =
    u"SELECT due_ms FROM transfer WHERE route = ?"
    " AND state IN ('retrying', 'in_doubt', 'sent', 'held') AND due_ms > 0 ORDER BY due_ms LIMIT 1"_s;
const auto kNextReady = u"SELECT due_ms, priority FROM transfer WHERE route = ? AND state = 'waiting' AND priority > ?"
                        " ORDER BY priority, due_ms LIMIT 1"_s;

constexpr qint64 kKeptMinutes = 24 * 60; // of the curve of verified transfers; cards show the last thirty

Status done(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return Done{};
}

Status runAlone(Database &database, SetWork &work)
{
    const Status ran = work.runSet(database, {&work});
    return ran ? work.outcome : ran;
}

void keepEarlier(qint64 &earliestMs, qint64 dueMs)
{
    earliestMs = earliestMs == 0 ? dueMs : std::min(earliestMs, dueMs);
}

} // namespace

Result<IntakeResult> TransferStore::takeIn(const IntakePage &page)
{
    return TransferIntake(m_database, page).run();
}

Result<QList<Claim>> TransferStore::claim(const QList<RouteId> &routes, int limit, const QSet<TransferId> &inHand,
    const QString &owner, qint64 nowMs, qint64 leaseMs)
{
    return TransferClaims(m_database, inHand, owner, nowMs).take(routes, limit, leaseMs);
}

Status TransferStore::heartbeat(const QList<TransferId> &transfers, const QString &owner, qint64 leaseMs)
{
    const Dialect dialect = m_database.dialect();
    if (dialect == Dialect::Sqlite)
        return Done{};
    return done(m_database.run(kExtend + u" AND "_s + inIds(dialect, u"id"_s),
        {leaseMs, owner, idList(dialect, transfers)}));
}

Status TransferStore::mayWrite(TransferId transfer, const QString &owner, qint64 writeMs)
{
    FenceStep step(transfer, owner, writeMs);
    return runAlone(m_database, step);
}

Status TransferStore::release(const QList<TransferId> &transfers, const QString &owner)
{
    const Dialect dialect = m_database.dialect();
    if (dialect == Dialect::Sqlite)
        return Done{};
    return done(m_database.run(kRelease + inIds(dialect, u"id"_s), {owner, idList(dialect, transfers)}));
}

Result<AttemptId> TransferStore::beginSending(const Claim &claim, const QString &owner, qint64 nowMs)
{
    BeginStep step(claim, owner, [nowMs] { return nowMs; });
    if (const Status begun = runAlone(m_database, step); !begun)
        return begun.error();
    return step.attempt;
}

Status TransferStore::settle(const Settlement &settlement, const QString &owner)
{
    const QList<ExchangeEntry> none;
    SettleStep step(settlement, none, owner);
    return runAlone(m_database, step);
}

Result<int> TransferStore::recover(qint64 nowMs)
{
    const Dialect dialect = m_database.dialect();
    const bool shared = dialect == Dialect::PostgreSql;
    const auto rows = m_database.rows(kInMidFlight.arg(shared ? kLapsed : QString()));
    if (!rows)
        return rows.error();
    QList<TransferId> transfers;
    TransferCounts counts;
    for (const SqlRow &row : *rows) {
        transfers << TransferId(row[0].toLongLong());
        counts.moved(RouteId(row[1].toLongLong()), TransferState::Sending, TransferState::InDoubt);
    }
    const QVariant ids = idList(dialect, transfers);
    if (const auto doubted = m_database.run(kPutInDoubt + inIds(dialect, u"id"_s), {nowMs, nowMs, nowMs, ids});
        !doubted)
        return doubted.error();
    if (const auto ended = m_database.run(kAbandonAttempts + inIds(dialect, u"transfer"_s), {nowMs, ids}); !ended)
        return ended.error();
    if (const Status counted = counts.write(m_database); !counted)
        return counted.error();
    if (const auto forgotten = m_database.run(kForgetMinutes, {nowMs / 60'000 - kKeptMinutes}); !forgotten)
        return forgotten.error();
    return int(transfers.size());
}

Result<QList<TransferStore::WriteBack>> TransferStore::writeBacksDue(RouteId route, int limit, qint64 nowMs)
{
    const auto rows = m_database.rows(kWriteBacksDue, {route.value(), nowMs, limit});
    if (!rows)
        return rows.error();
    QList<WriteBack> due;
    for (const SqlRow &row : *rows) {
        due << WriteBack{.transfer = TransferId(row[0].toLongLong()),
            .externalId = row[1].toString(),
            .erpNumber = row[2].toString(),
            .tries = row[3].toInt()};
    }
    return due;
}

Status TransferStore::writeBackDone(TransferId transfer)
{
    return WriteBacks(m_database).done(transfer);
}

Status TransferStore::writeBackFailed(TransferId transfer, qint64 nextMs, bool countsAsTry)
{
    return done(m_database.run(kWriteBackFailed, {nextMs, countsAsTry ? 1 : 0, transfer.value()}));
}

Status TransferStore::writeBackGivenUp(const WriteBack &due, const Error &error)
{
    return WriteBacks(m_database).giveUp(due.transfer, due.erpNumber, error);
}

Result<int> TransferStore::retry(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs)
{
    return TransferCommands(m_database, actor, nowMs).retry(transfers);
}

Result<int> TransferStore::dismiss(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs)
{
    return TransferCommands(m_database, actor, nowMs).dismiss(transfers);
}

Result<int> TransferStore::acceptFindings(TransferId transfer, const Actor &actor, qint64 nowMs)
{
    return TransferCommands(m_database, actor, nowMs).acceptFindings(transfer);
}

Result<int> TransferStore::hold(const QList<TransferId> &transfers, qint64 untilMs, const Actor &actor, qint64 nowMs)
{
    return TransferCommands(m_database, actor, nowMs).hold(transfers, untilMs);
}

Result<RecallResult> TransferStore::recall(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs)
{
    return TransferRecall(m_database, actor, nowMs).run(transfers);
}

Result<int> TransferStore::lookUpNow(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs)
{
    return TransferCommands(m_database, actor, nowMs).lookUpNow(transfers);
}

Status TransferStore::markGone(RouteId route, const QString &externalId, qint64 nowMs)
{
    return TransferCommands(m_database, {.name = u"engine"_s, .reason = {}}, nowMs).markGone(route, externalId);
}

Result<QString> TransferStore::cursor(RouteId route)
{
    const auto rows = m_database.rows(kCursor, {route.value()});
    if (!rows)
        return rows.error();
    return rows->empty() ? QString() : rows->front()[0].toString();
}

Result<qint64> TransferStore::dueNextMs(const QList<RouteId> &routes)
{
    qint64 earliestMs = 0;
    for (const RouteId route : routes) {
        const auto scheduled = m_database.rows(kNextScheduled, {route.value()});
        if (!scheduled)
            return scheduled.error();
        if (!scheduled->empty())
            keepEarlier(earliestMs, scheduled->front()[0].toLongLong());
        int priority = std::numeric_limits<int>::min();
        for (;;) { // the first of each priority, because the index is ordered by that first
            const auto ready = m_database.rows(kNextReady, {route.value(), priority});
            if (!ready)
                return ready.error();
            if (ready->empty())
                break;
            keepEarlier(earliestMs, ready->front()[0].toLongLong());
            priority = ready->front()[1].toInt();
        }
    }
    return earliestMs;
}

} // namespace cuadra
