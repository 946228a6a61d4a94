#pragma once

#include "app/host/deskrequest.h"
#include "core/base/stopflag.h"

namespace cuadra {

/// Asks the process that holds a SQLite ledger to write, and waits for what comes of it.
///
/// Unit:   \p patienceMs in ms, for all of it
/// Errors: the holder's own; Rejected "desk.unreachable" when it takes no commands (nothing happened) or
///         "desk.too_much"; OutcomeUnknown "desk.no_answer".
[[nodiscard]] Result<DeskOutcome> askHolder(const QString &ledgerUrl, const DeskRequest &request, const StopFlag &stop,
                                            qint64 patienceMs = 30'000);

} // namespace cuadra
