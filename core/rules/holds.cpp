#include "core/rules/holds.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

HoldReason paymentHold(const Order &order, const RouteSettings &settings)
{
    const QString &method = order.payment.method;
    const bool cash = settings.cashMethods.contains(method);
    if (cash && settings.holdCashOnDelivery && !order.payment.paidMs && order.state != SourceState::Completed)
        return HoldReason::CashOnDelivery;
    if (settings.countsAsPaid(order) || (cash && order.state == SourceState::OnHold))
        return HoldReason::None;
    if (order.payment.paidMs && order.state == SourceState::OnHold)
        return HoldReason::Approval; // paid and yet set aside: a person in the shop wants to look
    return settings.transferMethods.contains(method) ? HoldReason::TransferAwaited : HoldReason::Unpaid;
}

} // namespace

HoldDecision decideHold(const Order &order, const RouteSettings &settings, qint64 nowMs)
{
    if (order.fraudSuspected)
        return {HoldReason::SuspectedFraud, 0};
    if (const HoldReason reason = paymentHold(order, settings); reason != HoldReason::None)
        return {reason, 0};
    if (const qint64 endMs = order.createdMs + settings.holdWindowMs; settings.holdWindowMs > 0 && nowMs < endMs)
        return {HoldReason::HoldWindow, endMs};
    return {};
}

QString decideIntake(const Order &order, qint64 routeStartMs, const RouteSettings &settings)
{
    if (order.createdMs < routeStartMs)
        return u"skip.before_start"_s;
    if (settings.takes(order))
        return {};
    switch (order.state) {
    case SourceState::Draft: return u"skip.draft"_s;
    case SourceState::Cancelled: return u"skip.cancelled"_s;
    case SourceState::Failed: return u"skip.failed"_s;
    case SourceState::Refunded: return u"skip.refunded"_s;
    case SourceState::Trashed: return u"skip.trashed"_s;
    case SourceState::Pending:
    case SourceState::OnHold:
    case SourceState::Processing:
    case SourceState::Completed:
    case SourceState::Other: return u"skip.state"_s;
    }
    Q_UNREACHABLE();
}

} // namespace cuadra
