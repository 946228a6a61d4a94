#include "core/desk/bulkretryrun.h"

#include "core/desk/deskcommands.h"
#include "core/ledger/queuestore.h"

#include <algorithm>
#include <utility>

namespace cuadra {

namespace {

constexpr int kAgainMs = 1'000;

/// Those that were moved.
Result<QList<TransferId>> retryEach(Database &ledger, const Actor &actor, qint64 nowMs,
                                    const QList<TransferId> &transfers)
{
    DeskCommands desk(ledger, actor, nowMs);
    QList<TransferId> moved;
    for (const TransferId transfer : transfers) {
        const Result<int> done = desk.retry({transfer});
        if (!done)
            return done.error();
        if (*done > 0)
            moved << transfer;
    }
    return moved;
}

} // namespace

BulkRetryRun::BulkRetryRun(EngineGateway &gateway, const QList<TransferId> &transfers, QString reason, QObject *parent)
    : QObject(parent), m_gateway(gateway), m_reason(std::move(reason)), m_bulk(transfers)
{
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &BulkRetryRun::look);
    connect(&m_gateway, &EngineGateway::transfersChanged, this, &BulkRetryRun::look);
}

void BulkRetryRun::cancel()
{
    m_bulk.cancel();
    tell();
}

void BulkRetryRun::step()
{
    const QList<TransferId> some = m_bulk.next();
    if (!some.isEmpty())
        retry(some);
    tell();
}

void BulkRetryRun::retry(const QList<TransferId> &transfers)
{
    m_gateway.decide(
        this, m_reason, transfers,
        [transfers](Database &ledger, const Actor &actor, qint64 nowMs) {
            return retryEach(ledger, actor, nowMs, transfers);
        },
        [this, transfers](const Result<QList<TransferId>> &moved) {
            if (moved) {
                m_bulk.started(*moved);
                m_again.start();
            } else {
                m_error = moved.error();
                m_bulk.cancel();
            }
            m_bulk.refused(transfers);
            look();
            step();
        });
}

/// One question at a time; what changes meanwhile is seen by the next.
void BulkRetryRun::look()
{
    const QList<TransferId> open = m_bulk.underWay();
    if (m_looking || open.isEmpty())
        return;
    m_looking = true;
    m_gateway.read(
        this, [open](Database &ledger) { return QueueStore(ledger).rows(open); },
        [this](const Result<QList<QueueRow>> &rows) {
            m_looking = false;
            if (rows)
                m_bulk.saw(*rows);
            step();
        });
}

void BulkRetryRun::tell()
{
    if (m_ended)
        return;
    Q_EMIT progressChanged();
    if (m_bulk.state() == BulkRetry::State::Running)
        return;
    if (!m_bulk.underWay().isEmpty() && m_bulk.state() == BulkRetry::State::Cancelled && !m_error)
        return; // what is under way is followed to its end
    m_ended = true;
    m_again.stop();
    Q_EMIT ended();
}

} // namespace cuadra
