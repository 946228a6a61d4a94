#include "app/host/secretrenewal.h"

#include "app/host/secretloader.h"

#include <algorithm>

namespace cuadra {

namespace {

constexpr int kLookMs = 15'000;

} // namespace

SecretRenewal::SecretRenewal(SecretStore &store, SecretVault &vault, Engine &engine, QList<Connection> connections)
    : m_store(store), m_vault(vault), m_engine(engine), m_connections(std::move(connections))
{
    connect(&m_timer, &QTimer::timeout, this, &SecretRenewal::look);
    m_timer.start(kLookMs);
}

void SecretRenewal::setConnections(const QList<Connection> &connections)
{
    m_connections = connections;
    look();
}

void SecretRenewal::look()
{
    QList<Connection> wanted;
    std::copy_if(m_connections.begin(), m_connections.end(), std::back_inserter(wanted),
                 [this](const Connection &connection) { return needsSecret(connection); });
    if (m_looking || wanted.isEmpty())
        return;
    m_looking = true;
    loadSecrets(m_store, wanted, m_vault, this, [this](const QList<ConnectionId> &changed) {
        m_looking = false;
        for (const ConnectionId connection : changed)
            m_engine.renewConnection(connection);
    });
}

bool SecretRenewal::needsSecret(const Connection &connection) const
{
    if (!m_vault.credentialsOf(connection))
        return true;
    const EngineStatus status = m_engine.status();
    return std::any_of(status.connections.begin(), status.connections.end(), [&](const ConnectionStatus &one) {
        return one.connection == connection.id && one.state == ConnectionState::SignInNeeded;
    });
}

} // namespace cuadra
