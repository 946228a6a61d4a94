#include "core/flows/orderpreview.h"

#include "core/flows/mappings.h"
#include "core/rules/needs.h"
#include "core/rules/orderdrafting.h"
#include "core/rules/preflight.h"
#include "core/rules/totals.h"
#include "core/rules/waterfall.h"

#include <algorithm>

namespace cuadra {

namespace {

bool standsInTheWay(const QList<Finding> &findings, const QStringList &acceptedCauses)
{
    return std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &finding) {
        return finding.severity == Severity::Block
            || (finding.severity == Severity::Hold && !acceptedCauses.contains(finding.cause()));
    });
}

} // namespace

Result<OrderPreviewer::Preview> OrderPreviewer::preview(const Subject &subject, qint64 nowMs)
{
    Preview preview;
    const Result<Order> shop = m_source.readOrder(subject.payload);
    if (!shop)
        return shop.error();
    const Result<CorrectedOrder> corrected = layCorrections(*shop, subject.overlay);
    if (!corrected)
        return corrected.error();
    preview.shop = *shop;
    preview.corrected = corrected->order;
    preview.conflicts = corrected->conflicts;
    for (const EditConflict &conflict : preview.conflicts)
        preview.findings << conflictFinding(conflict);
    if (const Status judged = judge(subject, nowMs, preview); !judged)
        return judged.error();
    return preview;
}

Status OrderPreviewer::judge(const Subject &subject, qint64 nowMs, Preview &preview)
{
    const Order &order = preview.corrected;
    const Result<TargetLimits> limits = m_cache.limits(m_target, m_stop);
    if (!limits)
        return limits.error();
    const Result<Catalog> catalog =
        resolveCatalog(needsOf(order, m_context.settings), m_context.mappings, m_cache, m_target, m_stop);
    if (!catalog)
        return catalog.error();
    preview.findings += runPreflight({.order = order,
                                      .catalog = *catalog,
                                      .limits = *limits,
                                      .settings = m_context.settings,
                                      .tables = *m_context.tables,
                                      .nowMs = nowMs});
    if (standsInTheWay(preview.findings, subject.acceptedCauses))
        return Done{};
    const Result<OrderDraft> draft = draftOrder({.order = order,
                                                 .catalog = *catalog,
                                                 .limits = *limits,
                                                 .settings = m_context.settings,
                                                 .businessKey = subject.businessKey,
                                                 .connectionCode = m_context.source.code});
    if (!draft) {
        preview.findings << Finding{.code = draft.error().code, .field = {}, .args = draft.error().args};
        return Done{};
    }
    preview.draft = *draft;
    preview.waterfall = buildWaterfall(order, *draft, expected(order, *draft, *limits), m_context.settings, *limits);
    return Done{};
}

/// What the ERP will compute by its own rounding model.
ErpOrder OrderPreviewer::expected(const Order &order, const OrderDraft &draft, const TargetLimits &limits) const
{
    ErpOrder erp{.businessKey = draft.businessKey, .currency = draft.currency};
    for (const DraftLine &line : draft.lines) {
        erp.lines << ErpLine{.erpProduct = line.erpProduct, .quantity = line.quantity, .net = line.net};
        erp.untaxed += line.net;
    }
    const Result<QList<RateCheck>> rates = recomputeTaxes(order, m_context.settings.erpRoundingFor(limits));
    for (const RateCheck &rate : rates.value_or(QList<RateCheck>())) {
        erp.taxes << ErpTax{.percent = rate.percent, .amount = rate.computed};
        erp.tax += rate.computed;
    }
    erp.total = erp.untaxed + erp.tax;
    return erp;
}

} // namespace cuadra
