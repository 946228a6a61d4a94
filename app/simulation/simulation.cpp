#include "app/simulation/simulation.h"

#include "app/host/connectormakers.h"
#include "app/host/ledgerplace.h"
#include "app/sandbox/sandbox.h"
#include "app/setup/sandboxsetup.h"
#include "app/setup/setupapply.h"
#include "core/engine/engine.h"
#include "core/ledger/queuestore.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kLookMs = 100; ///< of the machine, between two looks at the engine
constexpr qint64 kDayMs = 86'400'000;

sandbox::SandboxOptions sandboxOptions(const SimulationOptions &options)
{
    sandbox::SandboxOptions world;
    world.shops = 2;
    world.seed = options.seed;
    world.faults = options.faults;
    world.orders = options.orders;
    world.spreadMs = kDayMs;
    return world;
}

/// One run: a world, a ledger and an engine that live together.
class Simulation
{
public:
    Simulation(const SimulationOptions &options, const StopFlag &stop)
        : m_options(options), m_stop(stop), m_clock(options.timesFaster), m_sandbox(m_clock)
    {
    }

    Status prepare()
    {
        if (const Status started = m_sandbox.start(sandboxOptions(m_options)); !started)
            return started;
        const QString file = u"sqlite:"_s + m_folder.filePath(u"simulation.sqlite"_s);
        LedgerOptions place;
        place.url = m_options.ledgerUrl.isEmpty() ? file : m_options.ledgerUrl;
        place.owner = ownerName();
        Result<std::unique_ptr<Ledger>> ledger = Ledger::open(place, m_clock);
        if (!ledger)
            return ledger.error();
        m_ledger = std::move(*ledger);
        putSandboxSecrets(m_sandbox, m_vault);
        const SetupFile setup = sandboxSetup(m_sandbox, m_clock.nowMs() - 2 * kDayMs);
        return applySetup(*m_ledger, setup, {.name = u"simulation"_s, .reason = {}}, m_stop);
    }

    Result<SimulationReport> run(const SimulationProgress &progress)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        EngineOptions options;
        options.owner = ownerName();
        Engine engine(m_ledger, options, makeConnectorMakers(m_vault, m_clock));
        const qint64 startMs = m_clock.nowMs();
        engine.start();
        SimulationReport report;
        while (!report.settled && elapsed.elapsed() < m_options.patienceMs) {
            if (m_stop.waitFor(kLookMs))
                return Error{.kind = ErrorKind::Cancelled, .code = u"simulation.stopped"_s};
            const Result<bool> settled = engine.isSettled(startMs);
            report.settled = settled && *settled;
            progress(settledCount(), m_options.orders);
        }
        report.elapsedMs = elapsed.elapsed();
        report.faultsMet = m_sandbox.faultsMet();
        const Result<Comparison> comparison = compare();
        if (!comparison)
            return comparison.error();
        report.comparison = *comparison;
        return report;
    }

private:
    Result<QHash<QString, TransferState>> ledgerStates()
    {
        QHash<QString, TransferState> states;
        const Status read = m_ledger->read([&](Database &database) -> Status {
            QueueStore store(database);
            const Result<QueueKeys> keys = store.keys({});
            if (!keys)
                return keys.error();
            const Result<QList<QueueRow>> rows = store.rows(keys->ids);
            if (!rows)
                return rows.error();
            for (const QueueRow &row : *rows)
                states.insert(row.businessKey, row.state);
            return Done{};
        });
        if (!read)
            return read.error();
        return states;
    }

    int settledCount()
    {
        const auto states = ledgerStates();
        if (!states)
            return 0;
        using S = TransferState;
        return int(std::count_if(states->begin(), states->end(), [](S state) {
            return state == S::Verified || state == S::Failed || state == S::Held || state == S::Dismissed;
        }));
    }

    Result<Comparison> compare()
    {
        const auto states = ledgerStates();
        if (!states)
            return states.error();
        Comparison all;
        for (int shop = 0; shop < m_sandbox.shopCount(); ++shop)
            all += compareShop(sandboxShopCode(shop), m_sandbox.shop(shop).orders(), m_sandbox.erp().heldOrders(), *states);
        return all;
    }

    const SimulationOptions &m_options;
    const StopFlag &m_stop;
    CompressedClock m_clock;
    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    SecretVault m_vault;
    std::shared_ptr<Ledger> m_ledger;
};

} // namespace

Result<SimulationReport> simulate(const SimulationOptions &options, const SimulationProgress &progress, const StopFlag &stop)
{
    Simulation simulation(options, stop);
    if (const Status prepared = simulation.prepare(); !prepared)
        return prepared.error();
    return simulation.run(progress);
}

} // namespace cuadra
