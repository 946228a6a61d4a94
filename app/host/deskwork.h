#pragma once

#include "app/host/deskrequest.h"
#include "core/base/stopflag.h"
#include "core/ledger/ledger.h"

namespace cuadra {

/// Does what a command line asks, in the process that holds the ledger.
/// Errors: as the desk's commands, findOrders(), SetupFile::parse() and applySetup().
[[nodiscard]] Result<DeskOutcome> carryOut(Ledger &ledger, const DeskRequest &request, const StopFlag &stop);

} // namespace cuadra
