#include "app/host/secretloader.h"

#include <memory>

namespace cuadra {

void loadSecrets(SecretStore &store, const QList<Connection> &connections, SecretVault &vault, QObject *context,
                 std::function<void()> done)
{
    if (connections.isEmpty()) {
        done();
        return;
    }
    const auto open = std::make_shared<qsizetype>(connections.size());
    for (const Connection &connection : connections) {
        const QString key = connection.secretKey();
        store.read(key, context, [&vault, key, open, done](const Result<QString> &secret) {
            if (secret) {
                vault.put(key, *secret);
            } else {
                Error error = secret.error();
                error.kind = ErrorKind::AuthExpired; // only a person can mend it
                vault.refuse(key, error);
            }
            if (--*open == 0)
                done();
        });
    }
}

} // namespace cuadra
