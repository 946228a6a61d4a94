#pragma once

#include "app/host/secretvault.h"
#include "app/secrets/secretstore.h"
#include "core/engine/engine.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace cuadra {

/// Looks again for the secrets of connections that were refused or had none: a keychain that is unlocked later, a
/// password that a person has mended. A secret that did not change is not tried again, because systems slow down or
/// lock an account that knocks with a wrong one.
///
/// Thread: GUI thread. Store, vault and engine outlive it.
class SecretRenewal final : public QObject
{
    Q_OBJECT

public:
    SecretRenewal(SecretStore &store, SecretVault &vault, Engine &engine, QList<Connection> connections);

    /// The set-up was changed: there may be connections that never had a secret.
    void setConnections(const QList<Connection> &connections);

private:
    void look();
    [[nodiscard]] bool needsSecret(const Connection &connection) const;

    SecretStore &m_store;
    SecretVault &m_vault;
    Engine &m_engine;
    QList<Connection> m_connections;
    QTimer m_timer;
    bool m_looking = false; ///< a locked keychain may keep us waiting for its person
};

} // namespace cuadra
