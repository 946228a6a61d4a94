#pragma once

#include "app/host/secretvault.h"
#include "app/secrets/secretstore.h"

#include <QList>

#include <functional>

namespace cuadra {

/// Fetches the secrets of these connections into the vault and then calls \p done, once, with those whose secret is
/// another than before. What cannot be had is noted in the vault, so that each lane says so by itself and the others
/// work on. Thread: GUI thread (keychains answer there).
void loadSecrets(SecretStore &store, const QList<Connection> &connections, SecretVault &vault, QObject *context,
                 std::function<void(const QList<ConnectionId> &changed)> done);

} // namespace cuadra
