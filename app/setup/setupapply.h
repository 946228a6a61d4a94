#pragma once

#include "app/setup/setupfile.h"
#include "core/ledger/ledger.h"
#include "core/ledger/records.h"

namespace cuadra {

/// Puts a set-up into the ledger: what has a known code is changed, the rest is added, nothing is removed.
/// One transaction with its audit events. Errors: Storage.
[[nodiscard]] Status applySetup(Ledger &ledger, const SetupFile &file, const Actor &actor, const StopFlag &stop);

} // namespace cuadra
