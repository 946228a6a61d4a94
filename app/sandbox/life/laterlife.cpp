#include "app/sandbox/life/laterlife.h"

#include "app/sandbox/woo/woomoney.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

bool fits(LaterEvent event, const WooOrder &order)
{
    switch (event) {
    case LaterEvent::TransferArrives: return order.status == u"on-hold"_s;
    case LaterEvent::Cancelled: return order.status == u"on-hold"_s || order.status == u"pending"_s;
    case LaterEvent::Edited: return order.status == u"on-hold"_s || order.status == u"processing"_s;
    case LaterEvent::Refunded:
    case LaterEvent::MoneyRefunded:
        return order.refunds.isEmpty() && order.paidMs != 0 && !order.lines.constFirst().typedPrice.isZero();
    case LaterEvent::Trashed: return order.status == u"cancelled"_s || order.status == u"failed"_s;
    }
    Q_UNREACHABLE();
}

WooRefund refundOf(const WooOrder &order, bool withLine, qint64 id, qint64 nowMs)
{
    const WooLine &line = order.lines.constFirst();
    WooRefund refund{id, nowMs, Decimal::fromCents(500), u"Detalle comercial"_s, 0, 0, {}, {}};
    if (!withLine)
        return refund;
    const Decimal pieces = Decimal::fromInt(line.quantity);
    refund.reason = u"Devuelto"_s;
    refund.lineId = line.id;
    refund.quantity = 1;
    refund.net = wooCents(line.total.dividedBy(pieces, Rounding::HalfUp).value_or(Decimal()));
    refund.tax = wooCents(line.totalTax.dividedBy(pieces, Rounding::HalfUp).value_or(Decimal()));
    refund.amount = refund.net + refund.tax;
    return refund;
}

void apply(LaterEvent event, WooOrder &order, qint64 refundId, qint64 nowMs)
{
    switch (event) {
    case LaterEvent::TransferArrives:
        order.status = u"processing"_s;
        order.paidMs = nowMs;
        break;
    case LaterEvent::Cancelled: order.status = u"cancelled"_s; break;
    case LaterEvent::Edited: ++order.lines.first().quantity; break;
    case LaterEvent::Refunded: order.refunds.append(refundOf(order, true, refundId, nowMs)); break;
    case LaterEvent::MoneyRefunded: order.refunds.append(refundOf(order, false, refundId, nowMs)); break;
    case LaterEvent::Trashed: order.status = u"trash"_s; break;
    }
}

} // namespace

bool letHappen(LaterEvent event, WooShop &shop, Randomness &random)
{
    QList<WooOrder> orders = shop.orders();
    orders.removeIf([event](const WooOrder &order) { return !fits(event, order); });
    if (orders.isEmpty())
        return false;
    const qint64 id = random.pick(orders).id;
    const bool refunds = event == LaterEvent::Refunded || event == LaterEvent::MoneyRefunded;
    const qint64 refundId = refunds ? shop.takeId() : 0;
    // Legacy storage does not move date_modified when only a line's quantity changes.
    const bool bumps = event != LaterEvent::Edited || shop.settings().version != WooVersion::Legacy79;
    return shop.change(id, [&](WooOrder &order) { apply(event, order, refundId, shop.nowMs()); }, bumps);
}

bool letSomethingHappen(WooShop &shop, Randomness &random)
{
    const int share = random.below(100);
    const LaterEvent event = share < 55 ? LaterEvent::TransferArrives
        : share < 70                    ? LaterEvent::Cancelled
        : share < 80                    ? LaterEvent::Edited
        : share < 88                    ? LaterEvent::Refunded
        : share < 92                    ? LaterEvent::MoneyRefunded
                                        : LaterEvent::Trashed;
    return letHappen(event, shop, random);
}

} // namespace cuadra::sandbox
