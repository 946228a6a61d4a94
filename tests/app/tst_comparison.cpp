#include "app/simulation/comparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::sandbox;

/// The judge of the simulation: what it overlooks, nobody sees.
class ComparisonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalSides_keepThePromises();
    void brokenPromise_isCounted_data();
    void brokenPromise_isCounted();

private:
    [[nodiscard]] static WooOrder sold(qint64 id);
    [[nodiscard]] static HeldErpOrder booked(const QString &reference);
    [[nodiscard]] static Comparison compared(const QList<HeldErpOrder> &held);
};

WooOrder ComparisonTest::sold(qint64 id)
{
    WooOrder order;
    order.id = id;
    order.status = u"processing"_s;
    order.total = Decimal::fromCents(1210);
    order.totalTax = Decimal::fromCents(210);
    WooLine line;
    line.sku = u"TAZA"_s;
    line.quantity = 1;
    line.total = Decimal::fromCents(1000);
    order.lines = {line};
    return order;
}

HeldErpOrder ComparisonTest::booked(const QString &reference)
{
    HeldErpOrder order;
    order.orderReference = reference;
    order.documentNo = u"50018"_s;
    order.total = Decimal::fromCents(1210);
    order.tax = Decimal::fromCents(210);
    HeldErpLine line;
    line.sku = u"TAZA"_s;
    line.quantity = Decimal::fromInt(1);
    line.net = Decimal::fromCents(1000);
    order.lines = {line};
    return order;
}

/// One shop "WEB" with the order 1, shown verified.
Comparison ComparisonTest::compared(const QList<HeldErpOrder> &held)
{
    const QList<WooOrder> orders{sold(1)};
    Comparison all = compareShop(u"WEB"_s, orders, held, {{u"WEB-1"_s, TransferState::Verified}});
    return all += findStrangers(held, keysOf(u"WEB"_s, orders));
}

void ComparisonTest::equalSides_keepThePromises()
{
    const Comparison result = compared({booked(u"WEB-1"_s)});
    QCOMPARE(result.verified, 1);
    QCOMPARE(result.broken, QStringList());
    QVERIFY(result.promisesKept());
}

void ComparisonTest::brokenPromise_isCounted_data()
{
    QTest::addColumn<QStringList>("references");
    QTest::addColumn<bool>("dearer");
    QTest::addColumn<QList<int>>("figures"); // duplicates, lost, altered, strangers
    QTest::newRow("booked twice") << QStringList{u"WEB-1"_s, u"WEB-1"_s} << false << QList<int>{1, 0, 0, 0};
    QTest::newRow("not booked") << QStringList{} << false << QList<int>{0, 1, 0, 0};
    QTest::newRow("booked with another total") << QStringList{u"WEB-1"_s} << true << QList<int>{0, 0, 1, 0};
    QTest::newRow("an order of nobody") << QStringList{u"WEB-1"_s, u"WEB-2"_s} << false << QList<int>{0, 0, 0, 1};
    QTest::newRow("an order without reference") << QStringList{u"WEB-1"_s, QString()} << false << QList<int>{0, 0, 0, 1};
}

void ComparisonTest::brokenPromise_isCounted()
{
    QFETCH(QStringList, references);
    QFETCH(bool, dearer);
    QList<HeldErpOrder> held;
    for (const QString &reference : references)
        held.append(booked(reference));
    if (dearer)
        held.first().total += Decimal::fromCents(1);
    const Comparison result = compared(held);
    QTEST((QList<int>{result.duplicates, result.lost, result.altered, result.strangers}), "figures");
    QVERIFY(!result.promisesKept());
    QCOMPARE(result.broken.size(), 1);
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
