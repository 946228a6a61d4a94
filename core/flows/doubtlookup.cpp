#include "core/flows/doubtlookup.h"

#include "core/flows/orderfindings.h"

namespace cuadra {

namespace {

TransferEnd foundNothing(const TransferRun &run, OrderTarget &target, CatalogCache &cache)
{
    if (!run.erpId().isEmpty())
        return run.refused({orderGoneFinding(run.erpId())});
    const Result<TargetLimits> limits = cache.limits(target, run.stop());
    if (!limits)
        return run.failed(limits.error());
    const qint64 provenMs = run.claim().sentMs + limits->settleMs;
    if (run.nowMs() < provenMs)
        return run.ended(TransferState::InDoubt, provenMs);
    return run.ended(TransferState::Waiting);
}

} // namespace

TransferEnd lookUpDoubt(TransferRun &run, OrderTarget &target, CatalogCache &cache)
{
    const Result<std::optional<ErpOrder>> found = target.findOrder(run.claim().businessKey, run.stop());
    if (!found)
        return run.failed(found.error());
    if (!*found)
        return foundNothing(run, target, cache);
    run.learn((*found)->erpId, (*found)->number);
    switch ((*found)->state) {
    case ErpOrderState::Draft: return run.ended(TransferState::Waiting);
    case ErpOrderState::Confirmed: return run.ended(TransferState::Sent);
    case ErpOrderState::Cancelled: return run.refused({orderCancelledThereFinding(**found)});
    }
    Q_UNREACHABLE();
}

} // namespace cuadra
