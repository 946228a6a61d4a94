#pragma once

#include "core/engine/engineoptions.h"
#include "core/engine/enginestate.h"
#include "core/engine/openwork.h"
#include "core/ledger/ledger.h"

#include <memory>

namespace cuadra {

class OrderInquiry;

/// Moves what is due, by itself, until it is asked to stop.
///
/// Promise: nothing is told before its commit. Stopping takes at most two seconds even when another system or the
/// database is dead: lanes that do not end are abandoned, and whoever started the engine should then end the process.
/// The ledger's clock and what the makers refer to must outlive abandoned lanes.
/// Thread: the one that made it, except where a function says otherwise.
class Engine
{
public:
    Engine(std::shared_ptr<Ledger> ledger, const EngineOptions &options, const ConnectorMakers &makers,
           const EngineListener &listener = {});
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine(); ///< stops, waiting at most kStopMs

    void start();
    void askToStop();              ///< returns at once
    [[nodiscard]] bool wait(qint64 ms); ///< after askToStop(): whether all lanes ended. Unit: ms of the machine

    /// Something was changed by a person (a retry, a pause, a route): it is looked at now. Any thread.
    void wakeAll();
    /// A connection has a new secret or address, or a person wants it tried now. Any thread.
    void renewConnection(ConnectionId connection);

    /// Questions of people, within the limits and with the secrets of the lanes. The ledger and what the makers refer to
    /// must outlive it.
    [[nodiscard]] std::unique_ptr<OrderInquiry> inquiry() const;

    /// Whether everything that time alone can move has come to rest, and every source was swept from \p sinceMs on:
    /// nothing is waiting, sending, sent, retrying or in doubt, and no number has yet to be written back. What a person
    /// paused is not waited for. Any thread.
    [[nodiscard]] Result<bool> isSettled(qint64 sinceMs) const;
    /// What isSettled() did not wait for. Any thread.
    [[nodiscard]] Result<PausedWork> pausedWork() const;

    [[nodiscard]] EngineStatus status() const { return m_state->status(); } ///< any thread

    static constexpr qint64 kStopMs = 1'800;

private:
    const std::shared_ptr<EngineState> m_state;
    const EngineListener m_listener;
};

} // namespace cuadra
