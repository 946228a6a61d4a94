#include "app/commands/commands.h"

namespace cuadra {

QList<Command> commands()
{
    return {
        {"engine",
         QT_TRANSLATE_NOOP("commands", "Runs the engine without a window until it is told to stop"), runEngine},
        {"sync", QT_TRANSLATE_NOOP("commands", "Reads every source once, sends what is due, and ends"), runSync},
        {"status", QT_TRANSLATE_NOOP("commands", "What waits, what failed, who holds the engine"), runStatus},
        {"trace", QT_TRANSLATE_NOOP("commands", "Everything about one order"), runTrace},
        {"retry", QT_TRANSLATE_NOOP("commands", "Puts failed or held orders back into the queue"), runRetry},
        {"erase", QT_TRANSLATE_NOOP("commands", "Erases a customer's personal data from the ledger"), runErase},
        {"check",
         QT_TRANSLATE_NOOP("commands", "Proves the ledger's own promises: counts, states, the audit chain"), runCheck},
        {"setup",
         QT_TRANSLATE_NOOP("commands", "Adds or changes companies, connections, routes and mappings from a file"),
         runSetup},
        {"secret",
         QT_TRANSLATE_NOOP("commands", "Keeps or removes the secret of a connection in the system keychain"),
         runSecret},
        {"simulate",
         QT_TRANSLATE_NOOP("commands", "Sandbox shop to sandbox ERP in compressed time, then compares both"),
         runSimulate},
        {"bench",
         QT_TRANSLATE_NOOP("commands", "Measures this machine's ledger beside the bare database"), runBench},
    };
}

} // namespace cuadra
