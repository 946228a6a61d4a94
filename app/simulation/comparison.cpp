#include "app/simulation/comparison.h"

#include "core/base/decimal.h"
#include "core/rules/businesskey.h"

#include <QMap>
#include <QMultiHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// What was sold under one article: quantities and nets of its lines together, since a line may be split.
struct Sold
{
    Decimal quantity;
    Decimal net;

    friend bool operator==(const Sold &, const Sold &) = default;
};

using Basket = QMap<QString, Sold>;

void put(Basket &basket, const QString &article, Decimal quantity, Decimal net)
{
    basket[article].quantity += quantity;
    basket[article].net += net.rounded(2, Rounding::HalfUp);
}

Basket basketOf(const sandbox::WooOrder &order)
{
    Basket basket;
    for (const sandbox::WooLine &line : order.lines)
        put(basket, line.sku, Decimal::fromInt(line.quantity), line.total);
    for (const sandbox::WooExtra &shipping : order.shippings)
        put(basket, u"ENVIO"_s, Decimal::fromInt(1), shipping.total);
    for (const sandbox::WooExtra &fee : order.fees)
        put(basket, u"RECARGO-COD"_s, Decimal::fromInt(1), fee.total);
    return basket;
}

Basket basketOf(const sandbox::HeldErpOrder &order)
{
    Basket basket;
    for (const sandbox::HeldErpLine &line : order.lines)
        put(basket, line.sku, line.quantity, line.net);
    return basket;
}

QString figures(Decimal total, Decimal tax, const Basket &basket)
{
    QString text = u"total %1 tax %2"_s.arg(total.toString(), tax.toString());
    for (auto it = basket.begin(); it != basket.end(); ++it)
        text += u" %1x%2=%3"_s.arg(it.key(), it->quantity.toString(), it->net.toString());
    return text;
}

bool within(Decimal a, Decimal b, qint64 cents)
{
    return (a - b).abs() <= Decimal::fromCents(cents);
}

/// Same articles in the same quantities; nets may differ by a cent a line where the ERP was told prices with tax.
bool sameGoods(const Basket &sold, Basket booked)
{
    if (const Sold rounding = booked.value(u"REDONDEO"_s); within(rounding.net, Decimal(), 5))
        booked.remove(u"REDONDEO"_s);
    return sold.keys() == booked.keys() && std::all_of(sold.keyBegin(), sold.keyEnd(), [&](const QString &article) {
               return sold[article].quantity == booked[article].quantity && within(sold[article].net, booked[article].net, 2);
           });
}

/// Empty when equal: the same total to the cent, the same goods, and tax that differs by rounding only.
QString difference(const sandbox::WooOrder &shop, const sandbox::HeldErpOrder &erp)
{
    const Basket sold = basketOf(shop);
    const Basket booked = basketOf(erp);
    if (shop.total == erp.total && within(shop.totalTax, erp.tax, sold.size() + 1) && sameGoods(sold, booked))
        return {};
    return u"shop: %1; ERP: %2"_s.arg(figures(shop.total, shop.totalTax, sold), figures(erp.total, erp.tax, booked));
}

bool isPaid(const sandbox::WooOrder &order)
{
    return order.status == u"processing" || order.status == u"completed";
}

bool waitsForPerson(TransferState state)
{
    return state == TransferState::Failed || state == TransferState::Held || state == TransferState::Dismissed;
}

/// One shop order, what the ERP holds under its key and what the ledger shows of it.
Comparison judge(const QString &key, const sandbox::WooOrder &order, const QList<sandbox::HeldErpOrder> &booked,
                 std::optional<TransferState> state)
{
    const bool shownVerified = state == TransferState::Verified;
    const bool setAside = state == TransferState::Dismissed && isPaid(order); // nobody waits for it, and it is wanted
    const bool waits = state && waitsForPerson(*state) && !setAside;
    Comparison one;
    one.orders = 1;
    one.waitingForPerson = waits ? 1 : 0;
    if (booked.size() > 1) {
        one.duplicates = int(booked.size()) - 1;
        one.broken.append(u"%1 booked %2 times"_s.arg(key).arg(booked.size()));
    }
    const QString differs = booked.isEmpty() ? u"nothing in the ERP"_s : difference(order, booked.first());
    if (booked.isEmpty() && !waits && (shownVerified || isPaid(order))) {
        one.lost = 1;
        one.broken.append(u"%1 lost"_s.arg(key));
    } else if (shownVerified && !differs.isEmpty()) {
        one.altered = 1;
        one.broken.append(u"%1 altered: %2"_s.arg(key, differs));
    } else if (shownVerified) {
        one.verified = 1;
    }
    return one;
}

} // namespace

Comparison &Comparison::operator+=(const Comparison &other)
{
    orders += other.orders;
    verified += other.verified;
    duplicates += other.duplicates;
    lost += other.lost;
    altered += other.altered;
    strangers += other.strangers;
    waitingForPerson += other.waitingForPerson;
    broken += other.broken;
    return *this;
}

Comparison compareShop(const QString &shopCode, const QList<sandbox::WooOrder> &shopOrders,
                       const QList<sandbox::HeldErpOrder> &erpOrders, const QHash<QString, TransferState> &states)
{
    QMultiHash<QString, sandbox::HeldErpOrder> byReference;
    for (const sandbox::HeldErpOrder &order : erpOrders)
        byReference.insert(order.orderReference, order);

    Comparison result;
    for (const sandbox::WooOrder &order : shopOrders) {
        const QString key = businessKey(shopCode, QString::number(order.id));
        const auto state = states.constFind(key);
        result += judge(key, order, byReference.values(key), state == states.cend() ? std::nullopt : std::optional(*state));
    }
    return result;
}

QSet<QString> keysOf(const QString &shopCode, const QList<sandbox::WooOrder> &shopOrders)
{
    QSet<QString> keys;
    for (const sandbox::WooOrder &order : shopOrders)
        keys.insert(businessKey(shopCode, QString::number(order.id)));
    return keys;
}

Comparison findStrangers(const QList<sandbox::HeldErpOrder> &erpOrders, const QSet<QString> &keys)
{
    Comparison result;
    for (const sandbox::HeldErpOrder &order : erpOrders) {
        if (keys.contains(order.orderReference))
            continue;
        ++result.strangers;
        result.broken.append(u"%1 stands for no shop order: '%2'"_s.arg(order.documentNo, order.orderReference));
    }
    return result;
}

} // namespace cuadra
