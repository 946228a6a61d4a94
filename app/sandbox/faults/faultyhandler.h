#pragma once

#include "app/sandbox/faults/faultplan.h"
#include "app/sandbox/http/httpconnection.h"
#include "core/base/clock.h"

namespace cuadra::sandbox {

/// Stands between a server and its handler and lets the faults of a plan happen. Delays shrink with the clock.
class FaultyHandler final
{
public:
    /// What is special about the system behind it.
    struct System
    {
        Handler handler;
        std::function<void(Fault)> betray; ///< called before the handler for faults only the system itself can commit
        Reply maintenance;                 ///< how it says that it is being worked on
    };

    FaultyHandler(FaultPlan &plan, System system, const Clock &clock) :
        m_plan(plan), m_system(std::move(system)), m_clock(clock)
    {
    }

    [[nodiscard]] Reply operator()(const Request &request);

private:
    [[nodiscard]] Reply suffer(Fault fault, const Request &request);

    FaultPlan &m_plan;
    System m_system;
    const Clock &m_clock;
};

} // namespace cuadra::sandbox
