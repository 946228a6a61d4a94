#pragma once

#include "core/flows/catalogcache.h"
#include "core/flows/transferrun.h"
#include "core/ports/ordertarget.h"

namespace cuadra {

/// Finds out whether a write that got no answer was made. Reads only.
///
/// Found as a draft: waiting, and with its id known nothing is created any more. Found confirmed: sent, to be read
/// back. Not found: waiting once the target's settle time has passed since the last write can have left; before that
/// it stays in doubt, because the write may still be under way over there. What is written again waits longer each time,
/// and after as many tries as anything else a person must act.
[[nodiscard]] TransferEnd lookUpDoubt(TransferRun &run, OrderTarget &target, CatalogCache &cache);

} // namespace cuadra
