#pragma once

#include "app/commands/arguments.h"
#include "core/ledger/ledger.h"

#include <memory>

namespace cuadra {

enum class LedgerUse { Read, Write };

/// The ledger that the command line names. Reading a SQLite file works beside the console that holds it.
/// Errors: as Ledger::open().
[[nodiscard]] Result<std::shared_ptr<Ledger>> openLedger(const Arguments &arguments, LedgerUse use);

} // namespace cuadra
