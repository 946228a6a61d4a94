#include "app/simulation/simulation.h"

#include "app/host/connectormakers.h"
#include "app/host/enginehost.h"
#include "app/host/ledgerplace.h"
#include "app/sandbox/life/laterlife.h"
#include "app/sandbox/sandbox.h"
#include "app/setup/sandboxsetup.h"
#include "app/setup/setupapply.h"
#include "core/engine/engine.h"
#include "core/ledger/queuestore.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kLookMs = 100; ///< of the machine, between two looks at the engine
constexpr qint64 kDayMs = 86'400'000;
constexpr int kOrdersPerLaterEvent = 5;

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

/// Only the waiting for the other sides is compressed. What keeps this machine busy by itself goes at its usual pace, or
/// polling and reading lists again would take all of it, and leases would lapse under a lane that works.
EngineOptions engineOptions(int timesFaster)
{
    constexpr qint64 kPollMs = 500; // of the machine
    EngineOptions options;
    options.owner = ownerName();
    options.pollMs = kPollMs * timesFaster;
    options.leaseMs *= timesFaster;
    options.heartbeatMs *= timesFaster;
    options.reloadMs *= timesFaster;
    options.noticeMs *= timesFaster;
    options.catalogMs *= timesFaster;
    return options;
}

/// One run: a world, a ledger and an engine that live together.
class Simulation
{
public:
    Simulation(const SimulationOptions &options, const StopFlag &stop)
        : m_options(options), m_stop(stop), m_clock(options.timesFaster), m_sandbox(m_clock),
          m_random(options.seed ^ 0x1A7E12ULL), m_laterEvents(options.orders / kOrdersPerLaterEvent)
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
        if (const Status isEmpty = refuseUsedLedger(); !isEmpty)
            return isEmpty;
        putSandboxSecrets(m_sandbox, m_vault);
        const SetupFile setup = sandboxSetup(m_sandbox, m_clock.nowMs() - 2 * kDayMs);
        return applySetup(*m_ledger, setup, {.name = u"simulation"_s, .reason = {}}, m_stop);
    }

    /// Invented orders have no place in a ledger that someone works with.
    Status refuseUsedLedger()
    {
        const Result<QList<Connection>> connections = allConnections(*m_ledger);
        if (!connections)
            return connections.error();
        if (connections->isEmpty())
            return Done{};
        return Error{.kind = ErrorKind::Rejected, .code = u"simulation.ledger_in_use"_s, .detail = {}, .args = {}};
    }

    Result<SimulationReport> run(const SimulationProgress &progress)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        Engine engine(m_ledger, engineOptions(m_options.timesFaster), makeConnectorMakers(m_vault, m_clock));
        m_quietSinceMs = m_clock.nowMs();
        engine.start();
        SimulationReport report;
        while (!report.settled && elapsed.elapsed() < m_options.patienceMs) {
            if (m_stop.waitFor(kLookMs))
                return Error{.kind = ErrorKind::Cancelled, .code = u"simulation.stopped"_s};
            const Result<bool> atRest = engine.isSettled(m_quietSinceMs);
            const int settled = settledCount();
            progress(settled, m_options.orders);
            report.settled = !lifeGoesOn(settled, atRest && *atRest) && atRest && *atRest;
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
        using S = TransferState;
        qint64 settled = 0;
        (void)m_ledger->read([&](Database &database) -> Status { // only shown: a failed look shows nothing new
            const Result<QList<RouteCard>> cards = QueueStore(database).cards(m_clock.nowMs());
            if (!cards)
                return cards.error();
            for (const RouteCard &card : *cards) {
                for (const S state : {S::Verified, S::Failed, S::Held, S::Dismissed})
                    settled += card.counts.value(state);
            }
            return Done{};
        });
        return int(settled);
    }

    /// Something happens in the shops now and then, all along the run. Returns whether anything happened.
    bool lifeGoesOn(int settled, bool atRest)
    {
        const int planned = atRest ? m_laterEvents : int(qint64(m_laterEvents) * settled / std::max(1, m_options.orders));
        const bool happens = m_happened < std::min(planned, m_laterEvents);
        for (; m_happened < std::min(planned, m_laterEvents); ++m_happened)
            (void)sandbox::letSomethingHappen(m_sandbox.shop(m_happened % m_sandbox.shopCount()), m_random);
        if (happens)
            m_quietSinceMs = m_clock.nowMs();
        return happens;
    }

    Result<Comparison> compare()
    {
        const auto states = ledgerStates();
        if (!states)
            return states.error();
        const QList<sandbox::HeldErpOrder> held = m_sandbox.erp().heldOrders();
        QSet<QString> keys;
        Comparison all;
        for (int shop = 0; shop < m_sandbox.shopCount(); ++shop) {
            const QList<sandbox::WooOrder> orders = m_sandbox.shop(shop).orders();
            all += compareShop(sandboxShopCode(shop), orders, held, *states);
            keys += keysOf(sandboxShopCode(shop), orders);
        }
        return all += findStrangers(held, keys);
    }

    const SimulationOptions &m_options;
    const StopFlag &m_stop;
    CompressedClock m_clock;
    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    sandbox::Randomness m_random;
    int m_laterEvents;
    int m_happened = 0;
    qint64 m_quietSinceMs = 0; ///< since when nothing has happened in the shops
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
