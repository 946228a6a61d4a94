#pragma once

#include "app/host/deskrequest.h"
#include "core/base/stopflag.h"
#include "core/ledger/ledger.h"
#include "core/ledger/queuerecords.h"

namespace cuadra {

/// Does what a command line asks, in the process that holds the ledger.
/// Errors: as the desk's commands, findOrders(), SetupFile::parse() and applySetup().
[[nodiscard]] Result<DeskOutcome> carryOut(Ledger &ledger, const DeskRequest &request, const StopFlag &stop);

/// Whose data an Erase is about: to be shown to a person before. Errors: as findOrders() and findOrdersOf().
[[nodiscard]] Result<QList<QueueRow>> meantToErase(Ledger &ledger, const DeskRequest &request);

} // namespace cuadra
