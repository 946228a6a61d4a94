#pragma once

#include "app/host/secretvault.h"
#include "app/secrets/secretstore.h"

#include <QList>

#include <memory>

namespace cuadra {

/// The keychain of the person, or, where systemd handed credentials to this service, those.
[[nodiscard]] std::unique_ptr<SecretStore> hostSecretStore();

/// As loadSecrets(), for a command: returns when all have answered. Thread: the main thread, with an application.
void fetchSecrets(SecretStore &store, const QList<Connection> &connections, SecretVault &vault);

} // namespace cuadra
