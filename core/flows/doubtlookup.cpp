#include "core/flows/doubtlookup.h"

#include "core/flows/orderfindings.h"
#include "core/rules/retrypolicy.h"

#include <QRandomGenerator>

namespace cuadra {

namespace {

/// The next try to write. A document at which the other side falls over each time must not go round for ever.
TransferEnd writtenAgain(const TransferRun &run)
{
    const int tries = run.claim().attempts;
    const RetryDecision next = decideRetry({.kind = ErrorKind::Transient, .code = {}}, tries, run.nowMs(),
                                           QRandomGenerator::global()->generateDouble());
    if (next.verdict == RetryVerdict::AskPerson)
        return run.refused({noClearAnswerFinding(tries)});
    return run.ended(TransferState::Waiting, next.notBeforeMs);
}

TransferEnd foundNothing(const TransferRun &run, OrderTarget &target, CatalogCache &cache)
{
    if (!run.erpId().isEmpty())
        return run.refused({orderGoneFinding(run.erpId())});
    const Result<TargetLimits> limits = cache.limits(target, run.stop());
    if (!limits)
        return run.readFailed(limits.error());
    const qint64 provenMs = run.claim().sentMs + limits->settleMs;
    if (run.nowMs() < provenMs)
        return run.ended(TransferState::InDoubt, provenMs);
    return writtenAgain(run);
}

} // namespace

TransferEnd lookUpDoubt(TransferRun &run, OrderTarget &target, CatalogCache &cache)
{
    const Result<std::optional<ErpOrder>> found = target.findOrder(run.claim().businessKey, run.stop());
    if (!found)
        return run.readFailed(found.error());
    if (!*found)
        return foundNothing(run, target, cache);
    run.learn((*found)->erpId, (*found)->number);
    switch ((*found)->state) {
    case ErpOrderState::Draft: return writtenAgain(run);
    case ErpOrderState::Confirmed: return run.ended(TransferState::Sent);
    case ErpOrderState::Cancelled: return run.refused({orderCancelledThereFinding(**found)});
    }
    Q_UNREACHABLE();
}

} // namespace cuadra
