#pragma once

#include "app/sandbox/faults/faultplan.h"
#include "app/sandbox/http/httpconnection.h"
#include "core/base/clock.h"

namespace cuadra::sandbox {

/// Stands between a server and its handler and lets the faults of a plan happen. Delays shrink with the clock.
class FaultyHandler final
{
public:
    /// Called before the handler for faults that only the system itself can commit (altered or dropped lines).
    using Betray = std::function<void(Fault)>;

    FaultyHandler(FaultPlan &plan, Handler handler, Betray betray, const Clock &clock) :
        m_plan(plan), m_handler(std::move(handler)), m_betray(std::move(betray)), m_clock(clock)
    {
    }

    [[nodiscard]] Reply operator()(const Request &request);

private:
    [[nodiscard]] Reply suffer(Fault fault, const Request &request);

    FaultPlan &m_plan;
    Handler m_handler;
    Betray m_betray;
    const Clock &m_clock;
};

} // namespace cuadra::sandbox
