#include "tests/support/fakeworkbench.h"

#include "core/desk/failures.h"
#include "core/rules/corrections.h"

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

/// Both sides alike: net, discount and tax of the order as the shop says.
Waterfall wholeWaterfall(const Order &order)
{
    Waterfall waterfall{.currency = order.currency, .shopRounding = u"line, half_up"_s, .erpRounding = u"line, half_up"_s};
    const Decimal shipping = order.shippingNet;
    waterfall.steps = {{.kind = StepKind::Net, .shop = order.untaxed() - shipping, .erp = order.untaxed() - shipping},
                       {.kind = StepKind::Shipping, .shop = shipping, .erp = shipping},
                       {.kind = StepKind::Tax, .label = u"21"_s, .shop = order.totalTax, .erp = order.totalTax},
                       {.kind = StepKind::Total, .shop = order.total, .erp = order.total}};
    return waterfall;
}

} // namespace

Result<QList<SourceOrder>> FakeWorkbench::sourceOrders(const QList<TransferId> &transfers)
{
    QList<SourceOrder> found;
    const Status read = m_ledger.read([&](Database &database) -> Status {
        const Result<QList<FailureRow>> rows = FailureReader(database).rows(transfers);
        if (!rows)
            return rows.error();
        for (const FailureRow &row : *rows) {
            const Result<Handling> handling = FailureReader(database).handling(row.row.id);
            if (!handling)
                return handling.error();
            SourceOrder source{.transfer = row.row.id, .state = row.row.state, .revision = row.row.revision,
                               .overlay = handling->overlay, .shop = orders.value(row.row.id)};
            const Result<CorrectedOrder> corrected = layCorrections(*source.shop, source.overlay);
            if (!corrected)
                return corrected.error();
            source.corrected = corrected->order;
            source.conflicts = corrected->conflicts;
            found << source;
        }
        return Done{};
    });
    return read ? Result<QList<SourceOrder>>(found) : Result<QList<SourceOrder>>(read.error());
}

Result<OrderPreview> FakeWorkbench::preview(TransferId transfer, const QJsonObject &overlay)
{
    OrderPreview preview{.shop = orders.value(transfer)};
    const Result<CorrectedOrder> corrected = layCorrections(preview.shop, overlay);
    if (!corrected)
        return corrected.error();
    preview.corrected = corrected->order;
    preview.conflicts = corrected->conflicts;
    for (qsizetype at = 0; at < preview.corrected.lines.size(); ++at) {
        const OrderLine &line = preview.corrected.lines.at(at);
        if (line.kind == LineKind::Product && !knownSkus.contains(line.sku))
            preview.findings << Finding{.checkId = u"PF-24"_s, .code = u"pf24.unmapped"_s, .severity = Severity::Block,
                                        .field = u"lines[%1].sku"_s.arg(at), .args = {u"product"_s, line.sku, line.name}};
    }
    if (preview.findings.isEmpty())
        preview.waterfall = wholeWaterfall(preview.corrected);
    return preview;
}

Result<QList<CatalogSuggestion>> FakeWorkbench::suggest(TransferId, CatalogKind, const QString &text)
{
    asked << text;
    return suggestions;
}

} // namespace cuadra::test
