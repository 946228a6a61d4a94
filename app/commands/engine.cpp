#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/interrupt.h"
#include "app/commands/openledger.h"
#include "app/commands/statusprinter.h"
#include "app/host/deskserver.h"
#include "app/host/enginehost.h"
#include "app/host/hostsecrets.h"
#include "app/host/secretrenewal.h"
#include "core/desk/deskreader.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kLookMs = 200;
constexpr int kHeartbeatsPerLease = 3; // two may be late before the lease is lost

/// What both commands have in common: an open ledger, its secrets, an engine, and someone who says what goes wrong.
class RunningEngine
{
public:
    static Result<std::unique_ptr<RunningEngine>> start(const std::shared_ptr<Ledger> &ledger, const EngineOptions &options)
    {
        const Result<QList<Connection>> connections = allConnections(*ledger);
        if (!connections)
            return connections.error();
        return std::unique_ptr<RunningEngine>(new RunningEngine(ledger, *connections, options));
    }

    /// Until \p ended says so or a stop is asked for; secrets are looked for again meanwhile.
    void runUntil(const std::function<bool()> &ended)
    {
        QEventLoop loop;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
            if (stopOnInterrupt().requested() || ended())
                loop.quit();
        });
        timer.start(kLookMs);
        loop.exec();
    }

    /// Lanes that did not end still use what this object owns, so the process ends here with \p code.
    void stopOrEndProcess(ExitCode code)
    {
        const bool deskEnded = m_desk.finish();
        if (!m_host.stop() || !deskEnded)
            std::_Exit(int(code));
    }

    [[nodiscard]] Engine &engine() { return m_host.engine(); }

private:
    RunningEngine(const std::shared_ptr<Ledger> &ledger, const QList<Connection> &connections, const EngineOptions &options)
        : m_printer(connections),
          m_store(hostSecretStore()),
          m_host(ledger, m_vault, listener(), options),
          m_renewal(*m_store, m_vault, m_host.engine(), connections),
          m_desk(ledger, [this](const QList<TransferId> &) { m_host.engine().wakeAll(); })
    {
        fetchSecrets(*m_store, connections, m_vault);
        m_host.start();
    }

    EngineListener listener()
    {
        EngineListener listener;
        listener.statusChanged = [this](const EngineStatus &status) { m_printer.show(status); };
        return listener;
    }

    StatusPrinter m_printer;
    std::unique_ptr<SecretStore> m_store;
    SecretVault m_vault;
    EngineHost m_host;
    SecretRenewal m_renewal;
    DeskServer m_desk;
};

/// How often to ask the shops, and how soon another engine may take over from this one.
std::optional<EngineOptions> optionsFrom(const Arguments &arguments)
{
    const auto poll = arguments.number(u"poll-seconds"_s, 1, 3'600);
    const auto lease = arguments.number(u"lease-seconds"_s, 3, 3'600);
    if (!poll || !lease)
        return std::nullopt;
    EngineOptions options;
    options.pollMs = *poll * 1000;
    options.leaseMs = *lease * 1000;
    options.heartbeatMs = options.leaseMs / kHeartbeatsPerLease;
    return options;
}

Result<bool> someoneIsNeeded(Ledger &ledger)
{
    Overview overview;
    const Status read = ledger.read([&](Database &database) -> Status {
        const Result<Overview> found = DeskReader(database).overview(EngineStatus{}, ledger.clock().nowMs());
        if (!found)
            return found.error();
        overview = *found;
        return Done{};
    });
    if (!read)
        return read.error();
    return std::any_of(overview.cards.begin(), overview.cards.end(), [](const RouteCard &card) {
        return card.counts.value(TransferState::Failed) > 0 || card.counts.value(TransferState::Held) > 0;
    });
}

QString routesPaused(int routes)
{
    return routes == 1 ? say(QT_TRANSLATE_NOOP("commands", "1 route is paused"))
                       : say(QT_TRANSLATE_NOOP("commands", "%1 routes are paused")).arg(routes);
}

QString transfersWait(int transfers)
{
    return transfers == 1 ? say(QT_TRANSLATE_NOOP("commands", "1 transfer waits there"))
                          : say(QT_TRANSLATE_NOOP("commands", "%1 transfers wait there")).arg(transfers);
}

/// Nobody should take a quiet end for a finished one.
void sayWhatIsPaused(const Engine &engine)
{
    const Result<PausedWork> paused = engine.pausedWork();
    if (paused && paused->routes > 0)
        printNotice(u"%1, %2."_s.arg(routesPaused(paused->routes), transfersWait(paused->transfers)));
}

} // namespace

ExitCode runEngine(const QStringList &words)
{
    Arguments arguments(u"engine"_s,
        say(QT_TRANSLATE_NOOP("commands", "Runs the engine without a window until it is told to stop")));
    arguments.addOption(u"poll-seconds"_s, say(QT_TRANSLATE_NOOP("commands", "From the end of one look at a shop to the next")),
                        u"s"_s, u"15"_s);
    arguments.addOption(u"lease-seconds"_s,
        say(QT_TRANSLATE_NOOP("commands", "On PostgreSQL: silence after which another engine takes over its work")), u"s"_s,
        u"30"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto options = optionsFrom(arguments);
    if (!options)
        return ExitCode::BadUsage;
    const auto ledger = openLedger(arguments, LedgerUse::Write);
    if (!ledger)
        return cannot(ledger.error());
    const auto running = RunningEngine::start(*ledger, *options);
    if (!running)
        return cannot(running.error());
    printNotice(
        say(QT_TRANSLATE_NOOP("commands", "The engine runs on %1. Ctrl+C stops it.")).arg((*ledger)->options().url));
    (*running)->runUntil([] { return false; });
    (*running)->stopOrEndProcess(ExitCode::Done);
    return ExitCode::Done;
}

ExitCode runSync(const QStringList &words)
{
    Arguments arguments(u"sync"_s,
        say(QT_TRANSLATE_NOOP("commands", "Reads every source once, sends what is due, and ends")));
    arguments.addOption(u"once"_s,
        say(QT_TRANSLATE_NOOP("commands", "The only way it works; said so that nobody takes it for a service")));
    arguments.addOption(u"patience"_s,
        say(QT_TRANSLATE_NOOP("commands", "Seconds after which it ends all the same")), u"s"_s, u"600"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto patience = arguments.number(u"patience"_s, 1, 86'400);
    if (!patience || !arguments.isSet(u"once"_s)) {
        printNotice(u"cuadra sync --once"_s);
        return ExitCode::BadUsage;
    }
    const auto ledger = openLedger(arguments, LedgerUse::Write);
    if (!ledger)
        return cannot(ledger.error());
    const qint64 startMs = (*ledger)->clock().nowMs();
    const auto running = RunningEngine::start(*ledger, EngineOptions{});
    if (!running)
        return cannot(running.error());
    bool settled = false;
    (*running)->runUntil([&, endMs = startMs + *patience * 1000] {
        const Result<bool> answer = (*running)->engine().isSettled(startMs);
        settled = answer && *answer;
        return settled || (*ledger)->clock().nowMs() >= endMs;
    });
    if (!settled)
        printNotice(say(QT_TRANSLATE_NOOP("commands", "Not everything had come to rest when patience ended.")));
    sayWhatIsPaused((*running)->engine());
    const Result<bool> needed = someoneIsNeeded(**ledger);
    const bool stands = !(*running)->engine().status().troubleCode.isEmpty(); // a route that cannot be used, for example
    const ExitCode code = settled && needed && !*needed && !stands ? ExitCode::Done : ExitCode::NeedsPerson;
    (*running)->stopOrEndProcess(code);
    return code;
}

} // namespace cuadra
