#pragma once

#include "app/sandbox/faults/faultplan.h"
#include "app/simulation/comparison.h"
#include "core/base/result.h"
#include "core/base/stopflag.h"

#include <QString>

#include <functional>

namespace cuadra {

struct SimulationOptions
{
    int orders = 200;
    quint64 seed = 1;
    sandbox::FaultLevel faults = sandbox::FaultLevel::None;
    QString ledgerUrl;         ///< empty: a SQLite file that is thrown away afterwards
    int timesFaster = 600;     ///< how much faster than the machine's the simulated clock runs
    qint64 patienceMs = 1'200'000; ///< of the machine, after which it counts as not settled
};

struct SimulationReport
{
    Comparison comparison;
    qint64 elapsedMs = 0; ///< of the machine
    int faultsMet = 0;
    bool settled = false;
};

/// Told now and then, from the thread that simulates.
using SimulationProgress = std::function<void(int settled, int orders)>;

/// Lets orders run from sandbox shops to the sandbox ERP until all has come to rest, then compares both sides. While they
/// run, life goes on in the shops: transfers arrive, orders are edited, cancelled, refunded and binned, one for every five.
/// Errors: Storage when the ledger cannot be opened; Transient "sandbox.no_port"; Cancelled.
[[nodiscard]] Result<SimulationReport> simulate(const SimulationOptions &options, const SimulationProgress &progress,
                                                const StopFlag &stop);

} // namespace cuadra
