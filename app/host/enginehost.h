#pragma once

#include "app/host/secretvault.h"
#include "core/engine/engine.h"
#include "core/ledger/ledger.h"

#include <memory>

namespace cuadra {

/// An engine at work in this process on an opened ledger, with the secrets it was given.
/// Thread: the main thread.
class EngineHost
{
public:
    /// \p vault must outlive the process's lanes: hosts keep it until they end.
    /// The options' owner is the host's own.
    EngineHost(std::shared_ptr<Ledger> ledger, const SecretVault &vault, const EngineListener &listener = {},
               const EngineOptions &options = {});

    void start() { m_engine.start(); }
    /// Asks the engine to stop and waits for it; false when a lane had to be abandoned: then end the process at once.
    [[nodiscard]] bool stop();

    [[nodiscard]] Engine &engine() { return m_engine; }

private:
    Engine m_engine;
};

/// All connections of a ledger. Errors: Storage.
[[nodiscard]] Result<QList<Connection>> allConnections(Ledger &ledger);

} // namespace cuadra
