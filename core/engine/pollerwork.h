#pragma once

#include "core/engine/connectorset.h"

#include <memory>

namespace cuadra {

/// The work of a source's one lane: sweeps for changed orders and leaves ERP numbers at those that were verified, one
/// after the other, so that two writes to one order never run in parallel.
/// Thread: one lane.
class PollerWork
{
public:
    PollerWork(std::shared_ptr<EngineState> state, ConnectionId source);

    /// Returns how long to sleep. Unit: ms of the clock.
    [[nodiscard]] qint64 step(const StopFlag &stop);

private:
    /// How far a route's sweep has come.
    struct Sweep
    {
        qint64 nextMs = 0;  ///< when the next one begins
        qint64 begunMs = 0; ///< 0 = none under way
        int failures = 0;   ///< in a row
    };

    [[nodiscard]] qint64 work(const EngineSetupPtr &setup, const Connection &connection, const StopFlag &stop);
    [[nodiscard]] qint64 workRoutes(const EngineSetup &setup, OrderSource &source, const StopFlag &stop);
    [[nodiscard]] Status workRoute(const RouteContext &context, OrderSource &source, const StopFlag &stop);
    [[nodiscard]] bool isElected();
    [[nodiscard]] Status poll(const RouteContext &context, OrderSource &source, const StopFlag &stop);
    [[nodiscard]] Status takePage(const RouteContext &context, OrderSource &source, const StopFlag &stop);
    [[nodiscard]] Result<SourcePage> readPage(const RouteContext &context, OrderSource &source, const StopFlag &stop);
    [[nodiscard]] Status writeNumbers(const RouteContext &context, OrderSource &source, const StopFlag &stop);
    [[nodiscard]] Status writeNumber(const TransferStore::WriteBack &due, OrderSource &source, const StopFlag &stop);
    void reportNumbers(const Status &outcome, const QString &subject);

    const std::shared_ptr<EngineState> m_state;
    const ConnectionId m_source;
    ConnectionMonitor &m_monitor;
    ConnectorSet m_connectors;
    QHash<RouteId, Sweep> m_sweeps;
    qint64 m_electedUntilMs = 0;
    bool m_spoke = false; ///< in this step: only then does its outcome say something of the connection
};

} // namespace cuadra
