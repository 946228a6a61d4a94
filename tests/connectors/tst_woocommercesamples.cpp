#include "core/connectors/woocommerce/woocommerceorderreader.h"
#include "core/net/jsonslices.h"
#include "core/rules/totals.h"
#include "core/rules/waterfall.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

/// Every order that a real WooCommerce gave, read and explained to the cent.
class WooCommerceSamplesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_isExplainedToTheCent_data();
    void order_isExplainedToTheCent();

private:
    static void verifyWaterfall(const Order &order);
    static void verifyTaxes(const Order &order);
};

void WooCommerceSamplesTest::order_isExplainedToTheCent_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QString path = sharedSample(u"woocommerce-11.0-orders.json"_s);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &raw : sliceItems(file.readAll())) {
        const auto order = woocommerce::readOrder(raw, woocommerce::Settings());
        QTest::newRow(qPrintable(u"order "_s + (order ? order->externalId : QString::fromUtf8(raw.left(40))))) << raw;
    }
}

void WooCommerceSamplesTest::order_isExplainedToTheCent()
{
    if (sharedSample(u"woocommerce-11.0-orders.json"_s).isEmpty())
        QSKIP("the recorded answers are not here");
    QFETCH(QByteArray, raw);
    const auto order = woocommerce::readOrder(raw, woocommerce::Settings());
    QVERIFY2(order, order ? "" : qPrintable(order.error().code + u' ' + order.error().args.join(u' ')));
    for (const WrongSum &wrong : wrongSums(*order))
        QFAIL(qPrintable(u"%1: %2 stated, %3 computed"_s.arg(wrong.what, wrong.stated.toString(), wrong.computed.toString())));
    verifyWaterfall(*order);
    verifyTaxes(*order);
}

/// Net, each discount, shipping, fees and the taxes lead to the total, and nothing is left over.
void WooCommerceSamplesTest::verifyWaterfall(const Order &order)
{
    const Waterfall waterfall = buildWaterfall(order, std::nullopt, std::nullopt, RouteSettings(), TargetLimits());
    Decimal sum;
    for (const WaterfallStep &step : waterfall.steps) {
        if (step.kind == StepKind::Rounding)
            QCOMPARE(step.shop->toString(), Decimal().toString());
        else if (step.kind != StepKind::Total)
            sum += step.shop.value_or(Decimal());
    }
    QCOMPARE(sum.toString(), order.total.toString());
}

/// What the shop states per rate is what its own rounding gives, but for a cent a line.
void WooCommerceSamplesTest::verifyTaxes(const Order &order)
{
    const auto checks = recomputeTaxes(order, RouteSettings().shopRoundingFor(order));
    QVERIFY(checks);
    for (const RateCheck &check : *checks) {
        const Decimal off = (check.stated - check.computed).abs();
        QVERIFY2(off <= Decimal::fromCents(check.lines),
                 qPrintable(u"%1 %: %2 stated, %3 computed, %4 lines"_s.arg(check.percent.toString(), check.stated.toString(),
                                                                             check.computed.toString()).arg(check.lines)));
    }
}

QTEST_APPLESS_MAIN(WooCommerceSamplesTest)
#include "tst_woocommercesamples.moc"
