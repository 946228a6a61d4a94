#pragma once

#include "core/base/result.h"
#include "core/ledger/records.h"

namespace cuadra {

/// What a transfer writes down on its way, so that a crash at any point is understood afterwards.
///
/// Promise: a function that returned without error is durable. Errors: as TransferStore.
class TransferJournal
{
public:
    TransferJournal() = default;
    TransferJournal(const TransferJournal &) = delete;
    TransferJournal &operator=(const TransferJournal &) = delete;
    virtual ~TransferJournal() = default;

    /// From here on the other side may be changed.
    [[nodiscard]] virtual Result<AttemptId> beginSending(const Claim &claim) = 0;
    /// Asked right before every single write to the other side, because time may have passed since the claim was
    /// taken. An error means that another may work on the transfer: nothing may be written any more.
    [[nodiscard]] virtual Status mayWrite(const Claim &claim) = 0;
    /// A step on the way; the last one is left to the caller of the flow.
    [[nodiscard]] virtual Status note(const Settlement &settlement) = 0;
};

} // namespace cuadra
