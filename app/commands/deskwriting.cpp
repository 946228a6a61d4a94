#include "app/commands/deskwriting.h"

#include "app/commands/interrupt.h"
#include "app/commands/openledger.h"
#include "app/host/deskcall.h"
#include "app/host/deskwork.h"

using namespace Qt::StringLiterals;

namespace cuadra {

Result<DeskOutcome> writeByDesk(const Arguments &arguments, const DeskRequest &request)
{
    const auto ledger = openLedger(arguments, LedgerUse::Write);
    if (ledger)
        return carryOut(**ledger, request, stopOnInterrupt());
    if (ledger.error().code != u"ledger.locked")
        return ledger.error();
    Result<DeskOutcome> outcome = askHolder(arguments.ledgerUrl(), request, stopOnInterrupt());
    if (!outcome && outcome.error().code == u"desk.unreachable")
        return ledger.error();
    return outcome;
}

} // namespace cuadra
