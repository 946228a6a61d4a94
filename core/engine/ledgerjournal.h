#pragma once

#include "core/engine/engineledger.h"
#include "core/flows/transferjournal.h"

namespace cuadra {

/// What a flow writes down on its way, over the engine's ledger.
class LedgerJournal final : public TransferJournal
{
public:
    LedgerJournal(EngineLedger &ledger, const StopFlag &stop) : m_ledger(ledger), m_stop(stop) {}

    [[nodiscard]] Result<AttemptId> beginSending(const Claim &claim) override
    {
        return m_ledger.beginSending(claim, m_stop);
    }
    [[nodiscard]] Status mayWrite(const Claim &claim) override { return m_ledger.mayWrite(claim, m_stop); }
    [[nodiscard]] Status note(const Settlement &settlement) override { return m_ledger.note(settlement, m_stop); }

private:
    EngineLedger &m_ledger;
    const StopFlag &m_stop;
};

} // namespace cuadra
