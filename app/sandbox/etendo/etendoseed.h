#pragma once

#include "app/sandbox/etendo/etendoids.h"
#include "app/sandbox/etendo/etendounit.h"

namespace cuadra::sandbox {

[[nodiscard]] EtendoContext seedContext(); ///< what the sandbox's role stands for
/// Fills an empty ERP with a Spanish shop's master data: see etendoids.h.
void seedEtendo(EtendoStore &store, qint64 nowMs);

} // namespace cuadra::sandbox
