#include "app/host/hostsecrets.h"

#include "app/host/secretloader.h"
#include "app/secrets/keychainsecrets.h"
#include "app/secrets/servicesecrets.h"

#include <QEventLoop>

namespace cuadra {

std::unique_ptr<SecretStore> hostSecretStore()
{
    const QString directory = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (!directory.isEmpty())
        return std::make_unique<ServiceSecrets>(directory);
    return std::make_unique<KeychainSecrets>();
}

void fetchSecrets(SecretStore &store, const QList<Connection> &connections, SecretVault &vault)
{
    QEventLoop loop;
    bool answered = false;
    loadSecrets(store, connections, vault, &loop, [&](const QList<ConnectionId> &) {
        answered = true;
        loop.quit();
    });
    if (!answered)
        loop.exec();
}

} // namespace cuadra
