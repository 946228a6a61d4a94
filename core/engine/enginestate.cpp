#include "core/engine/enginestate.h"

#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kBurstsPerMinute = 6; // ten seconds' worth of calls may come at once

} // namespace

EngineState::EngineState(std::shared_ptr<Ledger> ledgerToUse, const EngineOptions &engineOptions,
                         const ConnectorMakers &connectorMakers) :
    options(engineOptions), makers(connectorMakers), ledger(std::move(ledgerToUse), engineOptions),
    lanes(ledger.clock())
{
}

EngineSetupPtr EngineState::setup() const
{
    const QMutexLocker lock(&m_mutex);
    return m_setup;
}

void EngineState::setSetup(const EngineSetupPtr &setup)
{
    const QMutexLocker lock(&m_mutex);
    m_setup = setup;
}

ConnectionMonitor &EngineState::monitor(ConnectionId connection)
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<ConnectionMonitor> &monitor = m_monitors[connection];
    if (!monitor)
        monitor = std::make_shared<ConnectionMonitor>(connection);
    return *monitor;
}

CatalogCache &EngineState::catalog(ConnectionId target)
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<CatalogCache> &catalog = m_catalogs[target];
    if (!catalog)
        catalog = std::make_shared<CatalogCache>(ledger.clock(), options.catalogMs);
    return *catalog;
}

std::shared_ptr<RateLimiter> EngineState::limiter(const Connection &connection)
{
    const int perMinute = connection.settings.value(u"requestsPerMinute"_s).toInt();
    if (perMinute <= 0)
        return nullptr;
    const QMutexLocker lock(&m_mutex);
    auto &[rate, limiter] = m_limiters[connection.id];
    if (!limiter || rate != perMinute)
        limiter = std::make_shared<RateLimiter>(ledger.clock(), perMinute, perMinute / kBurstsPerMinute);
    rate = perMinute;
    return limiter;
}

void EngineState::renew(ConnectionId connection)
{
    monitor(connection).reset();
    catalog(connection).forget();
    const QMutexLocker lock(&m_mutex);
    ++m_renewals[connection];
}

int EngineState::renewals(ConnectionId connection) const
{
    const QMutexLocker lock(&m_mutex);
    return m_renewals.value(connection);
}

void EngineState::noteSweep(RouteId route, qint64 begunMs)
{
    const QMutexLocker lock(&m_mutex);
    m_sweeps.insert(route, begunMs);
}

qint64 EngineState::lastSweepMs(RouteId route) const
{
    const QMutexLocker lock(&m_mutex);
    return m_sweeps.value(route);
}

void EngineState::setFatal(const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_fatal = error;
}

EngineStatus EngineState::status() const
{
    EngineStatus status{.running = !m_stopping, .stopping = m_stopping};
    std::optional<Error> trouble = ledger.trouble();
    const QMutexLocker lock(&m_mutex);
    if (m_fatal)
        trouble = m_fatal;
    if (!trouble && m_setup)
        trouble = m_setup->firstUnusable();
    if (trouble) {
        status.troubleCode = trouble->code;
        status.troubleArgs = trouble->args;
    }
    for (const auto &monitor : m_monitors)
        status.connections.append(monitor->status());
    std::sort(status.connections.begin(), status.connections.end(),
              [](const ConnectionStatus &a, const ConnectionStatus &b) { return a.connection < b.connection; });
    return status;
}

QString senderLanePrefix(ConnectionId target)
{
    return u"sender/%1/"_s.arg(target.value());
}

QString pollerLaneName(ConnectionId source)
{
    return u"poller/%1/"_s.arg(source.value());
}

} // namespace cuadra
