#include "core/flows/orderintake.h"

#include "core/rules/businesskey.h"
#include "core/rules/fingerprint.h"
#include "core/rules/holds.h"

#include <QCryptographicHash>

#include <algorithm>

namespace cuadra {

namespace {

constexpr int kMostReread = 5; ///< unreadable orders in a page

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

/// Whether a failed call says something of the shop or of us. Anything else may be this order's own for ever, and one
/// order must not hold up those behind it; so the shop itself is asked how it is.
bool concernsAll(const Error &error, OrderSource &source, const StopFlag &stop)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::RateLimited:
    case ErrorKind::AuthExpired:
    case ErrorKind::Storage:
    case ErrorKind::Bug: return true;
    case ErrorKind::Transient: return !source.test(stop).has_value();
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::BadReply:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Conflict: return false;
    }
    Q_UNREACHABLE();
}

Status reread(IntakeDocument &document, OrderSource &source, const RouteContext &context, const StopFlag &stop)
{
    const Result<SourceDocument> fetched = source.fetchOrder(document.externalId, stop);
    if (!fetched)
        return concernsAll(fetched.error(), source, stop) ? Status(fetched.error()) : Status(Done{});
    const Result<Order> order = fetched->gone ? Result<Order>(Error{}) : source.readOrder(fetched->raw);
    if (order)
        document = documentOf(*fetched, *order, context);
    return Done{};
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

Status rereadUnreadable(OrderIntake &intake, OrderSource &source, const RouteContext &context, const StopFlag &stop)
{
    QList<IntakeDocument> &documents = intake.page.documents;
    const auto broken = std::count_if(documents.cbegin(), documents.cend(), [](const auto &one) { return !one.readable; });
    if (broken > kMostReread)
        return Done{};
    for (IntakeDocument &document : documents) {
        if (document.readable)
            continue;
        if (const Status asked = reread(document, source, context, stop); !asked)
            return asked;
    }
    return Done{};
}

} // namespace cuadra
