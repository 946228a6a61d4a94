#include "core/flows/orderpreparation.h"

#include "core/flows/orderfindings.h"
#include "core/rules/holds.h"
#include "core/rules/needs.h"
#include "core/rules/orderdrafting.h"
#include "core/rules/preflight.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// What we cannot read of our own evidence does not heal by itself, unlike a reply that was cut.
Error asRefused(Error error)
{
    error.kind = ErrorKind::Rejected;
    return error;
}

QList<Finding> conflictFindings(const CorrectedOrder &corrected)
{
    QList<Finding> findings;
    for (const EditConflict &conflict : corrected.conflicts)
        findings << conflictFinding(conflict);
    return findings;
}

Finding holdFinding(HoldReason reason)
{
    return {.code = u"hold."_s + holdReasonName(reason), .severity = Severity::Hold, .field = u"state"_s};
}

} // namespace

Step<PreparedOrder> OrderPreparation::prepare(TransferRun &run)
{
    if (run.claim().gone) // before reading: of what was erased nothing is left to read
        return endRun(withdrawn(run, sourceStateName(SourceState::Trashed), u"transfer.gone"_s));
    const Result<CorrectedOrder> corrected = understood(run.claim().payload, run.claim().overlay);
    if (!corrected)
        return endRun(run.failed(asRefused(corrected.error())));
    const Order &order = corrected->order;
    if (const Step<Done> goOn = mayGoOn(run, order); !goOn)
        return endRun(goOn.error());
    if (!corrected->conflicts.isEmpty())
        return endRun(run.refused(conflictFindings(*corrected)));
    const Result<TargetLimits> limits = m_cache.limits(m_target, run.stop());
    if (!limits)
        return endRun(run.readFailed(limits.error()));
    const Step<Catalog> catalog = resolved(run, order);
    if (!catalog)
        return endRun(catalog.error());
    if (const Step<Done> passed = checked(run, order, *catalog, *limits); !passed)
        return endRun(passed.error());
    const Step<OrderDraft> draft = drafted(run, order, *catalog, *limits);
    if (!draft)
        return endRun(draft.error());
    return PreparedOrder{.order = order, .draft = *draft, .limits = *limits};
}

Result<CorrectedOrder> OrderPreparation::understood(const QByteArray &payload, const QJsonObject &overlay) const
{
    const Result<Order> order = m_source.readOrder(payload);
    if (!order)
        return order.error();
    return layCorrections(*order, overlay);
}

/// Whether the shop still wants the order delivered, and whether it has to wait.
Step<Done> OrderPreparation::mayGoOn(TransferRun &run, const Order &order) const
{
    if (const QString reason = decideIntake(order, 0, m_context.settings); !reason.isEmpty())
        return endRun(withdrawn(run, order.sourceState, reason));
    const bool beforeSending = run.claim().state != TransferState::Sent && run.claim().verifiedRevision == 0;
    const HoldDecision hold = decideHold(order, m_context.settings, run.nowMs());
    const Finding finding = holdFinding(hold.reason);
    if (!beforeSending || hold.reason == HoldReason::None || run.claim().acceptedCauses.contains(finding.cause()))
        return Done{};
    run.warn({finding});
    TransferEnd end = run.ended(TransferState::Held);
    end.settlement.hold = hold.reason;
    end.settlement.dueMs = hold.dueMs;
    return endRun(end);
}

TransferEnd OrderPreparation::withdrawn(const TransferRun &run, const QString &sourceState, const QString &reason)
{
    if (!run.erpId().isEmpty())
        return run.refused({orderWithdrawnFinding(sourceState, run.claim().erpNumber)});
    TransferEnd end = run.ended(TransferState::Dismissed);
    end.settlement.errorCode = reason;
    return end;
}

Step<Catalog> OrderPreparation::resolved(const TransferRun &run, const Order &order)
{
    const Result<Catalog> catalog = resolveCatalog(needsOf(order, m_context.settings), m_context.mappings, m_cache,
                                                   m_target, run.stop());
    if (!catalog)
        return endRun(run.readFailed(catalog.error()));
    return *catalog;
}

Step<OrderDraft> OrderPreparation::drafted(const TransferRun &run, const Order &order, const Catalog &catalog,
                                           const TargetLimits &limits) const
{
    const Result<OrderDraft> draft = draftOrder({.order = order,
                                                 .catalog = catalog,
                                                 .limits = limits,
                                                 .settings = m_context.settings,
                                                 .businessKey = run.claim().businessKey,
                                                 .connectionCode = m_context.source.code});
    if (!draft)
        return endRun(run.failed(draft.error()));
    return *draft;
}

Step<Done> OrderPreparation::checked(TransferRun &run, const Order &order, const Catalog &catalog,
                                     const TargetLimits &limits) const
{
    const QList<Finding> findings = runPreflight({.order = order,
                                                  .catalog = catalog,
                                                  .limits = limits,
                                                  .settings = m_context.settings,
                                                  .tables = *m_context.tables,
                                                  .nowMs = run.nowMs()});
    const QStringList &accepted = run.claim().acceptedCauses;
    const bool stands = std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &finding) {
        return finding.severity == Severity::Block
            || (finding.severity == Severity::Hold && !accepted.contains(finding.cause()));
    });
    run.warn(findings);
    if (stands && run.claim().state != TransferState::Sent)
        return endRun(run.refused(findings));
    return Done{};
}

Step<std::optional<OrderDraft>> OrderPreparation::promised(const TransferRun &run, const TargetLimits &limits)
{
    const Claim &claim = run.claim();
    const int promised = claim.verifiedRevision > 0 ? claim.verifiedRevision : claim.sendingRevision;
    if (promised == 0 || promised == claim.revision)
        return std::nullopt;
    if (claim.promisedPayload.isEmpty())
        return endRun(run.refused({promiseErasedFinding(claim.erpNumber)}));
    const Result<CorrectedOrder> corrected = understood(claim.promisedPayload, claim.promisedOverlay);
    if (!corrected)
        return endRun(run.failed(asRefused(corrected.error())));
    const Order &order = corrected->order;
    const Step<Catalog> catalog = resolved(run, order);
    if (!catalog)
        return endRun(catalog.error());
    const Step<OrderDraft> draft = drafted(run, order, *catalog, limits);
    if (!draft)
        return endRun(draft.error());
    return *draft;
}

} // namespace cuadra
