#pragma once

#include "app/console/engineworkbench.h"
#include "app/console/ledgergateway.h"
#include "app/host/deskserver.h"
#include "app/host/enginehost.h"
#include "app/host/secretrenewal.h"
#include "app/host/secretvault.h"
#include "app/secrets/secretstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace cuadra {

/// What stands behind the console's window: the ledger, the engine at work on it and the secrets it needs.
/// Thread: GUI thread.
class ConsoleSession final : public QObject
{
    Q_OBJECT

public:
    /// Runs in the reading thread on the freshly opened ledger, before anything else.
    using Prepare = std::function<Status(Ledger &)>;

    /// On the person's ledger, with secrets from the keychain.
    ConsoleSession(const Clock &clock, const QString &ledgerUrl);
    /// On another world, with the secrets it brings.
    ConsoleSession(const Clock &clock, const QString &ledgerUrl, const Prepare &prepare, const SecretVault &secrets);

    [[nodiscard]] EngineGateway &gateway() { return m_gateway; }

    /// Stops the engine and the threads; false when something does not let go: then end the process.
    [[nodiscard]] bool stop();

private:
    void startWhenOpened(const OpenedLedger &ledger);
    void startEngine(const std::shared_ptr<Ledger> &ledger);
    void learnConnections(Ledger &ledger);
    void noticeCommand(const QList<TransferId> &touched);

    std::unique_ptr<SecretStore> m_secretStore; ///< empty: the secrets are there already
    SecretVault m_ownVault;
    const SecretVault &m_vault;
    std::unique_ptr<EngineWorkbench> m_workbench; ///< outlives the gateway, whose thread uses it
    LedgerGateway m_gateway;
    std::unique_ptr<EngineHost> m_host;
    std::unique_ptr<DeskServer> m_desk; ///< from the engine's start on
    std::unique_ptr<SecretRenewal> m_renewal; ///< with a secret store only
};

} // namespace cuadra
