#include "app/console/engineworkbench.h"

namespace cuadra {

namespace {

SourceOrder sourceOrderOf(const OrderInquiry::Read &read)
{
    SourceOrder order{.transfer = read.document.transfer,
                      .state = read.document.state,
                      .revision = read.document.revision,
                      .overlay = read.document.overlay,
                      .shop = {},
                      .corrected = {},
                      .conflicts = {},
                      .unreadable = {}};
    if (!read.shop) {
        order.unreadable = read.shop.error();
        return order;
    }
    order.shop = *read.shop;
    const Result<CorrectedOrder> corrected = layCorrections(*read.shop, read.document.overlay);
    if (!corrected) {
        order.unreadable = corrected.error();
        return order;
    }
    order.corrected = corrected->order;
    order.conflicts = corrected->conflicts;
    return order;
}

} // namespace

Result<QList<SourceOrder>> EngineWorkbench::sourceOrders(const QList<TransferId> &transfers)
{
    const Result<QList<OrderInquiry::Read>> read = m_inquiry->read(transfers);
    if (!read)
        return read.error();
    QList<SourceOrder> orders;
    for (const OrderInquiry::Read &each : *read)
        orders << sourceOrderOf(each);
    return orders;
}

Result<OrderPreview> EngineWorkbench::preview(TransferId transfer, const QJsonObject &overlay)
{
    const Result<OrderPreviewer::Preview> seen = m_inquiry->preview(transfer, overlay, m_stop);
    if (!seen)
        return seen.error();
    return OrderPreview{.shop = seen->shop,
                        .corrected = seen->corrected,
                        .conflicts = seen->conflicts,
                        .findings = seen->findings,
                        .draft = seen->draft,
                        .waterfall = seen->waterfall};
}

Result<QList<CatalogSuggestion>> EngineWorkbench::suggest(TransferId transfer, CatalogKind kind, const QString &text)
{
    const Result<QList<CatalogEntry>> found = m_inquiry->suggest(transfer, kind, text, m_stop);
    if (!found)
        return found.error();
    QList<CatalogSuggestion> suggestions;
    for (const CatalogEntry &entry : *found) {
        suggestions << CatalogSuggestion{.erpId = entry.erpId,
                                         .code = entry.code,
                                         .name = entry.name,
                                         .sameEan = !entry.ean.isEmpty() && entry.ean == text.trimmed()};
    }
    return suggestions;
}

} // namespace cuadra
