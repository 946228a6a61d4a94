#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/interrupt.h"
#include "app/commands/openledger.h"
#include "app/host/enginehost.h"
#include "app/host/hostsecrets.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kLookMs = 200;
constexpr int kHeartbeatsPerLease = 3; // two may be late before the lease is lost

/// What both commands have in common: an open ledger, its secrets, an engine.
Result<std::unique_ptr<EngineHost>> startHost(const std::shared_ptr<Ledger> &ledger, SecretVault &vault,
                                              const EngineOptions &options = {})
{
    const Result<QList<Connection>> connections = allConnections(*ledger);
    if (!connections)
        return connections.error();
    const auto store = hostSecretStore();
    fetchSecrets(*store, *connections, vault);
    auto host = std::make_unique<EngineHost>(ledger, vault, EngineListener{}, options);
    host->start();
    return host;
}

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

/// Lanes that did not end still use what this function's caller owns, so the process ends here.
void stopOrEndProcess(EngineHost &host)
{
    if (!host.stop())
        std::_Exit(int(ExitCode::Done));
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
    SecretVault vault;
    const auto host = startHost(*ledger, vault, *options);
    if (!host)
        return cannot(host.error());
    printNotice(
        say(QT_TRANSLATE_NOOP("commands", "The engine runs on %1. Ctrl+C stops it.")).arg((*ledger)->options().url));
    while (!stopOnInterrupt().waitFor(kLookMs)) { }
    stopOrEndProcess(**host);
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
    SecretVault vault;
    const qint64 startMs = (*ledger)->clock().nowMs();
    const auto host = startHost(*ledger, vault);
    if (!host)
        return cannot(host.error());
    bool settled = false;
    const qint64 endMs = startMs + *patience * 1000;
    while (!settled && (*ledger)->clock().nowMs() < endMs && !stopOnInterrupt().waitFor(kLookMs)) {
        const Result<bool> answer = (*host)->engine().isSettled(startMs);
        settled = answer && *answer;
    }
    stopOrEndProcess(**host);
    return settled ? ExitCode::Done : ExitCode::NeedsPerson;
}

} // namespace cuadra
