#pragma once

#include "core/engine/deadowners.h"
#include "core/engine/enginestate.h"
#include "core/ledger/setupstore.h"

#include <atomic>
#include <memory>

namespace cuadra {

/// The engine's own thread: recovers what a crash left, follows the set-up, keeps leases alive, ends pauses that
/// have run out and tells the listener what changed.
/// Thread: one lane.
class Conductor
{
public:
    Conductor(std::shared_ptr<EngineState> state, const EngineListener &listener);

    /// Returns how long to sleep. Unit: ms of the clock.
    [[nodiscard]] qint64 step(const StopFlag &stop);

private:
    [[nodiscard]] bool recover(); ///< whether nothing is left in mid-flight
    void keepLeases();
    void followSetup();
    void endPauses(const EngineSetup &setup);
    void prune();
    void startLanes(const EngineSetup &setup);
    void startSenders(const Connection &target);
    void tell();

    const std::shared_ptr<EngineState> m_state;
    const EngineListener m_listener;
    std::shared_ptr<const RuleTables> m_tables;
    DeadOwners m_deadOwners;
    bool m_recovered = false;
    qint64 m_nextHeartbeatMs = 0;
    qint64 m_nextReloadMs = 0;
    qint64 m_nextPruneMs = 0;
    EngineStatus m_told;
};

} // namespace cuadra
