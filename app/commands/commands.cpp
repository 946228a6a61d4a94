#include "app/commands/commands.h"

namespace cuadra {

QList<Command> commands()
{
    return {
        {"engine", "Runs the engine without a window until it is told to stop", runEngine},
        {"sync", "Reads every source once, sends what is due, and ends", runSync},
        {"status", "What waits, what failed, who holds the engine", runStatus},
        {"trace", "Everything about one order", runTrace},
        {"retry", "Puts failed or held orders back into the queue", runRetry},
        {"check", "Proves the ledger's own promises: counts, states, the audit chain", runCheck},
        {"setup", "Adds or changes companies, connections, routes and mappings from a file", runSetup},
        {"secret", "Keeps or removes the secret of a connection in the system keychain", runSecret},
        {"simulate", "Sandbox shop to sandbox ERP in compressed time, then compares both", runSimulate},
    };
}

} // namespace cuadra
