#include "core/flows/numberwriteback.h"

#include "core/rules/retrypolicy.h"

#include <QRandomGenerator>

namespace cuadra {

namespace {

/// Repeating this write is harmless, so what a look-up would settle elsewhere is simply tried again here.
Error asRepeatable(Error error)
{
    if (error.kind == ErrorKind::OutcomeUnknown || error.kind == ErrorKind::AuthExpired)
        error.kind = ErrorKind::Transient;
    return error;
}

} // namespace

WriteBackEnd writeNumberBack(OrderSource &source, const TransferStore::WriteBack &due, const Clock &clock,
                             const StopFlag &stop)
{
    const Status written = source.writeErpNumber(due.externalId, due.erpNumber, stop);
    if (written)
        return {.done = true};
    const RetryDecision next = decideRetry(asRepeatable(written.error()), due.tries + 1, clock.nowMs(),
                                           QRandomGenerator::global()->generateDouble());
    if (next.verdict == RetryVerdict::TryAgain)
        return {.error = written.error(), .nextMs = next.notBeforeMs};
    return {.error = written.error(), .giveUp = true};
}

} // namespace cuadra
