#include "app/sandbox/woo/wooshop.h"

#include "app/sandbox/woo/woomoney.h"

namespace cuadra::sandbox {

namespace {

constexpr qint64 wholeSeconds(qint64 ms)
{
    return ms / 1000 * 1000;
}

} // namespace

qint64 WooShop::takeId()
{
    const std::lock_guard lock(m_mutex);
    return ++m_lastId;
}

void WooShop::numberLines(WooOrder &order)
{
    const auto number = [this](auto &items) {
        for (auto &item : items)
            item.id = item.id == 0 ? ++m_lastLineId : item.id;
    };
    for (WooLine &line : order.lines)
        number(line.metas);
    number(order.metas);
    number(order.lines);
    number(order.shippings);
    number(order.fees);
    number(order.taxLines);
    number(order.coupons);
}

qint64 WooShop::add(WooOrder order)
{
    computeWooTotals(order, m_settings.pricesIncludeTax);
    const qint64 now = wholeSeconds(nowMs());
    order.createdMs = order.createdMs == 0 ? now : wholeSeconds(order.createdMs);
    order.modifiedMs = order.modifiedMs == 0 ? order.createdMs : wholeSeconds(order.modifiedMs);
    order.paidMs = wholeSeconds(order.paidMs);
    const std::lock_guard lock(m_mutex);
    order.id = ++m_lastId;
    numberLines(order);
    m_orders.insert(order.id, order);
    return order.id;
}

bool WooShop::change(qint64 id, const Change &change, bool bumps)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_orders.find(id);
    if (found == m_orders.end())
        return false;
    change(*found);
    computeWooTotals(*found, m_settings.pricesIncludeTax);
    numberLines(*found);
    if (bumps)
        found->modifiedMs = wholeSeconds(nowMs());
    return true;
}

bool WooShop::remove(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    return m_orders.remove(id) > 0;
}

std::optional<WooOrder> WooShop::order(qint64 id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_orders.constFind(id);
    return found == m_orders.cend() ? std::nullopt : std::optional(*found);
}

QList<WooOrder> WooShop::orders() const
{
    const std::lock_guard lock(m_mutex);
    return m_orders.values();
}

QList<HeldWooOrder> WooShop::heldOrders() const
{
    QList<HeldWooOrder> held;
    for (const WooOrder &order : orders()) {
        HeldWooOrder one{order.id, QString::number(order.id), order.status, order.total, order.totalTax, {},
                         static_cast<int>(order.lines.size() + order.shippings.size() + order.fees.size()),
                         order.modifiedMs};
        for (const WooMeta &meta : order.metas) {
            if (meta.key == m_settings.erpNumberMeta)
                one.erpNumber = meta.value.toString();
        }
        held.append(one);
    }
    return held;
}

} // namespace cuadra::sandbox
