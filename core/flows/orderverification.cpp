#include "core/flows/orderverification.h"

#include "core/domain/waterfalljson.h"
#include "core/flows/orderfindings.h"
#include "core/rules/waterfall.h"

namespace cuadra {

Step<ErpOrder> OrderVerification::readBack(TransferRun &run)
{
    const Result<ErpOrder> held = m_target.readOrder(run.erpId(), run.stop());
    if (!held && held.error().kind == ErrorKind::Rejected)
        return endRun(run.refused({orderGoneFinding(run.erpId())}));
    if (!held)
        return endRun(run.failed(held.error()));
    run.learn(held->erpId, held->number);
    if (held->state == ErpOrderState::Cancelled)
        return endRun(run.refused({orderCancelledThereFinding(*held)}));
    return *held;
}

Step<Done> OrderVerification::compare(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &held)
{
    const CentJudgement judgement = judged(prepared, held);
    if (judgement.verdict != CentVerdict::Failed)
        return Done{};
    TransferEnd end = run.refused(judgement.findings);
    end.settlement.waterfall = explained(prepared, held);
    return endRun(end);
}

bool OrderVerification::isEqual(const PreparedOrder &prepared, const ErpOrder &held) const
{
    return judged(prepared, held).verdict != CentVerdict::Failed;
}

TransferEnd OrderVerification::verify(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &held)
{
    if (const Step<Done> equal = compare(run, prepared, held); !equal)
        return equal.error();
    run.warn(run.warnings() + judged(prepared, held).findings);
    TransferEnd end = run.ended(TransferState::Verified);
    end.settlement.writeBackDue = true;
    end.settlement.waterfall = explained(prepared, held);
    return end;
}

CentJudgement OrderVerification::judged(const PreparedOrder &prepared, const ErpOrder &held) const
{
    return judgeCents({.order = prepared.order,
                       .draft = prepared.draft,
                       .settings = m_context.settings,
                       .limits = prepared.limits},
                      held);
}

QByteArray OrderVerification::explained(const PreparedOrder &prepared, const ErpOrder &held) const
{
    return waterfallToJson(
        buildWaterfall(prepared.order, prepared.draft, held, m_context.settings, prepared.limits));
}

} // namespace cuadra
