#include "app/host/enginehost.h"

#include "app/host/connectormakers.h"
#include "app/host/ledgerplace.h"
#include "core/ledger/setupstore.h"

namespace cuadra {

namespace {

EngineOptions ofThisProcess(EngineOptions options)
{
    options.owner = ownerName();
    return options;
}

} // namespace

EngineHost::EngineHost(std::shared_ptr<Ledger> ledger, const SecretVault &vault, const EngineListener &listener,
                       const EngineOptions &options)
    : m_engine(ledger, ofThisProcess(options), makeConnectorMakers(vault, ledger->clock()), listener)
{
}

bool EngineHost::stop()
{
    m_engine.askToStop();
    return m_engine.wait(Engine::kStopMs);
}

Result<QList<Connection>> allConnections(Ledger &ledger)
{
    QList<Connection> connections;
    const Status read = ledger.read([&](Database &database) -> Status {
        Result<QList<Connection>> found = SetupStore(database).connections();
        if (!found)
            return found.error();
        connections = std::move(*found);
        return Done{};
    });
    if (!read)
        return read.error();
    return connections;
}

} // namespace cuadra
