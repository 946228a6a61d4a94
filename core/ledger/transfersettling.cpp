#include "core/ledger/transfersettling.h"

#include "core/ledger/failurestore.h"
#include "core/ledger/sqlvalues.h"
#include "core/ledger/transfercounts.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kStanding = u"SELECT route, state, revision, verified_revision, attempts, sent_ms, erp_id, erp_number,"
                       " write_back_ms, write_back_tries, lease_owner, lease_until, gone_ms FROM transfer WHERE id = ?"_s;
const auto kSettle =
    u"UPDATE transfer SET state = ?, hold = ?, due_ms = ?, changed_ms = ?, error_kind = ?, error_code = ?,"
    " error_args = ?, cause_key = ?, verified_revision = ?, attempts = ?, sent_ms = ?, erp_id = ?,"
    " erp_number = ?, write_back_ms = ?, write_back_tries = ?, lease_owner = ?, lease_until = ?,"
    " by_person = 0 WHERE id = ?"_s;
const auto kEndAttempt =
    u"UPDATE attempt SET ended_ms = ?, outcome = ?, error_kind = ?, error_code = ?, error_args = ?,"
    " detail = ? WHERE id = ?"_s;
const auto kAddAttempt = u"INSERT INTO attempt (transfer, revision, owner, started_ms, ended_ms, outcome, error_kind,"
                         " error_code, error_args, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto kDropFindings = u"DELETE FROM finding WHERE transfer = ? AND revision = ?"_s;
const auto kAddFinding = u"INSERT INTO finding (transfer, revision, check_id, code, severity, field, args, cause_key,"
                         " rules_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto kNoteCause =
    u"INSERT INTO cause_seen (cause, first_ms) VALUES (?, ?) ON CONFLICT (cause) DO NOTHING"_s;
const auto kKeepWaterfall = u"INSERT INTO waterfall (transfer, body) VALUES (?, ?)"
                            " ON CONFLICT (transfer) DO UPDATE SET body = excluded.body"_s;

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

} // namespace

Status TransferSettling::run()
{
    const Result<Standing> standing = readStanding();
    if (!standing)
        return standing.error();
    if (const Status legal = checkStep(*standing); !legal)
        return legal;
    if (const Status moved = moveTransfer(*standing); !moved)
        return moved;
    if (const Status ended = endAttempt(*standing); !ended)
        return ended;
    if (const Status replaced = replaceFindings(); !replaced)
        return replaced;
    if (const Status noted = noteCause(); !noted)
        return noted;
    return keepWaterfall();
}

Result<TransferSettling::Standing> TransferSettling::readStanding()
{
    const auto rows = m_database.rows(kStanding + forUpdate(m_database.dialect()), {m_settlement.transfer.value()});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{.kind = ErrorKind::Bug, .code = u"ledger.unknown_transfer"_s};
    const SqlRow &row = rows->front();
    return Standing{.route = RouteId(row[0].toLongLong()),
        .state = transferStateFromName(row[1].toString()).value_or(TransferState::Dismissed),
        .revision = row[2].toInt(),
        .verifiedRevision = row[3].toInt(),
        .attempts = row[4].toInt(),
        .sentMs = row[5].toLongLong(),
        .erpId = row[6].toString(),
        .erpNumber = row[7].toString(),
        .writeBackMs = row[8].toLongLong(),
        .writeBackTries = row[9].toInt(),
        .leaseOwner = row[10].toString(),
        .leaseUntil = row[11].toLongLong(),
        .gone = row[12].toLongLong() > 0};
}

/// A lapsed lease that nobody took over is still ours: what the other side did must not be forgotten.
Status TransferSettling::checkStep(const Standing &standing) const
{
    if (m_database.dialect() == Dialect::PostgreSql && standing.leaseOwner != m_owner)
        return leaseLost(u"another owner has it"_s);
    if (!isWorkable(standing.state))
        return leaseLost(u"it was moved meanwhile to %1"_s.arg(transferStateName(standing.state)));
    if (isPostponement(standing.state, m_settlement.state) || canMove(standing.state, m_settlement.state))
        return Done{};
    return Error{.kind = ErrorKind::Bug,
        .code = u"ledger.illegal_step"_s,
        .args = {transferStateName(standing.state), transferStateName(m_settlement.state)}};
}

TransferState TransferSettling::endState(bool superseded) const
{
    using S = TransferState;
    const bool open = m_settlement.state == S::Sent || m_settlement.state == S::InDoubt;
    return superseded && !open ? S::Waiting : m_settlement.state;
}

qint64 TransferSettling::dueMs(bool superseded) const
{
    using S = TransferState;
    const S state = endState(superseded);
    if (superseded && state == S::Waiting)
        return m_settlement.nowMs;
    if (state == S::Held)
        return m_settlement.dueMs;
    if (state == S::Verified || state == S::Failed || state == S::Dismissed)
        return 0;
    return m_settlement.dueMs > 0 ? m_settlement.dueMs : m_settlement.nowMs;
}

Status TransferSettling::moveTransfer(const Standing &standing)
{
    const bool superseded = m_settlement.revision < standing.revision || m_settlement.gone != standing.gone;
    if (const auto moved = m_database.run(kSettle, movedValues(standing, superseded)); !moved)
        return moved.error();
    TransferCounts counts;
    counts.moved(standing.route, standing.state, endState(superseded));
    if (m_settlement.state == TransferState::Verified)
        counts.verified(standing.route, m_settlement.nowMs);
    return counts.write(m_database);
}

/// In the order of kSettle.
QVariantList TransferSettling::movedValues(const Standing &standing, bool superseded) const
{
    using S = TransferState;
    const Settlement &to = m_settlement;
    const S state = endState(superseded);
    const bool failing = state == to.state; // a newer revision starts without the faults of the one before
    // Sent and due at once: the lane that sent it goes on to read it back, so the lease stays.
    const bool keepsLease = state == S::Sent && to.dueMs == 0;
    const bool counts = to.countsAsAttempt && to.state != S::Sent;
    return {transferStateName(state), holdReasonName(state == S::Held ? to.hold : HoldReason::None), dueMs(superseded),
        to.nowMs, failing ? to.errorKind : QString(), failing ? to.errorCode : QString(),
        listText(failing ? to.errorArgs : QStringList()), failing ? to.causeKey : QString(),
        to.state == S::Verified ? to.revision : standing.verifiedRevision,
        superseded ? 0 : standing.attempts + (counts ? 1 : 0), to.sentMs > 0 ? to.sentMs : standing.sentMs,
        to.erpId.isEmpty() ? standing.erpId : to.erpId, to.erpNumber.isEmpty() ? standing.erpNumber : to.erpNumber,
        to.writeBackDue ? to.nowMs : standing.writeBackMs, to.writeBackDue ? 0 : standing.writeBackTries,
        keepsLease ? standing.leaseOwner : QString(), keepsLease ? standing.leaseUntil : 0, to.transfer.value()};
}

/// A run that ended before anything was sent (a failed pre-flight, a failed read) is an attempt like any other.
Status TransferSettling::endAttempt(const Standing &standing)
{
    const Settlement &to = m_settlement;
    if (!to.attempt.isSet()) {
        const bool ran = to.countsAsAttempt && !to.errorCode.isEmpty();
        return ran ? addAttempt(standing) : Status(Done{});
    }
    const auto ended = m_database.run(kEndAttempt,
        {to.nowMs, transferStateName(to.state), to.errorKind, to.errorCode, listText(to.errorArgs), to.detail,
            to.attempt.value()});
    if (!ended)
        return ended.error();
    return Done{};
}

Status TransferSettling::addAttempt(const Standing &standing)
{
    const Settlement &to = m_settlement;
    const auto added = m_database.run(kAddAttempt,
        {to.transfer.value(), to.revision, standing.leaseOwner, to.nowMs, to.nowMs, transferStateName(to.state),
            to.errorKind, to.errorCode, listText(to.errorArgs), to.detail});
    if (!added)
        return added.error();
    return Done{};
}

Status TransferSettling::replaceFindings()
{
    const Settlement &to = m_settlement;
    if (const auto dropped = m_database.run(kDropFindings, {to.transfer.value(), to.revision}); !dropped)
        return dropped.error();
    for (const Finding &finding : to.findings) {
        const auto added = m_database.run(kAddFinding,
            {to.transfer.value(), to.revision, finding.checkId, finding.code, severityName(finding.severity),
                finding.field, listText(finding.args), finding.causeKey, finding.rulesVersion});
        if (!added)
            return added.error();
    }
    return Done{};
}

/// So that people see which trouble is new to them.
Status TransferSettling::noteCause()
{
    const QString &cause = m_settlement.causeKey.isEmpty() ? m_settlement.errorCode : m_settlement.causeKey;
    if (m_settlement.state != TransferState::Failed || cause.isEmpty())
        return Done{};
    if (const auto noted = m_database.run(kNoteCause, {causeIndexKey(cause), m_settlement.nowMs}); !noted)
        return noted.error();
    return Done{};
}

Status TransferSettling::keepWaterfall()
{
    if (m_settlement.waterfall.isEmpty())
        return Done{};
    const auto kept = m_database.run(kKeepWaterfall, {m_settlement.transfer.value(), m_settlement.waterfall});
    if (!kept)
        return kept.error();
    return Done{};
}

} // namespace cuadra
