#include "core/domain/waterfalljson.h"
#include "core/rules/orderdrafting.h"
#include "core/rules/totals.h"
#include "core/rules/waterfall.h"
#include "tests/rules/sampleorder.h"
#include "tests/support/mutation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class WaterfallTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_isExplained();
    void anyOrder_leavesNoRemainder();
    void json_survivesTheTrip();
    void badJson_isRefused_data();
    void badJson_isRefused();
    void damagedJson_isReadOrRefused();
    void sums_areProven();
};

static QString textOf(const Waterfall &waterfall)
{
    static const QStringList names{u"net"_s, u"discount"_s, u"shipping"_s, u"fee"_s, u"tax"_s, u"rounding"_s, u"total"_s};
    QStringList steps;
    for (const WaterfallStep &step : waterfall.steps)
        steps += names[int(step.kind)] + u'[' + step.label + u"] "_s + (step.shop ? step.shop->toFixed(2) : u"-"_s)
            + u'/' + (step.erp ? step.erp->toFixed(2) : u"-"_s);
    return steps.join(u", "_s);
}

static ErpOrder erpOf(const OrderDraft &draft, const Order &order)
{
    ErpOrder erp;
    for (const DraftLine &line : draft.lines)
        erp.lines += ErpLine{line.erpProduct, line.quantity, line.net};
    for (const OrderTax &tax : order.taxes)
        erp.taxes += ErpTax{{}, tax.kind, tax.percent, {}, tax.tax()};
    erp.total = order.total;
    erp.tax = order.totalTax;
    return erp;
}

static Order discountedOrder()
{
    Order order = sampleOrder();
    order.lines[0].netBefore = amount(u"44.98");
    order.coupons = {{u"fijo5"_s, amount(u"4.99"), amount(u"1.05")}};
    settle(order);
    return order;
}

void WaterfallTest::order_isExplained()
{
    const Order order = discountedOrder();
    const Catalog catalog = catalogFor(order);
    const RouteSettings settings;
    const TargetLimits limits = sampleLimits();
    const OrderDraft draft = *draftOrder({order, catalog, limits, settings, u"WEB-1001"_s, u"WEB"_s});
    const Waterfall waterfall = buildWaterfall(order, draft, erpOf(draft, order), settings, limits);
    QCOMPARE(textOf(waterfall),
             u"net[] 44.98/39.98, discount[fijo5] -4.99/-, discount[] -0.01/-, shipping[] 4.95/4.95, "
             "fee[Embalaje] 3.00/3.00, tax[21] 10.07/10.07, rounding[] 0.00/0.00, total[] 58.00/58.00"_s);
    QCOMPARE(waterfall.shopRounding, u"line, half_up"_s);
    const Waterfall shopOnly = buildWaterfall(order, std::nullopt, std::nullopt, settings, limits);
    for (const WaterfallStep &step : shopOnly.steps)
        QVERIFY(!step.erp);
}

static void verifySums(const Waterfall &waterfall)
{
    Decimal shop;
    Decimal erp;
    for (const WaterfallStep &step : waterfall.steps) {
        if (step.kind == StepKind::Total) {
            QCOMPARE(step.shop->toString(), shop.toString());
            QCOMPARE(step.erp.value_or(Decimal()).toString(), erp.toString());
            return;
        }
        shop += step.shop.value_or(Decimal());
        erp += step.erp.value_or(Decimal());
    }
    QFAIL("no total");
}

static Decimal randomCents(QRandomGenerator &random, int below)
{
    return Decimal::fromCents(random.bounded(-below / 10, below));
}

static Order randomOrder(QRandomGenerator &random)
{
    static const QStringList rates{u"21"_s, u"10"_s, u"4"_s};
    Order order = sampleOrder();
    order.lines.clear();
    for (int i = random.bounded(1, 30); i > 0; --i) {
        const QString rate = rates[random.bounded(3)];
        OrderLine line = productLine(u"S"_s + QString::number(i), QString::number(random.bounded(1, 20)), u"0",
                                     {vat(rate, u"0")});
        line.kind = LineKind(random.bounded(3));
        line.net = randomCents(random, 100'000);
        line.netBefore = line.net + Decimal::fromCents(random.bounded(2'000));
        line.tax = line.taxes[0].amount = randomCents(random, 20'000);
        line.externalId = QString::number(i);
        order.lines += line;
    }
    if (random.bounded(2) == 1)
        order.coupons = {{u"C1"_s, randomCents(random, 1'000), {}}, {u"C2"_s, randomCents(random, 1'000), {}}};
    settle(order);
    order.total += Decimal::fromCents(random.bounded(-3, 4));
    return order;
}

void WaterfallTest::anyOrder_leavesNoRemainder()
{
    QRandomGenerator random(7);
    const RouteSettings settings;
    const TargetLimits limits = sampleLimits();
    for (int i = 0; i < 300; ++i) {
        const Order order = randomOrder(random);
        const Catalog catalog = catalogFor(order);
        const auto draft = draftOrder({order, catalog, limits, settings, u"WEB-1"_s, u"WEB"_s});
        QVERIFY(draft);
        ErpOrder erp = erpOf(*draft, order);
        erp.total += randomCents(random, 50);
        verifySums(buildWaterfall(order, *draft, erp, settings, limits));
        verifySums(buildWaterfall(order, std::nullopt, erp, settings, limits));
        verifySums(buildWaterfall(order, *draft, std::nullopt, settings, limits));
        if (QTest::currentTestFailed())
            return;
    }
}

void WaterfallTest::json_survivesTheTrip()
{
    Waterfall waterfall{.currency = u"EUR"_s, .shopRounding = u"line, half_up"_s, .erpRounding = u"document, half_even"_s, .steps = {}};
    for (int i = 0; i < 7; ++i)
        waterfall.steps += WaterfallStep{.kind = StepKind(i), .label = i == 4 ? u"21 \"%\""_s : QString(),
                                         .shop = i == 1 ? std::nullopt : std::optional(amount(u"-1.25")),
                                         .erp = i == 2 ? std::nullopt : std::optional(amount(u"0.000001"))};
    const auto again = waterfallFromJson(waterfallToJson(waterfall));
    QVERIFY(again);
    QVERIFY(*again == waterfall);
}

void WaterfallTest::badJson_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("unknown step") << QByteArray(R"({"steps":[{"kind":"bonus"}]})");
    QTest::newRow("amount as a number") << QByteArray(R"({"steps":[{"kind":"net","shop":1.5}]})");
}

void WaterfallTest::badJson_isRefused()
{
    QFETCH(QByteArray, json);
    const auto waterfall = waterfallFromJson(json);
    QVERIFY(!waterfall);
    QCOMPARE(waterfall.error().code, u"waterfall.unreadable"_s);
}

void WaterfallTest::damagedJson_isReadOrRefused()
{
    const Order order = discountedOrder();
    const QByteArray whole = waterfallToJson(
        buildWaterfall(order, std::nullopt, std::nullopt, RouteSettings(), sampleLimits()));
    QRandomGenerator random(3);
    int read = 0;
    for (int i = 0; i < 2'000; ++i) {
        const auto waterfall = waterfallFromJson(damaged(whole, random));
        QVERIFY(waterfall || waterfall.error().code == u"waterfall.unreadable");
        read += waterfall ? 1 : 0;
    }
    QVERIFY(read > 20);
}

void WaterfallTest::sums_areProven()
{
    QVERIFY(wrongSums(discountedOrder()).isEmpty());
    Order order = discountedOrder();
    order.discountNet += Decimal::fromCents(1);
    QCOMPARE(wrongSums(order), (QList{WrongSum{u"discountNet"_s, amount(u"5.01"), amount(u"5.00")}}));
    const auto checks = recomputeTaxes(discountedOrder(), {RoundingModel::Level::Line, Rounding::HalfUp});
    QCOMPARE(checks->size(), 1);
    QCOMPARE(checks->first().lines, 3);
    QCOMPARE(checks->first().computed.toFixed(2), u"10.07"_s);
}

QTEST_APPLESS_MAIN(WaterfallTest)
#include "tst_waterfall.moc"
