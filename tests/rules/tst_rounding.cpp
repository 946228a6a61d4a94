#include "core/rules/rounding.h"
#include "tests/rules/sampleorder.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

using Level = RoundingModel::Level;

class RoundingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void basket_isComputed_data();
    void basket_isComputed();
    void basePerRate_isR3();
    void taxBase_goesBeforeTheRoundedNet();
    void grossBasket_losesCentsByShortUnits_data();
    void grossBasket_losesCentsByShortUnits();
    void surcharge_standsBesideVat_data();
    void surcharge_standsBesideVat();
    void impossibleLine_isRefused();
};

/// "3 x 0.335 @21, 7.95 @10": net unit prices.
static QList<TaxedLine> basket(const QString &text)
{
    QList<TaxedLine> lines;
    for (const QString &item : text.split(u", "_s)) {
        const QStringList priceAndRate = item.split(u" @"_s);
        const QStringList parts = priceAndRate[0].split(u" x "_s);
        const Decimal quantity = parts.size() == 2 ? amount(parts[0]) : Decimal::fromInt(1);
        TaxedLine line{.quantity = quantity, .net = *amount(parts.last()).times(quantity, Rounding::HalfUp)};
        for (const QString &rate : priceAndRate[1].split(u'+'))
            line.taxes += TaxRate{rate, amount(rate)};
        lines += line;
    }
    return lines;
}

static QString repeated(const QString &item, int times)
{
    return QStringList(QList<QString>(times, item)).join(u", "_s);
}

void RoundingTest::basket_isComputed_data()
{
    QTest::addColumn<QString>("items");
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("total");
    const auto row = [](const char *name, const QString &items, Level level, Rounding mode, const QString &total) {
        QTest::newRow(name) << items << int(level) << int(mode) << total;
    };
    const auto r1 = u"3 x 0.335 @21"_s;
    const auto r2 = repeated(u"0.10 @21"_s, 10);
    const auto r3 = u"2 x 19.99 @21, 7.95 @21, 4.95 @21"_s;
    const auto r4 = u"7 x 1.37 @10, 5 x 2.43 @4, 3 x 8.05 @21"_s;
    const auto r7 = repeated(u"0.50 @21"_s, 5);
    const auto r9 = u"12.50 @21"_s;
    const auto up = Rounding::HalfUp;
    const auto even = Rounding::HalfEven;
    row("R1 per unit", r1, Level::Unit, up, u"1.23"_s);
    row("R1 per line", r1, Level::Line, up, u"1.22"_s);
    row("R1 per line, half even", r1, Level::Line, even, u"1.21"_s);
    row("R1 per rate", r1, Level::Document, up, u"1.22"_s);
    row("R1 per rate, half even", r1, Level::Document, even, u"1.21"_s);
    row("R2 per unit", r2, Level::Unit, up, u"1.20"_s);
    row("R2 per line", r2, Level::Line, up, u"1.20"_s);
    row("R2 per rate", r2, Level::Document, up, u"1.21"_s);
    row("R3 per unit", r3, Level::Unit, up, u"63.99"_s);
    row("R3 per line", r3, Level::Line, up, u"63.99"_s);
    row("R3 per rate", r3, Level::Document, up, u"63.98"_s);
    row("R4 per unit", r4, Level::Unit, up, u"52.44"_s);
    row("R4 per line", r4, Level::Line, up, u"52.41"_s);
    row("R4 per rate", r4, Level::Document, up, u"52.41"_s);
    row("R7 per unit", r7, Level::Unit, up, u"3.05"_s);
    row("R7 per unit, half even", r7, Level::Unit, even, u"3.00"_s);
    row("R7 per line", r7, Level::Line, up, u"3.05"_s);
    row("R7 per line, half even", r7, Level::Line, even, u"3.00"_s);
    row("R7 per rate", r7, Level::Document, up, u"3.03"_s);
    row("R7 per rate, half even", r7, Level::Document, even, u"3.02"_s);
    row("R9 half up", r9, Level::Line, up, u"15.13"_s);
    row("R9 half even", r9, Level::Line, even, u"15.12"_s);
    row("R9 half down", r9, Level::Line, Rounding::HalfDown, u"15.12"_s);
    // The real ERP (Tryton 6.0), half even in both settings.
    row("Tryton R1 per document", r1, Level::Document, even, u"1.21"_s);
    row("Tryton R2 per document", r2, Level::Document, even, u"1.21"_s);
    row("Tryton R3 per document", r3, Level::Document, even, u"63.98"_s);
    row("Tryton R4 per document", r4, Level::Document, even, u"52.41"_s);
    row("Tryton R7 per document", r7, Level::Document, even, u"3.02"_s);
    row("Tryton R9 per document", r9, Level::Document, even, u"15.12"_s);
    row("Tryton R1 per line", r1, Level::Running, even, u"1.21"_s);
    row("Tryton R2 per line", r2, Level::Running, even, u"1.20"_s);
    row("Tryton R3 per line", r3, Level::Running, even, u"63.99"_s);
    row("Tryton R4 per line", r4, Level::Running, even, u"52.41"_s);
    row("Tryton R7 per line", r7, Level::Running, even, u"3.00"_s);
    row("Tryton R9 per line", r9, Level::Running, even, u"15.12"_s);
    // 0.105 alone goes to the even 0.10; after 0.11 it makes 0.215, and the even one is 0.22.
    row("half a cent after an odd sum, per line", u"0.52 @21, 0.50 @21"_s, Level::Line, even, u"1.23"_s);
    row("half a cent after an odd sum, on the running sum", u"0.52 @21, 0.50 @21"_s, Level::Running, even, u"1.24"_s);
    for (const Level level : {Level::Document, Level::Running}) {
        const char *name = level == Level::Running ? "line" : "document";
        const auto both = [&](const char *what, const QString &items, const QString &total) {
            QTest::addRow("Tryton %s per %s", what, name) << items << int(level) << int(even) << total;
        };
        both("R6 of 2-decimal units", u"12 x 1.03 @21, 7 x 0.90 @10"_s, u"21.89"_s);
        both("R6 of 4-decimal units", u"12 x 1.0331 @21, 7 x 0.9000 @10"_s, u"21.93"_s);
        both("R10 of 2-decimal units", u"100 x 0.82 @21"_s, u"99.22"_s);
        both("R10 of 4-decimal units", u"100 x 0.8182 @21"_s, u"99.00"_s);
    }
}

void RoundingTest::basket_isComputed()
{
    QFETCH(QString, items);
    QFETCH(int, level);
    QFETCH(int, mode);
    const auto totals = computeTotals(basket(items), {Level(level), Rounding(mode)});
    QVERIFY(totals);
    QTEST(totals->total().toFixed(2), "total");
}

void RoundingTest::basePerRate_isR3()
{
    const auto totals = computeTotals(basket(u"2 x 19.99 @21, 7.95 @21, 4.95 @21"_s), {Level::Document, Rounding::HalfUp});
    QCOMPARE(totals->net.toFixed(2), u"52.88"_s);
    QCOMPARE(totals->tax().toFixed(2), u"11.10"_s);
    const auto mixed = computeTotals(basket(u"7 x 1.37 @10, 5 x 2.43 @4, 3 x 8.05 @21"_s), {Level::Document, Rounding::HalfUp});
    QCOMPARE(mixed->taxPerGroup[u"10"_s].toFixed(2), u"0.96"_s);
    QCOMPARE(mixed->taxPerGroup[u"4"_s].toFixed(2), u"0.49"_s);
    QCOMPARE(mixed->taxPerGroup[u"21"_s].toFixed(2), u"5.07"_s);
}

void RoundingTest::taxBase_goesBeforeTheRoundedNet()
{
    TaxedLine line{.quantity = amount(u"3"_s), .net = amount(u"2.50"_s), .taxes = {{u"21"_s, amount(u"21"_s)}}};
    for (const Level level : {Level::Line, Level::Running, Level::Document}) {
        line.taxBase.reset();
        QCOMPARE(computeTotals({line}, {level, Rounding::HalfEven})->total(), amount(u"3.02"_s)); // 0.525
        line.taxBase = amount(u"2.5001"_s);
        QCOMPARE(computeTotals({line}, {level, Rounding::HalfEven})->total(), amount(u"3.03"_s)); // 0.525021
    }
}

void RoundingTest::grossBasket_losesCentsByShortUnits_data()
{
    QTest::addColumn<QString>("gross"); // quantity x price with tax @rate
    QTest::addColumn<QString>("bases"); // out of the line's gross
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("fromShortUnits");
    QTest::newRow("R5") << u"3 x 9.99 @21"_s << u"24.77"_s << u"29.97"_s << u"29.98"_s;
    QTest::newRow("R6") << u"12 x 1.25 @21, 7 x 0.99 @10"_s << u"12.40 6.30"_s << u"21.93"_s << u"21.89"_s;
    QTest::newRow("R10") << u"100 x 0.99 @21"_s << u"81.82"_s << u"99.00"_s << u"99.22"_s;
}

void RoundingTest::grossBasket_losesCentsByShortUnits()
{
    QFETCH(QString, gross);
    QList<TaxedLine> right = basket(gross);
    QList<TaxedLine> shortUnits = right;
    QStringList bases;
    for (qsizetype i = 0; i < right.size(); ++i) {
        const Decimal percent = right[i].taxes[0].percent;
        const Decimal unitGross = *right[i].net.dividedBy(right[i].quantity, Rounding::HalfUp);
        right[i].net = *netOfGross(right[i].net, percent, 2, Rounding::HalfUp);
        bases += right[i].net.toFixed(2);
        const Decimal unit = *netOfGross(unitGross, percent, 2, Rounding::HalfUp);
        shortUnits[i].net = *unit.times(right[i].quantity, Rounding::HalfUp);
    }
    const RoundingModel model{Level::Line, Rounding::HalfUp};
    QTEST(bases.join(u' '), "bases");
    QTEST(computeTotals(right, model)->total().toFixed(2), "right");
    QTEST(computeTotals(shortUnits, model)->total().toFixed(2), "fromShortUnits");
}

void RoundingTest::surcharge_standsBesideVat_data()
{
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("taxes");
    QTest::addColumn<QString>("total");
    QTest::newRow("RE1") << u"100.00 @21+5.2"_s << u"21.00 5.20"_s << u"126.20"_s;
    QTest::newRow("RE2") << u"33.33 @10+1.4"_s << u"3.33 0.47"_s << u"37.13"_s;
}

void RoundingTest::surcharge_standsBesideVat()
{
    QFETCH(QString, items);
    const QList<TaxedLine> lines = basket(items);
    const auto totals = computeTotals(lines, {Level::Document, Rounding::HalfUp});
    QStringList taxes;
    for (const TaxRate &rate : lines[0].taxes)
        taxes += totals->taxPerGroup[rate.group].toFixed(2);
    QTEST(taxes.join(u' '), "taxes");
    QTEST(totals->total().toFixed(2), "total");
}

void RoundingTest::impossibleLine_isRefused()
{
    TaxedLine line{.quantity = Decimal(), .net = Decimal::fromInt(1)};
    QCOMPARE(computeTotals({line}, {Level::Unit, Rounding::HalfUp}).error().code, u"decimal.zero"_s);
    QVERIFY(computeTotals({line}, {Level::Line, Rounding::HalfUp}));
}

QTEST_APPLESS_MAIN(RoundingTest)
#include "tst_rounding.moc"
