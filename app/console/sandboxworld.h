#pragma once

#include "app/console/consolesession.h"
#include "app/host/secretvault.h"
#include "app/sandbox/sandbox.h"

#include <QTemporaryDir>

namespace cuadra {

/// A newcomer's first look: a shop that keeps selling and an ERP, both invented, in this process.
class SandboxWorld
{
public:
    explicit SandboxWorld(const Clock &clock);

    [[nodiscard]] QString ledgerUrl() const;
    [[nodiscard]] QString companyName() const;
    [[nodiscard]] const SecretVault &vault() const { return m_vault; }
    /// Puts the world's connections and routes into the ledger.
    [[nodiscard]] ConsoleSession::Prepare preparation();

private:
    const Clock &m_clock;
    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    SecretVault m_vault;
    Status m_started;
};

} // namespace cuadra
