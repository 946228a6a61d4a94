#include "core/engine/pollerwork.h"

#include "core/flows/numberwriteback.h"
#include "core/flows/orderintake.h"
#include "core/ledger/leasestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kNumbersPerTurn = 20;      // then new orders have their turn
constexpr qint64 kFirstRouteRestMs = 2'000;  // of a route whose poll failed; doubles
constexpr qint64 kLastRouteRestMs = 60'000;

qint64 pauseAfter(int failures)
{
    return std::min(kLastRouteRestMs, kFirstRouteRestMs << std::min(failures - 1, 10));
}

} // namespace

PollerWork::PollerWork(std::shared_ptr<EngineState> state, ConnectionId source) :
    m_state(std::move(state)), m_source(source), m_monitor(m_state->monitor(source)), m_connectors(*m_state, source)
{
}

qint64 PollerWork::step(const StopFlag &stop)
{
    const EngineSetupPtr setup = m_state->setup();
    if (!setup || !m_state->ledger.mayBegin())
        return kTroubleMs;
    const Connection *connection = setup->connection(m_source);
    if (!connection || connection->paused || setup->routesFrom(m_source).isEmpty() || !isElected())
        return m_state->options.reloadMs;
    const qint64 sleepMs = work(setup, *connection, stop);
    m_connectors.keepExchanges(); // of what failed or wrote; a good page's went with the page
    return sleepMs;
}

qint64 PollerWork::work(const EngineSetupPtr &setup, const Connection &connection, const StopFlag &stop)
{
    const qint64 nowMs = m_state->ledger.nowMs();
    const ConnectionMonitor::Gate gate = m_monitor.gate(nowMs);
    if (gate.admission == ConnectionMonitor::Admission::Wait)
        return gate.untilMs - nowMs;
    const Result<OrderSource *> source = m_connectors.source(connection);
    if (!source) {
        m_monitor.probed(&source.error(), nowMs);
        return kTroubleMs;
    }
    if (gate.admission == ConnectionMonitor::Admission::Probe) {
        const Result<ConnectionReport> report = (*source)->test(stop);
        m_monitor.probed(report ? nullptr : &report.error(), m_state->ledger.nowMs());
        return 0;
    }
    return workRoutes(*setup, **source, stop);
}

/// One route that cannot go on does not hold up the others, unless the road is closed for all.
qint64 PollerWork::workRoutes(const EngineSetup &setup, OrderSource &source, const StopFlag &stop)
{
    qint64 sleepMs = m_state->options.pollMs;
    const QList<RouteContext> routes = setup.routesFrom(m_source);
    QSet<QString> codes;
    for (const RouteContext &context : routes)
        codes.insert(context.route.code);
    m_monitor.onlyPolls(codes);
    for (const RouteContext &context : routes) {
        const Status worked = workRoute(context, source, stop);
        const qint64 nowMs = m_state->ledger.nowMs();
        const qint64 nextMs = std::max(qint64(0), m_sweeps[context.route.id].nextMs - nowMs);
        sleepMs = std::min(sleepMs, worked ? nextMs : kTroubleMs);
        if (stop.requested() || !m_monitor.isClear(nowMs))
            break;
    }
    return sleepMs;
}

/// Numbers go on being written back while a list that nobody understands holds intake up. A paused route is read, so that
/// people see what piles up, and nothing is written for it.
Status PollerWork::workRoute(const RouteContext &context, OrderSource &source, const StopFlag &stop)
{
    const Status polled = poll(context, source, stop);
    if (context.route.paused || (!polled && polled.error().kind != ErrorKind::BadReply))
        return polled;
    m_spoke = false;
    const Status written = writeNumbers(context, source, stop);
    reportNumbers(written, context.route.code);
    return polled ? written : polled;
}

/// Says how it went to whoever watches the connection, and waits longer after each failure.
Status PollerWork::poll(const RouteContext &context, OrderSource &source, const StopFlag &stop)
{
    m_spoke = false;
    const Status taken = takePage(context, source, stop);
    Sweep &sweep = m_sweeps[context.route.id];
    if (!m_spoke || (!taken && taken.error().kind == ErrorKind::Storage))
        return taken;
    m_monitor.polled(context.route.code, taken ? nullptr : &taken.error(), m_state->ledger.nowMs());
    if (taken) {
        sweep.failures = 0;
    } else if (taken.error().kind != ErrorKind::Cancelled) {
        sweep.nextMs = m_state->ledger.nowMs() + pauseAfter(++sweep.failures);
    }
    return taken;
}

/// On a shared ledger one engine polls a source; the others stand by.
bool PollerWork::isElected()
{
    const qint64 nowMs = m_state->ledger.nowMs();
    if (!m_state->ledger.isShared() || nowMs < m_electedUntilMs - m_state->options.leaseMs / 2)
        return true;
    const qint64 untilMs = nowMs + m_state->options.leaseMs;
    bool elected = false;
    const Status asked = m_state->ledger.write([&](Database &database) -> Status {
        const Result<bool> taken = LeaseStore(database).take(pollerLeaseName(m_source), m_state->ledger.owner(),
                                                             m_state->options.leaseMs);
        if (!taken)
            return taken.error();
        elected = *taken;
        return Done{};
    }, m_state->lastWord);
    m_electedUntilMs = asked && elected ? untilMs : 0;
    return m_electedUntilMs > 0;
}

/// One page and its cursor, committed together.
Status PollerWork::takePage(const RouteContext &context, OrderSource &source, const StopFlag &stop)
{
    Sweep &sweep = m_sweeps[context.route.id];
    if (m_state->ledger.nowMs() < sweep.nextMs)
        return Done{};
    if (sweep.begunMs == 0)
        sweep.begunMs = m_state->ledger.nowMs();
    const Result<SourcePage> page = readPage(context, source, stop);
    if (!page)
        return page.error();
    OrderIntake intake = readOrderPage(*page, source, context, m_state->ledger.nowMs());
    if (const Status asked = rereadUnreadable(intake, source, context, stop); !asked)
        return asked.error();
    const Result<IntakeResult> taken = m_state->ledger.takeIn(intake, m_connectors.sink().take(), stop);
    if (!taken)
        return taken.error();
    m_state->changes.note(taken->touched);
    if (!taken->touched.isEmpty())
        m_state->lanes.wake(senderLanePrefix(context.target.id));
    if (page->sweepFinished) {
        m_state->noteSweep(context.route.id, sweep.begunMs);
        sweep = {.nextMs = m_state->ledger.nowMs() + m_state->options.pollMs};
    }
    return Done{};
}

Result<SourcePage> PollerWork::readPage(const RouteContext &context, OrderSource &source, const StopFlag &stop)
{
    const Result<QString> cursor = m_state->ledger.cursor(context.route.id);
    if (!cursor)
        return cursor.error();
    m_spoke = true;
    return source.changedOrders(*cursor, context.route.startMs, stop);
}

Status PollerWork::writeNumbers(const RouteContext &context, OrderSource &source, const StopFlag &stop)
{
    QList<TransferStore::WriteBack> due;
    const Status found = m_state->ledger.read([&](Database &database) -> Status {
        const auto listed = TransferStore(database).writeBacksDue(context.route.id, kNumbersPerTurn,
                                                                  m_state->ledger.nowMs());
        if (!listed)
            return listed.error();
        due = *listed;
        return Done{};
    });
    if (!found)
        return found;
    for (const TransferStore::WriteBack &one : std::as_const(due)) {
        if (const Status written = writeNumber(one, source, stop); !written)
            return written;
    }
    if (due.size() == kNumbersPerTurn)
        m_state->lanes.wake(pollerLaneName(m_source));
    return Done{};
}

/// Errors: of the connection or the ledger. A shop that refuses one order's number does not hold up the others.
Status PollerWork::writeNumber(const TransferStore::WriteBack &due, OrderSource &source, const StopFlag &stop)
{
    m_spoke = true;
    const WriteBackEnd end = writeNumberBack(source, due, m_state->ledger.clock(), stop);
    if (end.error && end.error->kind == ErrorKind::Cancelled)
        return Done{};
    const Status noted = m_state->ledger.write([&](Database &database) {
        TransferStore store(database);
        if (end.done)
            return store.writeBackDone(due.transfer);
        return end.giveUp ? store.writeBackGivenUp(due, *end.error)
                          : store.writeBackFailed(due.transfer, end.nextMs, end.countsAsTry);
    }, m_state->lastWord);
    if (!noted)
        return noted;
    m_state->changes.note(due.transfer);
    return end.error && !end.giveUp ? Status(*end.error) : Status(Done{});
}

void PollerWork::reportNumbers(const Status &outcome, const QString &subject)
{
    const qint64 nowMs = m_state->ledger.nowMs();
    if (outcome && m_spoke)
        m_monitor.succeeded(nowMs);
    else if (!outcome && outcome.error().kind != ErrorKind::Storage)
        m_monitor.failed(outcome.error(), subject, nowMs);
}

} // namespace cuadra
