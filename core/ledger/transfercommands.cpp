#include "core/ledger/transfercommands.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/sqlvalues.h"
#include "core/ledger/transfercounts.h"
#include "core/ledger/transferrecall.h"
#include "core/ledger/writebacks.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

// In the order of their ids, so that two commands on the same transfers wait for each other in one order.
const auto kStandingOf = u"SELECT id, route, state FROM transfer WHERE %1 ORDER BY id%2"_s;
const auto kMove =
    u"UPDATE transfer SET state = ?, hold = ?, due_ms = ?, changed_ms = ?, attempts = 0, error_kind = '',"
    " error_code = ?, error_args = ?, cause_key = '', by_person = ?, lease_owner = '', lease_until = 0"
    " WHERE id = ?"_s;
const auto kHoldCauses = u"SELECT DISTINCT CASE WHEN f.cause_key = '' THEN f.code ELSE f.cause_key END FROM finding f"
                         " JOIN transfer t ON t.id = f.transfer AND t.revision = f.revision"
                         " WHERE f.transfer = ? AND f.severity = 'hold'"_s;
const auto kForgetCause = u"DELETE FROM accepted_cause WHERE transfer = ? AND cause = ?"_s;
const auto kAcceptCause = u"INSERT INTO accepted_cause (transfer, cause) VALUES (?, ?)"_s;
const auto kNoteGone =
    u"UPDATE transfer SET gone_ms = ?, changed_ms = ? WHERE route = ? AND external_id = ? AND gone_ms = 0"
    " RETURNING id, erp_id"_s;

const auto kDueNow = u"UPDATE transfer SET due_ms = ?, changed_ms = ? WHERE id = ?"_s;

const auto kRetry = u"transfer.retry"_s;

QString reasonText(const QString &reason)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"reason"_s, reason}}).toJson(QJsonDocument::Compact));
}

} // namespace

Result<int> TransferCommands::retry(const QList<TransferId> &transfers)
{
    using S = TransferState;
    const Result<int> moved = move(transfers,
        {.from = {S::Failed, S::Held, S::Dismissed, S::Retrying}, .to = S::Waiting, .action = kRetry});
    if (!moved)
        return moved;
    return tellNumbersAgain(transfers).map([&](int told) { return *moved + told; });
}

Result<int> TransferCommands::dismiss(const QList<TransferId> &transfers)
{
    using S = TransferState;
    return move(transfers,
        {.from = {S::Failed, S::Held, S::Waiting, S::Retrying}, .to = S::Dismissed, .action = u"transfer.dismiss"_s});
}

Result<int> TransferCommands::acceptFindings(TransferId transfer)
{
    using S = TransferState;
    const auto causes = m_database.rows(kHoldCauses, {transfer.value()});
    if (!causes)
        return causes.error();
    for (const SqlRow &row : *causes) {
        if (const auto forgotten = m_database.run(kForgetCause, {transfer.value(), row[0]}); !forgotten)
            return forgotten.error();
        if (const auto accepted = m_database.run(kAcceptCause, {transfer.value(), row[0]}); !accepted)
            return accepted.error();
    }
    return move({transfer}, {.from = {S::Failed, S::Held}, .to = S::Waiting, .action = u"transfer.accept_findings"_s});
}

Result<int> TransferCommands::hold(const QList<TransferId> &transfers, qint64 untilMs)
{
    using S = TransferState;
    return move(transfers,
        {.from = {S::Failed, S::Held, S::Waiting, S::Retrying},
            .to = S::Held,
            .action = u"transfer.hold"_s,
            .errorCode = u"hold.by_person"_s,
            .errorArgs = {m_actor.reason, m_actor.name},
            .hold = HoldReason::ByPerson,
            .dueMs = untilMs});
}

/// Staying in doubt with a new time: nothing else about it changes, its tries least of all.
Result<int> TransferCommands::lookUpNow(const QList<TransferId> &transfers)
{
    const Result<QList<Standing>> found = standing(transfers);
    if (!found)
        return found.error();
    int due = 0;
    for (const Standing &one : *found) {
        if (one.state != TransferState::InDoubt)
            continue;
        if (const auto moved = m_database.run(kDueNow, {m_nowMs, m_nowMs, one.transfer.value()}); !moved)
            return moved.error();
        if (const Status noted = audit(one.transfer, u"transfer.look_up_now"_s); !noted)
            return noted.error();
        ++due;
    }
    return due;
}

Status TransferCommands::markGone(RouteId route, const QString &externalId)
{
    using S = TransferState;
    const auto gone = m_database.rows(kNoteGone, {m_nowMs, m_nowMs, route.value(), externalId});
    if (!gone)
        return gone.error();
    for (const SqlRow &row : *gone) {
        const TransferId transfer(row[0].toLongLong());
        if (const Status noted = audit(transfer, u"transfer.gone"_s); !noted)
            return noted;
        const Move dismissed{.from = {S::Waiting, S::Held, S::Failed, S::Retrying},
            .to = S::Dismissed,
            .action = u"transfer.dismiss"_s,
            .errorCode = u"transfer.gone"_s,
            .byPerson = false};
        // The ERP has it: its next run says so to a person.
        const Move woken{
            .from = {S::Verified, S::Failed, S::Held}, .to = S::Waiting, .action = {}, .byPerson = false};
        if (const Result<int> moved = move({transfer}, row[1].toString().isEmpty() ? dismissed : woken); !moved)
            return moved.error();
    }
    return Done{};
}

/// The verified ones of which the shop did not take the ERP's number.
Result<int> TransferCommands::tellNumbersAgain(const QList<TransferId> &transfers)
{
    const Result<QList<Standing>> found = standing(transfers);
    if (!found)
        return found.error();
    int told = 0;
    for (const Standing &one : *found) {
        const Result<bool> armed = one.state == TransferState::Verified
            ? WriteBacks(m_database).rearm(one.transfer, m_nowMs)
            : Result<bool>(false);
        if (!armed)
            return armed.error();
        if (!*armed)
            continue;
        if (const Status noted = audit(one.transfer, kRetry); !noted)
            return noted.error();
        ++told;
    }
    return told;
}

Result<int> TransferCommands::move(const QList<TransferId> &transfers, const Move &move)
{
    const Result<QList<Standing>> found = standing(transfers);
    if (!found)
        return found.error();
    TransferCounts counts;
    int moved = 0;
    for (const Standing &one : *found) {
        if (!move.from.contains(one.state))
            continue;
        if (const Status done = moveOne(one, move); !done)
            return done.error();
        counts.moved(one.route, one.state, move.to);
        ++moved;
    }
    if (const Status counted = counts.write(m_database); !counted)
        return counted.error();
    return moved;
}

Result<QList<TransferCommands::Standing>> TransferCommands::standing(const QList<TransferId> &transfers)
{
    const Dialect dialect = m_database.dialect();
    const QString sql = kStandingOf.arg(inIds(dialect, u"id"_s), forUpdate(dialect));
    const auto rows = m_database.rows(sql, {idList(dialect, transfers)});
    if (!rows)
        return rows.error();
    QList<Standing> found;
    for (const SqlRow &row : *rows) {
        found << Standing{.transfer = TransferId(row[0].toLongLong()),
            .route = RouteId(row[1].toLongLong()),
            .state = transferStateFromName(row[2].toString()).value_or(TransferState::Verified)};
    }
    return found;
}

Status TransferCommands::moveOne(const Standing &standing, const Move &move)
{
    const qint64 dueMs = move.to == TransferState::Waiting ? m_nowMs : move.dueMs;
    if (const Status kept = move.byPerson ? TransferRecall::remember(m_database, standing.transfer, m_nowMs)
                                          : Status(Done{});
        !kept)
        return kept;
    const auto moved = m_database.run(kMove,
        {transferStateName(move.to), holdReasonName(move.hold), dueMs, m_nowMs, move.errorCode,
            listText(move.errorArgs), move.byPerson && move.to != TransferState::Waiting ? 1 : 0,
            standing.transfer.value()});
    if (!moved)
        return moved.error();
    return move.action.isEmpty() ? Status(Done{}) : audit(standing.transfer, move.action);
}

Status TransferCommands::audit(TransferId transfer, const QString &action)
{
    return AuditLog(m_database)
        .append({.atMs = m_nowMs,
            .who = m_actor.name,
            .action = action,
            .subject = u"transfer/%1"_s.arg(transfer.value()),
            .content = reasonText(m_actor.reason)});
}

} // namespace cuadra
