#pragma once

#include "core/engine/engineledger.h"

#include <QSet>
#include <QString>

namespace cuadra {

/// Frees at once what an engine held whose process died on this machine. What engines elsewhere held must lapse,
/// because nobody here can know that no byte of theirs is on the way any more.
/// Thread: one lane.
class DeadOwners
{
public:
    explicit DeadOwners(EngineLedger &ledger) : m_ledger(ledger) {}

    /// Errors: Storage; then it goes on with the same ones next time.
    [[nodiscard]] Status freeTheirs(const StopFlag &stop);

private:
    [[nodiscard]] Status find();

    EngineLedger &m_ledger;
    QSet<QString> m_dead; ///< proven so, and not yet freed
};

} // namespace cuadra
