#include "core/desk/bulkretry.h"

#include <algorithm>

namespace cuadra {

namespace {

std::optional<LeftOut> reasonToLeaveOut(const QueueRow &row, const QSet<RouteId> &pausedRoutes,
                                        const QList<TransferState> &seen)
{
    using S = TransferState;
    if (seen.contains(row.state))
        return pausedRoutes.contains(row.route) ? std::optional(LeftOut::RoutePaused) : std::nullopt;
    switch (row.state) {
    case S::Verified:
    case S::Sent: return LeftOut::InErp;
    case S::Waiting:
    case S::Sending:
    case S::Retrying:
    case S::InDoubt: return LeftOut::UnderWay;
    case S::Failed:
    case S::Held:
    case S::Dismissed: return LeftOut::Moved;
    }
    Q_UNREACHABLE();
}

bool isOnItsWay(TransferState state)
{
    using S = TransferState;
    return state == S::Waiting || state == S::Sending || state == S::Sent || state == S::InDoubt;
}

} // namespace

int RetryPlan::leftOutCount() const
{
    qsizetype count = 0;
    for (const QList<TransferId> &some : leftOut)
        count += some.size();
    return int(count);
}

RetryPlan planRetry(const QList<TransferId> &asked, const QList<QueueRow> &rows, const QSet<RouteId> &pausedRoutes,
                    const QList<TransferState> &seen)
{
    QHash<TransferId, QueueRow> known;
    for (const QueueRow &row : rows)
        known.insert(row.id, row);
    RetryPlan plan;
    for (const TransferId transfer : asked) {
        const auto row = known.constFind(transfer);
        const std::optional<LeftOut> reason =
            row == known.cend() ? LeftOut::Moved : reasonToLeaveOut(*row, pausedRoutes, seen);
        (reason ? plan.leftOut[*reason] : plan.goes) << transfer;
    }
    return plan;
}

QList<TransferId> BulkRetry::next()
{
    if (m_state != State::Running || !m_handed.isEmpty())
        return {};
    if (m_probing && m_started > 0)
        return {}; // the probe is still on its way
    const qsizetype room = m_probing ? kProbe : kBlock - m_open.size();
    if (!m_probing && room < kBlock / 2)
        return {};
    const QList<TransferId> some = m_waiting.first(std::min(room, m_waiting.size()));
    m_waiting.remove(0, some.size());
    m_handed = QSet<TransferId>(some.cbegin(), some.cend());
    endWhenDone();
    return some;
}

void BulkRetry::started(const QList<TransferId> &transfers)
{
    for (const TransferId transfer : transfers) {
        if (!m_handed.remove(transfer))
            continue;
        m_open.insert(transfer);
        ++m_started;
    }
    endWhenDone();
}

void BulkRetry::refused(const QList<TransferId> &transfers)
{
    for (const TransferId transfer : transfers)
        m_handed.remove(transfer);
    endWhenDone();
}

void BulkRetry::saw(const QList<QueueRow> &rows)
{
    for (const QueueRow &row : rows) {
        if (m_open.contains(row.id) && !isOnItsWay(row.state))
            note(row);
    }
    judgeProbe();
    endWhenDone();
}

void BulkRetry::note(const QueueRow &row)
{
    m_open.remove(row.id);
    if (m_probing)
        m_probe.insert(row.id, row);
    if (row.state == TransferState::Verified)
        ++m_verified;
    else if (row.state == TransferState::Failed)
        ++m_failed;
    else
        ++m_postponed;
}

/// Ten that fail for one reason say that the rest would as well.
void BulkRetry::judgeProbe()
{
    if (!m_probing || m_started == 0 || !m_open.isEmpty() || !m_handed.isEmpty())
        return;
    m_probing = false;
    if (m_probe.size() < kProbe || m_waiting.isEmpty())
        return;
    const QueueRow first = m_probe.cbegin().value();
    const bool alike = std::all_of(m_probe.cbegin(), m_probe.cend(), [&](const QueueRow &row) {
        return row.state != TransferState::Verified && row.errorCode == first.errorCode;
    });
    if (!alike || first.errorCode.isEmpty() || m_state != State::Running)
        return;
    m_state = State::FailedAlike;
    m_alikeCode = first.errorCode;
    m_alikeArgs = first.errorArgs;
}

void BulkRetry::cancel()
{
    if (m_state == State::Running)
        m_state = State::Cancelled;
}

void BulkRetry::endWhenDone()
{
    if (m_state == State::Running && m_waiting.isEmpty() && m_handed.isEmpty() && m_open.isEmpty())
        m_state = State::Finished;
}

BulkProgress BulkRetry::progress() const
{
    return {.total = m_total,
            .started = m_started,
            .verified = m_verified,
            .failed = m_failed,
            .postponed = m_postponed,
            .open = int(m_open.size())};
}

} // namespace cuadra
