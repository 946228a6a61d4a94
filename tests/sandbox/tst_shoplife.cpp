#include "app/sandbox/life/laterlife.h"
#include "app/sandbox/life/shoplife.h"
#include "app/sandbox/life/taxids.h"
#include "app/sandbox/woo/woojson.h"
#include "app/sandbox/woo/woomoney.h"
#include "app/sandbox/woo/wooshop.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::sandbox;

namespace {

Decimal money(const QJsonValue &value)
{
    return *Decimal::parse(value.toString());
}

Decimal sum(const QJsonValue &rows, const QString &field)
{
    Decimal total;
    for (const QJsonValue &row : rows.toArray())
        total += money(row[field]);
    return total;
}

QByteArray manyOrders(quint64 seed, int count)
{
    const test::FakeClock clock;
    WooShop shop({WooVersion::Hpos99, true}, clock);
    ShopLife life({seed, false});
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QJsonDocument(wooOrderJson(*shop.order(shop.add(life.makeOrder())), {})).toJson();
    return text;
}

} // namespace

/// The generator and the shop's arithmetic.
class TestShopLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeed_givesSameOrders()
    {
        QCOMPARE(manyOrders(5, 40), manyOrders(5, 40));
        QVERIFY(manyOrders(5, 40) != manyOrders(6, 40));
    }

    void sums_alwaysHold_data()
    {
        QTest::addColumn<bool>("includesTax");
        QTest::newRow("prices with IVA") << true;
        QTest::newRow("prices without IVA") << false;
    }
    void sums_alwaysHold() // what part A4 of the shop notes saw on every order
    {
        QFETCH(bool, includesTax);
        const test::FakeClock clock;
        WooShop shop({WooVersion::Hpos99, includesTax}, clock);
        ShopLife life({11, false});
        for (int i = 0; i < 2000; ++i) {
            const QJsonObject o = wooOrderJson(*shop.order(shop.add(life.makeOrder())), {WooVersion::Hpos99, includesTax, {}});
            const QJsonValue lines = o[u"line_items"_s], fees = o[u"fee_lines"_s], ships = o[u"shipping_lines"_s];
            const Decimal tax = money(o[u"total_tax"_s]);
            QCOMPARE(money(o[u"total"_s]), sum(lines, u"total"_s) + sum(ships, u"total"_s) + sum(fees, u"total"_s) + tax);
            QCOMPARE(tax, money(o[u"cart_tax"_s]) + money(o[u"shipping_tax"_s]));
            QCOMPARE(money(o[u"cart_tax"_s]), sum(lines, u"total_tax"_s) + sum(fees, u"total_tax"_s));
            QCOMPARE(money(o[u"cart_tax"_s]), sum(o[u"tax_lines"_s], u"tax_total"_s));
            QCOMPARE(money(o[u"shipping_tax"_s]), sum(o[u"tax_lines"_s], u"shipping_tax_total"_s));
            QCOMPARE(money(o[u"discount_total"_s]), sum(lines, u"subtotal"_s) - sum(lines, u"total"_s));
        }
    }

    void typedPrices_areWhatTheCustomerPays()
    {
        const test::FakeClock clock;
        WooShop shop({WooVersion::Hpos99, true}, clock);
        ShopLife life({12, true});
        for (int i = 0; i < 500; ++i) {
            const WooOrder order = *shop.order(shop.add(life.makeOrder()));
            if (!order.coupons.isEmpty() || order.taxState == u"TF"_s || order.taxState == u"GC"_s)
                continue;
            for (const WooLine &line : order.lines) {
                if (line.taxes.size() == 1)
                    QCOMPARE(wooCents(line.total) + line.totalTax, Decimal::fromMicros(line.typedPrice.micros() * line.quantity));
            }
        }
    }

    void coupon_matchesARecordedShop() // 5.00 off 2 x 16.85 and 1 x 96.54 with recargo; seen on WooCommerce 11.0
    {
        WooOrder order;
        WooLine two, one;
        two.taxClass = one.taxClass = u"recargo-equivalencia"_s;
        two.quantity = 2;
        two.typedPrice = Decimal::fromCents(1685);
        one.typedPrice = Decimal::fromCents(9654);
        order.lines = {two, one};
        order.coupons = {{0, u"fijo5"_s, false, Decimal::fromInt(5), {}, {}}};
        computeWooTotals(order, true);
        QCOMPARE(wooMoney(order.lines[0].total), u"24.06"_s);
        QCOMPARE(wooMoney(order.lines[1].total), u"75.17"_s);
        QCOMPARE(wooMoney(order.coupons[0].discount), u"3.96"_s);
        QCOMPARE(wooMoney(order.coupons[0].discountTax), u"1.04"_s);
        QCOMPARE(wooMoney(order.discountTotal), u"3.97"_s);
    }

    void cleanLife_holdsOnlyPaidOrders()
    {
        ShopLife life({3, true});
        for (int i = 0; i < 300; ++i) {
            const WooOrder order = life.makeOrder();
            QVERIFY(order.status == u"processing"_s || order.status == u"completed"_s);
            QCOMPARE(order.taxState, order.shipping.state);
        }
    }

    void life_holdsEveryKindOfOrder()
    {
        ShopLife life({4, false});
        QSet<QString> seen;
        for (int i = 0; i < 2000; ++i) {
            const WooOrder order = life.makeOrder();
            seen.insert(order.status);
            seen.insert(order.paymentMethod);
            seen.insert(order.customerId == 0 ? u"guest"_s : u"registered"_s);
            for (const WooLine &line : order.lines)
                seen.insert(u"class "_s + line.taxClass);
            if (order.lines.constFirst().sku.startsWith(u"VIEJO"_s))
                seen.insert(u"unknown sku"_s);
            if (!order.coupons.isEmpty())
                seen.insert(order.coupons.constFirst().percent ? u"percent"_s : u"fixed"_s);
        }
        for (const char16_t *kind : {u"processing", u"completed", u"on-hold", u"pending", u"failed", u"cancelled",
                                     u"refunded", u"redsys", u"paypal", u"bacs", u"cod", u"guest", u"registered", u"class ",
                                     u"class reduced-rate", u"class superreducido", u"class recargo-equivalencia",
                                     u"unknown sku", u"percent", u"fixed"})
            QVERIFY2(seen.contains(QString::fromUtf16(kind)), qPrintable(QString::fromUtf16(kind)));
    }

    void taxIds_haveTheRightControl()
    {
        Randomness random(9);
        for (int i = 0; i < 200; ++i) {
            const QString dni = makeDni(random);
            QCOMPARE(dni.size(), 9);
            QCOMPARE(dni.back(), u"TRWAGMYFPDXBNJZSQVHLCKE"_s.at(dni.left(8).toInt() % 23));
            QCOMPARE(makeNie(random).size(), 9);
            QCOMPARE(makeCif(random).size(), 9);
        }
    }

    void laterLife_changesWhatItSays()
    {
        test::FakeClock clock;
        WooShop shop({WooVersion::Hpos99, true}, clock);
        ShopLife life({4, false});
        for (int i = 0; i < 100; ++i)
            shop.add(life.makeOrder());
        Randomness random(1);
        clock.advance(60'000);
        const auto onHold = [&] {
            const QList<WooOrder> orders = shop.orders();
            return std::count_if(orders.cbegin(), orders.cend(), [](const WooOrder &o) { return o.status == u"on-hold"_s; });
        };
        const auto before = onHold();
        QVERIFY(letHappen(LaterEvent::TransferArrives, shop, random));
        QCOMPARE(onHold(), before - 1);
        QVERIFY(letHappen(LaterEvent::Trashed, shop, random));
        QVERIFY(letHappen(LaterEvent::Refunded, shop, random));
    }
};

QTEST_GUILESS_MAIN(TestShopLife)
#include "tst_shoplife.moc"
