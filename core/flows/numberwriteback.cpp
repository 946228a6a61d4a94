#include "core/flows/numberwriteback.h"

#include "core/rules/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace cuadra {

namespace {

/// Repeating this write is harmless, so what a look-up would settle elsewhere is simply tried again here.
Error asRepeatable(Error error)
{
    using K = ErrorKind;
    if (error.kind == K::OutcomeUnknown || error.kind == K::AuthExpired || error.kind == K::Forbidden)
        error.kind = K::Transient;
    return error;
}

bool isOfConnection(const Error &error, OrderSource &source, const StopFlag &stop)
{
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Cancelled: return true;
    case ErrorKind::Transient:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::AuthExpired:
    case ErrorKind::BadReply: return !source.test(stop);
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Bug: return false;
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

} // namespace

WriteBackEnd writeNumberBack(OrderSource &source, const TransferStore::WriteBack &due, const Clock &clock,
                             const StopFlag &stop)
{
    const Status written = source.writeErpNumber(due.externalId, due.erpNumber, stop);
    if (written)
        return {.done = true};
    const bool counts = !isOfConnection(written.error(), source, stop);
    const int tries = counts ? due.tries + 1 : std::min(due.tries + 1, kMaxAttempts - 1);
    const RetryDecision next = decideRetry(asRepeatable(written.error()), tries, clock.nowMs(),
                                           QRandomGenerator::global()->generateDouble());
    if (next.verdict == RetryVerdict::TryAgain)
        return {.error = written.error(), .nextMs = next.notBeforeMs, .countsAsTry = counts};
    return {.error = written.error(), .giveUp = true};
}

} // namespace cuadra
