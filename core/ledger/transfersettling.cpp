#include "core/ledger/transfersettling.h"

#include "core/ledger/exchangestore.h"
#include "core/ledger/failurestore.h"
#include "core/ledger/setstatement.h"
#include "core/ledger/sqlvalues.h"
#include "core/ledger/transfercounts.h"

#include <map>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kStanding =
    u"SELECT id, route, state, revision, verified_revision, attempts, sent_ms, erp_id, erp_number,"
    " write_back_ms, write_back_tries, lease_owner, lease_until, gone_ms, sending_revision FROM transfer WHERE %1"_s;
const SetStatement kSettle = SetStatement::change(
    u"UPDATE transfer SET state = {state}, hold = {why}, due_ms = {due}, changed_ms = {at}, error_kind = {kind},"
    " error_code = {code}, error_args = {args}, cause_key = {cause}, sending_revision = {given},"
    " verified_revision = {verified}, attempts = {tries}, sent_ms = {sent}, erp_id = {erp}, erp_number = {erp_no}, write_back_ms = {back},"
    " write_back_tries = {back_tries}, lease_owner = {owner}, lease_until = {until}, by_person = 0 {rows}"
    " WHERE transfer.id = {id}"_s,
    {{u"state"_s, u"TEXT"_s}, {u"why"_s, u"TEXT"_s}, {u"due"_s, u"BIGINT"_s}, {u"at"_s, u"BIGINT"_s},
        {u"kind"_s, u"TEXT"_s}, {u"code"_s, u"TEXT"_s}, {u"args"_s, u"TEXT"_s}, {u"cause"_s, u"TEXT"_s},
        {u"given"_s, u"INTEGER"_s}, {u"verified"_s, u"INTEGER"_s}, {u"tries"_s, u"INTEGER"_s}, {u"sent"_s, u"BIGINT"_s}, {u"erp"_s, u"TEXT"_s},
        {u"erp_no"_s, u"TEXT"_s}, {u"back"_s, u"BIGINT"_s}, {u"back_tries"_s, u"INTEGER"_s}, {u"owner"_s, u"TEXT"_s},
        {u"until"_s, u"BIGINT"_s}, {u"id"_s, u"BIGINT"_s}});
const SetStatement kEndAttempts = SetStatement::change(
    u"UPDATE attempt SET ended_ms = {at}, outcome = {state}, error_kind = {kind}, error_code = {code},"
    " error_args = {args}, detail = {more} {rows} WHERE attempt.id = {id}"_s,
    {{u"at"_s, u"BIGINT"_s}, {u"state"_s, u"TEXT"_s}, {u"kind"_s, u"TEXT"_s}, {u"code"_s, u"TEXT"_s},
        {u"args"_s, u"TEXT"_s}, {u"more"_s, u"TEXT"_s}, {u"id"_s, u"BIGINT"_s}});
const SetStatement kAddAttempts = SetStatement::insert(u"attempt"_s,
    {{u"transfer"_s, u"BIGINT"_s}, {u"revision"_s, u"INTEGER"_s}, {u"owner"_s, u"TEXT"_s}, {u"started_ms"_s, u"BIGINT"_s},
        {u"ended_ms"_s, u"BIGINT"_s}, {u"outcome"_s, u"TEXT"_s}, {u"error_kind"_s, u"TEXT"_s},
        {u"error_code"_s, u"TEXT"_s}, {u"error_args"_s, u"TEXT"_s}, {u"detail"_s, u"TEXT"_s}});
const SetStatement kDropFindings = SetStatement::change(
    u"DELETE FROM finding {rows} WHERE finding.transfer = {of} AND finding.revision = {no}"_s,
    {{u"of"_s, u"BIGINT"_s}, {u"no"_s, u"INTEGER"_s}});
const SetStatement kAddFindings = SetStatement::insert(u"finding"_s,
    {{u"transfer"_s, u"BIGINT"_s}, {u"revision"_s, u"INTEGER"_s}, {u"check_id"_s, u"TEXT"_s}, {u"code"_s, u"TEXT"_s},
        {u"severity"_s, u"TEXT"_s}, {u"field"_s, u"TEXT"_s}, {u"args"_s, u"TEXT"_s}, {u"cause_key"_s, u"TEXT"_s},
        {u"rules_version"_s, u"TEXT"_s}});
const SetStatement kNoteCauses = SetStatement::insert(
    u"cause_seen"_s, {{u"cause"_s, u"TEXT"_s}, {u"first_ms"_s, u"BIGINT"_s}}, u"ON CONFLICT (cause) DO NOTHING"_s);
const SetStatement kKeepWaterfalls = SetStatement::insert(u"waterfall"_s,
    {{u"transfer"_s, u"BIGINT"_s}, {u"body"_s, u"BYTEA"_s}},
    u"ON CONFLICT (transfer) DO UPDATE SET body = excluded.body"_s);

Error leaseLost(const QString &detail)
{
    return {.kind = ErrorKind::Conflict, .code = u"ledger.lease_lost"_s, .detail = detail};
}

/// Whether a lane can have a transfer in that state in its hands.
bool isWorkable(TransferState state)
{
    using S = TransferState;
    return state == S::Waiting || state == S::Retrying || state == S::Sending || state == S::Sent
        || state == S::InDoubt;
}

bool isPostponement(TransferState from, TransferState to)
{
    return from == to && from != TransferState::Sending;
}

TransferState endState(const Settlement &to, bool superseded)
{
    using S = TransferState;
    const bool open = to.state == S::Sent || to.state == S::InDoubt;
    return superseded && !open ? S::Waiting : to.state;
}

qint64 dueMs(const Settlement &to, bool superseded)
{
    using S = TransferState;
    const S state = endState(to, superseded);
    if (superseded && state == S::Waiting)
        return to.nowMs;
    if (state == S::Held)
        return to.dueMs;
    if (state == S::Verified || state == S::Failed || state == S::Dismissed)
        return 0;
    return to.dueMs > 0 ? to.dueMs : to.nowMs;
}

/// In the order of kSettle. A template because only TransferSettling knows how a transfer stands.
template <typename Standing> SetStatement::Row movedValues(const Settlement &to, const Standing &standing)
{
    using S = TransferState;
    const bool superseded = standing.supersedes(to);
    const S state = endState(to, superseded);
    const bool failing = state == to.state; // a newer revision starts without the faults of the one before
    // Sent and due at once: the lane that sent it goes on to read it back, so the lease stays.
    const bool keepsLease = state == S::Sent && to.dueMs == 0;
    const bool counts = to.countsAsAttempt && to.state != S::Sent;
    return {transferStateName(state), holdReasonName(state == S::Held ? to.hold : HoldReason::None),
        dueMs(to, superseded), to.nowMs, failing ? to.errorKind : QString(), failing ? to.errorCode : QString(),
        listText(failing ? to.errorArgs : QStringList()), failing ? to.causeKey : QString(),
        to.sendingRevision > 0 ? to.sendingRevision : standing.sendingRevision,
        to.state == S::Verified ? to.revision : standing.verifiedRevision,
        superseded ? 0 : standing.attempts + (counts ? 1 : 0), to.sentMs > 0 ? to.sentMs : standing.sentMs,
        to.erpId.isEmpty() ? standing.erpId : to.erpId, to.erpNumber.isEmpty() ? standing.erpNumber : to.erpNumber,
        to.writeBackDue ? to.nowMs : standing.writeBackMs, to.writeBackDue ? 0 : standing.writeBackTries,
        keepsLease ? standing.leaseOwner : QString(), keepsLease ? standing.leaseUntil : 0, to.transfer.value()};
}

} // namespace

bool TransferSettling::Standing::supersedes(const Settlement &settlement) const
{
    return settlement.revision < revision || settlement.gone != gone;
}

Status TransferSettling::run(const Steps &steps)
{
    for (const Steps &set : setsOfDistinct(steps)) {
        if (const Status settled = runSet(set); !settled)
            return settled;
    }
    return Done{};
}

/// Two steps of one transfer are two sets: the second meets what the first left.
QList<TransferSettling::Steps> TransferSettling::setsOfDistinct(const Steps &steps)
{
    QList<Steps> sets;
    QHash<TransferId, qsizetype> seen;
    for (SettleStep *const step : steps) {
        const qsizetype set = seen[step->settlement.transfer]++;
        if (set == sets.size())
            sets.append(Steps());
        sets[set] << step;
    }
    return sets;
}

Status TransferSettling::runSet(const Steps &steps)
{
    const Result<Standings> standings = readStandings(steps);
    if (!standings)
        return standings.error();
    Steps legal;
    for (SettleStep *const step : steps) {
        step->outcome = checkStep(*step, *standings);
        if (step->outcome)
            legal << step;
    }
    if (const Status moved = moveTransfers(legal, *standings); !moved)
        return moved;
    if (const Status ended = endAttempts(legal); !ended)
        return ended;
    if (const Status replaced = replaceFindings(legal); !replaced)
        return replaced;
    if (const Status noted = noteCauses(legal); !noted)
        return noted;
    if (const Status kept = keepWaterfalls(legal); !kept)
        return kept;
    return keepExchanges(legal);
}

Result<TransferSettling::Standings> TransferSettling::readStandings(const Steps &steps)
{
    const Dialect dialect = m_database.dialect();
    QList<TransferId> ids;
    for (const SettleStep *const step : steps)
        ids << step->settlement.transfer;
    const QString order = dialect == Dialect::Sqlite ? QString() : u" ORDER BY id FOR UPDATE"_s;
    Standings standings;
    const auto rows = m_database.rows(kStanding.arg(inIds(dialect, u"id"_s)) + order, {idList(dialect, ids)});
    if (!rows)
        return rows.error();
    for (const SqlRow &row : *rows) {
        standings.insert(TransferId(row[0].toLongLong()),
            {.route = RouteId(row[1].toLongLong()),
                .state = transferStateFromName(row[2].toString()).value_or(TransferState::Dismissed),
                .revision = row[3].toInt(),
                .sendingRevision = row[14].toInt(),
                .verifiedRevision = row[4].toInt(),
                .attempts = row[5].toInt(),
                .sentMs = row[6].toLongLong(),
                .erpId = row[7].toString(),
                .erpNumber = row[8].toString(),
                .writeBackMs = row[9].toLongLong(),
                .writeBackTries = row[10].toInt(),
                .leaseOwner = row[11].toString(),
                .leaseUntil = row[12].toLongLong(),
                .gone = row[13].toLongLong() > 0});
    }
    return standings;
}

/// A lapsed lease that nobody took over is still ours: what the other side did must not be forgotten.
Status TransferSettling::checkStep(const SettleStep &step, const Standings &standings) const
{
    const auto standing = standings.constFind(step.settlement.transfer);
    if (standing == standings.constEnd())
        return Error{.kind = ErrorKind::Bug, .code = u"ledger.unknown_transfer"_s};
    if (m_database.dialect() == Dialect::PostgreSql && standing->leaseOwner != step.owner)
        return leaseLost(u"another owner has it"_s);
    if (!isWorkable(standing->state))
        return leaseLost(u"it was moved meanwhile to %1"_s.arg(transferStateName(standing->state)));
    const TransferState to = step.settlement.state;
    if (isPostponement(standing->state, to) || canMove(standing->state, to))
        return Done{};
    return Error{.kind = ErrorKind::Bug,
        .code = u"ledger.illegal_step"_s,
        .args = {transferStateName(standing->state), transferStateName(to)}};
}

Status TransferSettling::moveTransfers(const Steps &steps, const Standings &standings)
{
    QList<SetStatement::Row> rows;
    TransferCounts counts;
    for (const SettleStep *const step : steps) {
        const Settlement &to = step->settlement;
        const Standing &standing = *standings.constFind(to.transfer);
        rows << movedValues(to, standing);
        counts.moved(standing.route, standing.state, endState(to, standing.supersedes(to)));
        if (to.state == TransferState::Verified)
            counts.verified(standing.route, to.nowMs);
    }
    if (const Status moved = kSettle.run(m_database, rows); !moved)
        return moved;
    return counts.write(m_database);
}

/// A run that ended before anything was sent (a failed pre-flight, a failed read) is an attempt like any other.
Status TransferSettling::endAttempts(const Steps &steps)
{
    QList<SetStatement::Row> ended;
    QList<SetStatement::Row> added;
    for (const SettleStep *const step : steps) {
        const Settlement &to = step->settlement;
        const QString outcome = transferStateName(to.state);
        if (to.attempt.isSet()) {
            ended << SetStatement::Row{to.nowMs, outcome, to.errorKind, to.errorCode, listText(to.errorArgs), to.detail,
                to.attempt.value()};
        } else if (to.countsAsAttempt && !to.errorCode.isEmpty()) {
            added << SetStatement::Row{to.transfer.value(), to.revision, step->owner, to.nowMs, to.nowMs,
                outcome, to.errorKind, to.errorCode, listText(to.errorArgs), to.detail};
        }
    }
    if (const Status kept = kEndAttempts.run(m_database, ended); !kept)
        return kept;
    return kAddAttempts.run(m_database, added);
}

Status TransferSettling::replaceFindings(const Steps &steps)
{
    QList<SetStatement::Row> dropped;
    QList<SetStatement::Row> added;
    for (const SettleStep *const step : steps) {
        const Settlement &to = step->settlement;
        dropped << SetStatement::Row{to.transfer.value(), to.revision};
        for (const Finding &finding : to.findings) {
            added << SetStatement::Row{to.transfer.value(), to.revision, finding.checkId, finding.code,
                severityName(finding.severity), finding.field, listText(finding.args), finding.causeKey,
                finding.rulesVersion};
        }
    }
    if (const Status gone = kDropFindings.run(m_database, dropped); !gone)
        return gone;
    return kAddFindings.run(m_database, added);
}

/// So that people see which trouble is new to them. Ordered: two writers take rows in one order.
Status TransferSettling::noteCauses(const Steps &steps)
{
    std::map<QString, qint64> causes;
    for (const SettleStep *const step : steps) {
        const Settlement &to = step->settlement;
        const QString &cause = to.causeKey.isEmpty() ? to.errorCode : to.causeKey;
        if (to.state == TransferState::Failed && !cause.isEmpty())
            causes.emplace(causeIndexKey(cause), to.nowMs);
    }
    QList<SetStatement::Row> rows;
    for (const auto &[cause, firstMs] : causes)
        rows << SetStatement::Row{cause, firstMs};
    return kNoteCauses.run(m_database, rows);
}

Status TransferSettling::keepWaterfalls(const Steps &steps)
{
    QList<SetStatement::Row> rows;
    for (const SettleStep *const step : steps) {
        if (!step->settlement.waterfall.isEmpty())
            rows << SetStatement::Row{step->settlement.transfer.value(), step->settlement.waterfall};
    }
    return kKeepWaterfalls.run(m_database, rows);
}

Status TransferSettling::keepExchanges(const Steps &steps)
{
    QList<ExchangeEntry> exchanges;
    for (const SettleStep *const step : steps)
        exchanges << step->exchanges;
    return ExchangeStore(m_database).keep(exchanges);
}

} // namespace cuadra
