#include "app/console/consolesession.h"

#include "app/host/hostsecrets.h"
#include "app/host/ledgerplace.h"
#include "app/host/secretloader.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Opens to write, or to read where another process holds the file.
Result<OpenedLedger> openToWork(LedgerOptions options, const Clock &clock, const ConsoleSession::Prepare &prepare)
{
    Result<std::unique_ptr<Ledger>> ledger = Ledger::open(options, clock);
    if (!ledger && ledger.error().code == u"ledger.locked") {
        const QString holder = ledger.error().args.value(0);
        options.readOnly = true;
        ledger = Ledger::open(options, clock);
        if (!ledger)
            return ledger.error();
        return OpenedLedger{.ledger = std::move(*ledger), .holder = holder, .connections = {}};
    }
    if (!ledger)
        return ledger.error();
    if (const Status prepared = prepare ? prepare(**ledger) : Status(Done{}); !prepared)
        return prepared.error();
    const Result<QList<Connection>> connections = allConnections(**ledger);
    if (!connections)
        return connections.error();
    return OpenedLedger{.ledger = std::move(*ledger), .holder = {}, .connections = *connections};
}

LedgerGateway::Open opener(const Clock &clock, const QString &url, const ConsoleSession::Prepare &prepare)
{
    LedgerOptions options;
    options.url = url;
    options.owner = ownerName();
    options.markFolder = ownerMarkFolder();
    return [options, &clock, prepare] { return openToWork(options, clock, prepare); };
}

} // namespace

ConsoleSession::ConsoleSession(const Clock &clock, const QString &ledgerUrl)
    : m_secretStore(hostSecretStore()), m_vault(m_ownVault), m_gateway(opener(clock, ledgerUrl, {}), personName())
{
    connect(&m_gateway, &LedgerGateway::opened, this, &ConsoleSession::startWhenOpened);
}

ConsoleSession::ConsoleSession(const Clock &clock, const QString &ledgerUrl, const Prepare &prepare,
                               const SecretVault &secrets)
    : m_vault(secrets), m_gateway(opener(clock, ledgerUrl, prepare), personName())
{
    connect(&m_gateway, &LedgerGateway::opened, this, &ConsoleSession::startWhenOpened);
}

void ConsoleSession::startWhenOpened(const OpenedLedger &ledger)
{
    if (!ledger.holder.isEmpty())
        return; // someone else's engine works on it; we look on
    if (!m_secretStore)
        return startEngine(ledger.ledger);
    loadSecrets(*m_secretStore, ledger.connections, m_ownVault, this, [this, ledger](const QList<ConnectionId> &) {
        startEngine(ledger.ledger);
        m_renewal = std::make_unique<SecretRenewal>(*m_secretStore, m_ownVault, m_host->engine(), ledger.connections);
    });
}

void ConsoleSession::startEngine(const std::shared_ptr<Ledger> &ledger)
{
    EngineListener listener;
    listener.transfersChanged = [this](const QList<TransferId> &ids) { m_gateway.noticeTransfers(ids); };
    listener.statusChanged = [this](const EngineStatus &) { m_gateway.noticeStatus(); };
    listener.setupChanged = [this, ledger] { learnConnections(*ledger); };
    m_host = std::make_unique<EngineHost>(ledger, m_vault, listener);
    m_workbench = std::make_unique<EngineWorkbench>(m_host->engine().inquiry());
    m_gateway.setEngine(&m_host->engine());
    m_gateway.setWorkbench(m_workbench.get());
    m_host->start();
    m_desk = std::make_unique<DeskServer>(ledger, [this](const QList<TransferId> &touched) { noticeCommand(touched); });
}

/// In the desk's thread.
void ConsoleSession::noticeCommand(const QList<TransferId> &touched)
{
    m_host->engine().wakeAll();
    m_gateway.noticeTransfers(touched);
}

/// In the engine's thread, because reading may wait.
void ConsoleSession::learnConnections(Ledger &ledger)
{
    m_gateway.noticeStatus();
    const Result<QList<Connection>> connections = allConnections(ledger);
    if (!connections)
        return; // the engine meets the same trouble and says so
    QMetaObject::invokeMethod(this, [this, list = *connections] {
        if (m_renewal)
            m_renewal->setConnections(list);
    }, Qt::QueuedConnection);
}

bool ConsoleSession::stop()
{
    m_renewal.reset();
    if (m_workbench)
        m_workbench->askToStop();
    const bool deskEnded = !m_desk || m_desk->finish();
    const bool engineEnded = !m_host || m_host->stop();
    return m_gateway.finish() && engineEnded && deskEnded;
}

} // namespace cuadra
