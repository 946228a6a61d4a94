#include "core/engine/senderwork.h"

#include "core/engine/ledgerjournal.h"
#include "core/flows/ordertransfer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QList<RouteId> idsOf(const QList<RouteContext> &routes)
{
    QList<RouteId> ids;
    for (const RouteContext &context : routes)
        ids.append(context.route.id);
    return ids;
}

/// Whether an error says anything about the connection; those of our own ledger do not.
bool isOfOtherSide(const Error &error)
{
    return error.kind != ErrorKind::Storage && error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::Bug
        && error.code != u"ledger.lease_lost"_s;
}

} // namespace

SenderWork::SenderWork(std::shared_ptr<EngineState> state, ConnectionId target) :
    m_state(std::move(state)), m_target(target), m_monitor(m_state->monitor(target)), m_connectors(*m_state, target)
{
}

qint64 SenderWork::step(const StopFlag &stop)
{
    const EngineSetupPtr setup = m_state->setup();
    if (!setup || !m_state->ledger.mayBegin())
        return kTroubleMs;
    const Connection *connection = setup->connection(m_target);
    if (!connection || connection->paused || setup->routesTo(m_target).isEmpty())
        return m_state->options.reloadMs;
    return work(setup, *connection, stop);
}

qint64 SenderWork::work(const EngineSetupPtr &setup, const Connection &connection, const StopFlag &stop)
{
    const qint64 nowMs = m_state->ledger.nowMs();
    const ConnectionMonitor::Gate gate = m_monitor.gate(nowMs);
    if (gate.admission == ConnectionMonitor::Admission::Wait)
        return gate.untilMs - nowMs;
    const Result<OrderTarget *> target = m_connectors.target(connection);
    if (!target) {
        m_monitor.probed(&target.error(), nowMs);
        return kTroubleMs;
    }
    return gate.admission == ConnectionMonitor::Admission::Probe ? probe(**target, stop)
                                                                 : sendBlock(setup, **target, stop);
}

qint64 SenderWork::probe(OrderTarget &target, const StopFlag &stop)
{
    const Result<ConnectionReport> report = target.test(stop);
    m_monitor.probed(report ? nullptr : &report.error(), m_state->ledger.nowMs());
    m_connectors.keepExchanges(); // they are no order's
    return 0;
}

qint64 SenderWork::sendBlock(const EngineSetupPtr &setup, OrderTarget &target, const StopFlag &stop)
{
    const QList<RouteContext> routes = setup->routesTo(m_target);
    const Result<QList<Claim>> claims = m_state->ledger.claim(idsOf(routes), m_state->options.claimBlock, stop);
    if (!claims)
        return kTroubleMs;
    if (claims->isEmpty())
        return untilNextDue(idsOf(routes));
    for (qsizetype i = 0; i < claims->size(); ++i) {
        const Claim &claim = claims->at(i);
        const auto context = std::find_if(routes.cbegin(), routes.cend(), [&](const RouteContext &route) {
            return route.route.id == claim.route;
        });
        if (!mayGoOn(setup, stop)) {
            QList<TransferId> rest;
            std::transform(claims->cbegin() + i, claims->cend(), std::back_inserter(rest),
                           [](const Claim &left) { return left.transfer; });
            m_state->ledger.release(rest, m_state->lastWord);
            return 0;
        }
        sendOne(*context, claim, target, stop);
    }
    return 0;
}

qint64 SenderWork::untilNextDue(const QList<RouteId> &routes)
{
    const Result<qint64> dueMs = m_state->ledger.dueNextMs(routes);
    const qint64 longest = m_state->options.pollMs;
    if (!dueMs || *dueMs == 0)
        return longest;
    // What is due and was not claimed is in the hands of another lane: it need not be asked for at once.
    return std::clamp(*dueMs - m_state->ledger.nowMs(), qint64(200), longest);
}

/// A pause, a stop, a changed set-up or a closed road ends a block early.
bool SenderWork::mayGoOn(const EngineSetupPtr &setup, const StopFlag &stop)
{
    return !stop.requested() && m_state->setup() == setup && m_state->ledger.mayBegin()
        && m_monitor.isClear(m_state->ledger.nowMs());
}

void SenderWork::sendOne(const RouteContext &context, const Claim &claim, OrderTarget &target, const StopFlag &stop)
{
    const TransferEnd end = run(context, claim, target, stop);
    report(claim, end);
    finish(context, claim, end);
}

TransferEnd SenderWork::run(const RouteContext &context, const Claim &claim, OrderTarget &target, const StopFlag &stop)
{
    LedgerJournal journal(m_state->ledger, m_state->lastWord);
    const Result<OrderSource *> reader = m_connectors.reader(context.source);
    if (!reader)
        return TransferRun(claim, journal, m_state->ledger.clock(), stop).failed(reader.error());
    OrderTransfer transfer(context, **reader, target, m_state->catalog(m_target));
    return transfer.run(claim, journal, m_state->ledger.clock(), stop);
}

void SenderWork::report(const Claim &claim, const TransferEnd &end)
{
    const qint64 nowMs = m_state->ledger.nowMs();
    if (!end.error && end.settlement.attempt.isSet())
        m_monitor.succeeded(nowMs);
    else if (end.error && isOfOtherSide(*end.error))
        m_monitor.failed(*end.error, claim.businessKey, nowMs);
}

void SenderWork::finish(const RouteContext &context, const Claim &claim, TransferEnd end)
{
    const QList<ExchangeEntry> exchanges = m_connectors.sink().take(claim.transfer, end.settlement.attempt);
    if (end.giveBack) {
        m_state->ledger.keepEvidence(exchanges, m_state->lastWord);
        m_state->ledger.release({claim.transfer}, m_state->lastWord);
        return;
    }
    if (end.error && m_monitor.isOpen())
        end.settlement.countsAsAttempt = false; // the connection's trouble, not this order's
    if (m_state->ledger.settle(end.settlement, exchanges, m_state->lastWord))
        m_state->changes.note(claim.transfer);
    if (end.settlement.writeBackDue)
        m_state->lanes.wake(pollerLaneName(context.source.id));
}

} // namespace cuadra
