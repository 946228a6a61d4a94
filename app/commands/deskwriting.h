#pragma once

#include "app/commands/arguments.h"
#include "app/host/deskrequest.h"

namespace cuadra {

/// Does what a command writes: here, or at the process that holds the SQLite file.
/// Errors: as carryOut(), askHolder() and Ledger::open(); "ledger.locked" names a holder that takes no commands.
[[nodiscard]] Result<DeskOutcome> writeByDesk(const Arguments &arguments, const DeskRequest &request);

} // namespace cuadra
