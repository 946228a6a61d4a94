#include "app/commands/openledger.h"

#include "app/host/ledgerplace.h"

namespace cuadra {

Result<std::shared_ptr<Ledger>> openLedger(const Arguments &arguments, LedgerUse use)
{
    static const SystemClock clock;
    LedgerOptions options;
    options.url = arguments.ledgerUrl();
    options.owner = ownerName();
    options.markFolder = ownerMarkFolder();
    options.readOnly = use == LedgerUse::Read;
    Result<std::unique_ptr<Ledger>> ledger = Ledger::open(options, clock);
    if (!ledger)
        return ledger.error();
    return std::shared_ptr<Ledger>(std::move(*ledger));
}

} // namespace cuadra
