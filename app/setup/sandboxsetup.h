#pragma once

#include "app/host/secretvault.h"
#include "app/sandbox/sandbox.h"
#include "app/setup/setupfile.h"

namespace cuadra {

/// The company, connections and routes that fit a running sandbox: one route from each of its shops to its ERP.
/// \p startMs: what was ordered before is not taken.
[[nodiscard]] SetupFile sandboxSetup(sandbox::Sandbox &sandbox, qint64 startMs);

/// Hands the sandbox's own invented secrets to the vault: they open nothing outside this process.
void putSandboxSecrets(const sandbox::Sandbox &sandbox, SecretVault &vault);

/// Code of the connection of a sandbox's shop: "ES1" for the first.
[[nodiscard]] QString sandboxShopCode(int shop);
[[nodiscard]] QString sandboxCompanyName();

} // namespace cuadra
