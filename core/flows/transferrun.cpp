#include "core/flows/transferrun.h"

#include "core/rules/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

bool saysNothingHappened(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient:
    case ErrorKind::RateLimited:
    case ErrorKind::AuthExpired:
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::Conflict: return true;
    case ErrorKind::BadReply:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Bug: return false;
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

/// Otherwise it is the fault of the connection and not of this order, which waits with the others.
bool countsAsTry(ErrorKind kind)
{
    return kind != ErrorKind::RateLimited && kind != ErrorKind::AuthExpired && kind != ErrorKind::Cancelled;
}

} // namespace

TransferRun::TransferRun(const Claim &claim, TransferJournal &journal, const Clock &clock, const StopFlag &stop) :
    m_claim(claim), m_journal(journal), m_clock(clock), m_stop(stop), m_durable(claim.state), m_erpId(claim.erpId),
    m_erpNumber(claim.erpNumber)
{
}

void TransferRun::learn(const QString &erpId, const QString &number)
{
    m_erpId = erpId;
    if (!number.isEmpty())
        m_erpNumber = number;
}

Step<Done> TransferRun::begin()
{
    const Result<AttemptId> attempt = m_journal.beginSending(m_claim);
    if (!attempt && attempt.error().kind == ErrorKind::Storage)
        return endRun(explained(settlement(TransferState::InDoubt), attempt.error())); // it may stand as begun
    if (!attempt)
        return endRun({.error = attempt.error(), .giveBack = true});
    m_attempt = *attempt;
    m_durable = TransferState::Sending;
    return Done{};
}

/// Whoever has the claim now looks the order up; when nobody has, the doubt is ours to clear.
Step<Done> TransferRun::mayWrite()
{
    const Status may = m_journal.mayWrite(m_claim);
    if (may) {
        m_mayHaveWritten = true;
        return Done{};
    }
    Settlement doubt = settlement(TransferState::InDoubt);
    doubt.dueMs = nowMs();
    doubt.sentMs = nowMs(); // an earlier write of this run may have left until now
    doubt.countsAsAttempt = false;
    return endRun(explained(doubt, may.error()));
}

Step<Done> TransferRun::noteSent()
{
    const Status noted = m_journal.note(settlement(TransferState::Sent));
    if (!noted)
        return endRun(explained(settlement(TransferState::InDoubt), noted.error()));
    m_durable = TransferState::Sent;
    return Done{};
}

Settlement TransferRun::settlement(TransferState state) const
{
    Settlement settlement{.transfer = m_claim.transfer, .attempt = m_attempt, .revision = m_claim.revision,
                          .state = state, .countsAsAttempt = state != TransferState::Sent};
    settlement.gone = m_claim.gone;
    if (m_attempt.isSet() && !m_mayHaveWritten && state != TransferState::Sent)
        settlement.sendingRevision = m_claim.sendingRevision;
    settlement.erpId = m_erpId;
    settlement.erpNumber = m_erpNumber;
    settlement.findings = m_findings;
    settlement.nowMs = nowMs();
    return settlement;
}

TransferEnd TransferRun::ended(TransferState state, qint64 dueMs) const
{
    TransferEnd end{.settlement = settlement(state)};
    end.settlement.dueMs = std::max(nowMs(), dueMs);
    end.settlement.countsAsAttempt = m_attempt.isSet();
    return end;
}

TransferEnd TransferRun::failed(const Error &error) const
{
    return failedAs(error.kind, error);
}

TransferEnd TransferRun::readFailed(const Error &error) const
{
    const bool mayHeal = error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::BadReply;
    return failedAs(mayHeal ? ErrorKind::Transient : error.kind, error);
}

/// \p kind decides what follows, \p error is what is told.
TransferEnd TransferRun::failedAs(ErrorKind kind, const Error &error) const
{
    if (error.kind == ErrorKind::Cancelled && !m_attempt.isSet())
        return {.error = error, .giveBack = true};
    Error decisive = error;
    decisive.kind = kind;
    const RetryDecision next = decideRetry(decisive, m_claim.attempts + 1, nowMs(),
                                           QRandomGenerator::global()->generateDouble());
    Settlement settlement = this->settlement(TransferState::Failed);
    if (error.kind == ErrorKind::AuthExpired || next.verdict != RetryVerdict::AskPerson)
        settlement.state = stateToTryAgain();
    settlement.dueMs = std::max(nowMs(), next.notBeforeMs); // a refused sign-in is held back by the connection's breaker
    settlement.countsAsAttempt = countsAsTry(error.kind);
    return explained(settlement, error);
}

TransferEnd TransferRun::writeFailed(const Error &error) const
{
    if (saysNothingHappened(error.kind))
        return failed(error);
    Settlement settlement = this->settlement(TransferState::InDoubt);
    settlement.dueMs = nowMs();
    settlement.sentMs = nowMs();
    return explained(settlement, error);
}

TransferEnd TransferRun::refused(const QList<Finding> &findings) const
{
    TransferEnd end{.settlement = settlement(TransferState::Failed)};
    end.settlement.findings = findings;
    const auto worst = std::max_element(findings.cbegin(), findings.cend(), [](const Finding &a, const Finding &b) {
        return a.severity < b.severity;
    });
    if (worst == findings.cend())
        return end;
    end.settlement.errorKind = errorKindName(ErrorKind::Rejected);
    end.settlement.errorCode = worst->code;
    end.settlement.errorArgs = worst->args;
    end.settlement.causeKey = worst->cause();
    return end;
}

TransferEnd TransferRun::explained(Settlement settlement, const Error &error) const
{
    settlement.errorKind = errorKindName(error.kind);
    settlement.errorCode = error.code;
    settlement.errorArgs = error.args;
    settlement.detail = error.detail;
    settlement.causeKey = error.code;
    return {.settlement = settlement, .error = error};
}

TransferState TransferRun::stateToTryAgain() const
{
    switch (m_durable) {
    case TransferState::Sent:
    case TransferState::InDoubt: return m_durable; // tried again by looking, never by writing
    default: return TransferState::Retrying;
    }
}

} // namespace cuadra
