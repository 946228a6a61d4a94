#include "core/flows/ordertransfer.h"

#include "core/flows/doubtlookup.h"
#include "core/flows/orderfindings.h"

namespace cuadra {

OrderTransfer::OrderTransfer(const RouteContext &context, const OrderSource &source, OrderTarget &target,
                             CatalogCache &cache) :
    m_context(context), m_target(target), m_cache(cache), m_preparation(context, source, target, cache),
    m_verification(context, target)
{
}

TransferEnd OrderTransfer::run(const Claim &claim, TransferJournal &journal, const Clock &clock, const StopFlag &stop)
{
    TransferRun run(claim, journal, clock, stop);
    if (claim.state == TransferState::InDoubt)
        return lookUpDoubt(run, m_target, m_cache);
    const Step<PreparedOrder> prepared = m_preparation.prepare(run);
    if (!prepared)
        return prepared.error();
    return claim.state == TransferState::Sent ? finishSent(run, *prepared) : send(run, *prepared);
}

TransferEnd OrderTransfer::send(TransferRun &run, const PreparedOrder &prepared)
{
    if (const Step<Done> begun = run.begin(); !begun)
        return begun.error();
    const Step<std::optional<ErpOrder>> found = find(run);
    if (!found)
        return found.error();
    const Step<ErpOrder> draft = *found ? adopt(run, prepared, **found) : place(run, prepared);
    if (!draft)
        return draft.error();
    if (const Step<Done> equal = m_verification.compare(run, prepared, *draft); !equal)
        return equal.error();
    const Step<ErpOrder> held = confirmed(run, *draft);
    if (!held)
        return held.error();
    return m_verification.verify(run, prepared, *held);
}

/// After a crash between "accepted" and "read back": nothing is written any more.
TransferEnd OrderTransfer::finishSent(TransferRun &run, const PreparedOrder &prepared)
{
    const Step<ErpOrder> held = m_verification.readBack(run);
    if (!held)
        return held.error();
    if (held->state == ErpOrderState::Draft && m_context.settings.confirm)
        return run.ended(TransferState::InDoubt); // the ERP said yes and did nothing
    return m_verification.verify(run, prepared, *held);
}

Step<std::optional<ErpOrder>> OrderTransfer::find(TransferRun &run)
{
    if (!run.erpId().isEmpty()) {
        const Step<ErpOrder> known = m_verification.readBack(run);
        if (!known)
            return endRun(known.error());
        return *known;
    }
    const Result<std::optional<ErpOrder>> found = m_target.findOrder(run.claim().businessKey, run.stop());
    if (!found)
        return endRun(run.readFailed(found.error()));
    if (!*found)
        return std::nullopt;
    run.learn((*found)->erpId, (*found)->number);
    if ((*found)->state == ErpOrderState::Cancelled)
        return endRun(run.refused({orderCancelledThereFinding(**found)}));
    return **found;
}

Step<ErpOrder> OrderTransfer::place(TransferRun &run, const PreparedOrder &prepared)
{
    if (const Step<Done> ours = run.mayWrite(); !ours)
        return endRun(ours.error());
    const Result<QString> customer = m_target.ensureCustomer(prepared.draft.customer, run.stop());
    if (!customer)
        return endRun(run.writeFailed(customer.error()));
    if (const Step<Done> ours = run.mayWrite(); !ours)
        return endRun(ours.error());
    const Result<QString> erpId = m_target.placeOrder(prepared.draft, *customer, run.stop());
    if (!erpId) {
        if (erpId.error().kind == ErrorKind::Rejected)
            m_cache.forget(); // it may have been a product or a tax that is gone over there
        return endRun(run.writeFailed(erpId.error()));
    }
    run.learn(*erpId, QString());
    return m_verification.readBack(run);
}

/// A draft becomes what we want, always: what is read back says nothing of addresses, payment terms and notes. What is
/// confirmed stays as it is.
Step<ErpOrder> OrderTransfer::adopt(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &found)
{
    if (found.state != ErpOrderState::Draft) {
        if (const Step<Done> kept = keepsPromise(run, prepared, found); !kept)
            return endRun(kept.error());
        return found;
    }
    if (const Step<Done> ours = run.mayWrite(); !ours)
        return endRun(ours.error());
    const Result<QString> customer = m_target.ensureCustomer(prepared.draft.customer, run.stop());
    if (!customer)
        return endRun(run.writeFailed(customer.error()));
    if (const Step<Done> ours = run.mayWrite(); !ours)
        return endRun(ours.error());
    if (const Status updated = m_target.updateOrder(found.erpId, prepared.draft, *customer, run.stop()); !updated)
        return endRun(run.writeFailed(updated.error()));
    return m_verification.readBack(run);
}

/// Never a silent rewrite of what was promised: a person sees both versions.
Step<Done> OrderTransfer::keepsPromise(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &found)
{
    const Step<std::optional<OrderDraft>> promised = m_preparation.promised(run, prepared.limits);
    if (!promised)
        return endRun(promised.error());
    QList<Finding> changes;
    if (*promised)
        changes = changeFindings(**promised, prepared.draft);
    else if (run.claim().revision > 1 && !m_verification.isEqual(prepared, found))
        changes = {totalChangeFinding(prepared.order, found)};
    if (changes.isEmpty())
        return Done{};
    TransferEnd end = run.refused(changes);
    end.settlement.waterfall = m_verification.explained(prepared, found);
    return endRun(end);
}

Step<ErpOrder> OrderTransfer::confirmed(TransferRun &run, const ErpOrder &held)
{
    if (held.state == ErpOrderState::Draft && m_context.settings.confirm) {
        if (const Step<Done> ours = run.mayWrite(); !ours)
            return endRun(ours.error());
        const Status done = m_target.confirmOrder(run.erpId(), run.stop());
        if (!done)
            return endRun(run.writeFailed(done.error()));
    }
    if (const Step<Done> noted = run.noteSent(); !noted)
        return endRun(noted.error());
    Step<ErpOrder> after = m_verification.readBack(run);
    if (after && after->state == ErpOrderState::Draft && m_context.settings.confirm)
        return endRun(run.refused({confirmWithoutEffectFinding(*after)}));
    return after;
}

} // namespace cuadra
