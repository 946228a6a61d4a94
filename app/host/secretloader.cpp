#include "app/host/secretloader.h"

#include <memory>

namespace cuadra {

namespace {

struct Loading
{
    qsizetype open = 0;
    QList<ConnectionId> changed = {};
};

void take(const Connection &connection, const Result<QString> &secret, SecretVault &vault, Loading &loading)
{
    --loading.open;
    if (!secret) {
        Error error = secret.error();
        error.kind = ErrorKind::AuthExpired; // only a person can mend it
        vault.refuse(connection.secretKey(), error);
    } else if (vault.put(connection.secretKey(), *secret)) {
        loading.changed.append(connection.id);
    }
}

} // namespace

void loadSecrets(SecretStore &store, const QList<Connection> &connections, SecretVault &vault, QObject *context,
                 std::function<void(const QList<ConnectionId> &changed)> done)
{
    if (connections.isEmpty()) {
        done({});
        return;
    }
    const auto loading = std::make_shared<Loading>(Loading{.open = connections.size()});
    for (const Connection &connection : connections) {
        store.read(connection.secretKey(), context, [&vault, connection, loading, done](const Result<QString> &secret) {
            take(connection, secret, vault, *loading);
            if (loading->open == 0)
                done(loading->changed);
        });
    }
}

} // namespace cuadra
