#pragma once

#include "core/engine/connectorset.h"
#include "core/flows/transferend.h"

#include <memory>

namespace cuadra {

/// The work of one sender lane: takes due transfers of a target in small blocks and brings each to its end.
/// Thread: one lane.
class SenderWork
{
public:
    SenderWork(std::shared_ptr<EngineState> state, ConnectionId target);

    /// Returns how long to sleep. Unit: ms of the clock.
    [[nodiscard]] qint64 step(const StopFlag &stop);

private:
    [[nodiscard]] qint64 work(const EngineSetupPtr &setup, const Connection &connection, const StopFlag &stop);
    [[nodiscard]] qint64 probe(OrderTarget &target, const StopFlag &stop);
    [[nodiscard]] qint64 sendBlock(const EngineSetupPtr &setup, OrderTarget &target, const StopFlag &stop);
    [[nodiscard]] qint64 untilNextDue(const QList<RouteId> &routes);
    [[nodiscard]] bool mayGoOn(const EngineSetupPtr &setup, const StopFlag &stop);
    void sendOne(const RouteContext &context, const Claim &claim, OrderTarget &target, const StopFlag &stop);
    [[nodiscard]] TransferEnd run(const RouteContext &context, const Claim &claim, OrderTarget &target,
                                  const StopFlag &stop);
    void report(const Claim &claim, const TransferEnd &end);
    void finish(const RouteContext &context, const Claim &claim, TransferEnd end);

    const std::shared_ptr<EngineState> m_state;
    const ConnectionId m_target;
    ConnectionMonitor &m_monitor;
    ConnectorSet m_connectors;
};

} // namespace cuadra
