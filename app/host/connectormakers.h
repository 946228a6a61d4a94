#pragma once

#include "app/host/secretvault.h"
#include "core/base/clock.h"
#include "core/engine/engineoptions.h"

namespace cuadra {

/// The systems Cuadra speaks to, by Connection::system: "woocommerce", "tryton", "etendo".
/// The vault and the clock must outlive the engine's lanes.
[[nodiscard]] ConnectorMakers makeConnectorMakers(const SecretVault &vault, const Clock &clock);

} // namespace cuadra
