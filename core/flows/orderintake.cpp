#include "core/flows/orderintake.h"

#include "core/rules/businesskey.h"
#include "core/rules/fingerprint.h"
#include "core/rules/holds.h"

#include <QCryptographicHash>

namespace cuadra {

namespace {

IntakeDocument documentOf(const SourceDocument &document, const Order &order, const RouteContext &context)
{
    return {.businessKey = businessKey(context.source.code, document.externalId),
            .externalId = document.externalId,
            .number = order.number,
            .customer = order.billing.displayName(),
            .total = order.total,
            .currency = order.currency,
            .documentMs = order.createdMs,
            .fingerprint = fingerprintOf(order),
            .payload = document.raw,
            .skipReason = decideIntake(order, context.route.startMs, context.settings)};
}

IntakeDocument unreadableDocument(const SourceDocument &document, const RouteContext &context)
{
    return {.businessKey = businessKey(context.source.code, document.externalId),
            .externalId = document.externalId,
            .number = document.externalId,
            .documentMs = document.modifiedMs,
            .fingerprint = QCryptographicHash::hash(document.raw, QCryptographicHash::Sha256),
            .payload = document.raw,
            .readable = false};
}

} // namespace

OrderIntake readOrderPage(const SourcePage &page, const OrderSource &source, const RouteContext &context, qint64 nowMs)
{
    OrderIntake intake{.page = {.route = context.route.id, .cursorAfter = page.nextCursor, .nowMs = nowMs}};
    for (const SourceDocument &document : page.documents) {
        if (document.gone) {
            intake.gone.append(document.externalId);
            continue;
        }
        intake.gone.removeAll(document.externalId); // restored within one page
        const Result<Order> order = source.readOrder(document.raw);
        intake.page.documents.append(order ? documentOf(document, *order, context)
                                           : unreadableDocument(document, context));
    }
    return intake;
}

} // namespace cuadra
