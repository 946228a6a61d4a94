#include "tests/rules/preflightcase.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class PreflightTaxesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_judges_data();
    void check_judges();
};

static void row(const char *check, const char *name, const QString &verdict, const Arrange &arrange)
{
    QTest::addRow("%s %s", check, name) << QString::fromLatin1(check) << arrange << verdict;
}

static Arrange rateOn(QStringView percent, int year, int month, int day)
{
    return [=, text = percent.toString()](PreflightCase &c) {
        c.sell(u"100", text, u"2");
        c.on(year, month, day);
    };
}

/// A retailer under recargo buys at these two rates.
static Arrange pair(QStringView vatPercent, QStringView recargoPercent, int year, int month, int day)
{
    return [=, one = vatPercent.toString(), other = recargoPercent.toString()](PreflightCase &c) {
        c.order.lines = {productLine(u"A"_s, u"1", u"100", {vat(one, u"1"), recargo(other, u"1")})};
        settle(c.order);
        c.on(year, month, day);
        c.order.taxIdentity.surchargeScheme = true;
    };
}

static void shipAt(PreflightCase &c, QStringView percent)
{
    c.order.lines[1].taxes = {vat(percent, u"0.50")};
    c.order.lines[1].tax = amount(u"0.50");
    settle(c.order);
}

void PreflightTaxesTest::check_judges_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<QString>("verdict");
    using C = PreflightCase;
    const auto notInForce = u"pf07.not_in_force block"_s;
    row("PF-07", "2 % on 2024-11-15", {}, rateOn(u"2", 2024, 11, 15));
    row("PF-07", "2 % on 2025-01-01", notInForce, rateOn(u"2", 2025, 1, 1));
    row("PF-07", "5 % on 2024-09-30", {}, rateOn(u"5", 2024, 9, 30));
    row("PF-07", "5 % on 2024-10-01", notInForce, rateOn(u"5", 2024, 10, 1));
    row("PF-07", "7.5 % on 2024-12-31", {}, rateOn(u"7.5", 2024, 12, 31));
    row("PF-07", "21 % today", {}, [](C &) {});
    row("PF-07", "19 %", u"pf07.unknown_rate block"_s, rateOn(u"19", 2026, 11, 1));
    row("PF-07", "20 % to France is another check's", {}, [](C &c) {
        c.sell(u"100", u"20", u"20");
        c.deliverTo(u"FR"_s, u"75001"_s);
    });
    row("PF-08", "21/5.2", {}, pair(u"21", u"5.2", 2026, 11, 1));
    row("PF-08", "10/1.4", {}, pair(u"10", u"1.4", 2026, 11, 1));
    row("PF-08", "4/0.5", {}, pair(u"4", u"0.5", 2026, 11, 1));
    row("PF-08", "7.5/1 on 2024-12-31", {}, pair(u"7.5", u"1", 2024, 12, 31));
    const auto wrongPair = u"pf08.pair block"_s;
    row("PF-08", "7.5/1.4 on 2024-12-31", wrongPair, pair(u"7.5", u"1.4", 2024, 12, 31));
    row("PF-08", "21/1.4", wrongPair, pair(u"21", u"1.4", 2026, 11, 1));
    row("PF-08", "10/0.5", wrongPair, pair(u"10", u"0.5", 2026, 11, 1));
    row("PF-08", "recargo for a consumer", u"pf08.recargo_for_consumer block"_s, [](C &c) {
        pair(u"21", u"5.2", 2026, 11, 1)(c);
        c.order.taxIdentity.surchargeScheme = false;
    });
    row("PF-08", "retailer without recargo", u"pf08.recargo_missing block"_s,
        [](C &c) { c.order.taxIdentity.surchargeScheme = true; });
    row("PF-09", "all with recargo", {}, pair(u"21", u"5.2", 2026, 11, 1));
    row("PF-09", "none with recargo", {}, [](C &) {});
    row("PF-09", "mixed", u"pf09.mixed hold"_s, [](C &c) {
        pair(u"21", u"5.2", 2026, 11, 1)(c);
        c.order.lines += productLine(u"B"_s, u"1", u"10", {vat(u"21", u"2.10")});
    });
    row("PF-22", "21 mapped", {}, [](C &) {});
    row("PF-22", "21 without a mapping", u"pf22.unmapped hold"_s, [](C &c) {
        c.catalog = catalogFor(c.order);
        (*c.catalog)[CatalogKind::Tax].remove(u"services|vat|21"_s);
    });
    row("PF-22", "follows a cart of 10 %", {}, [](C &c) {
        c.sell(u"10", u"10", u"1");
        c.order.lines += sampleOrder().lines[1];
        shipAt(c, u"10");
    });
    row("PF-22", "10 % in a cart of 21 %", u"pf22.foreign_rate hold"_s, [](C &c) { shipAt(c, u"10"); });
}

void PreflightTaxesTest::check_judges()
{
    QFETCH(QString, check);
    QFETCH(Arrange, arrange);
    PreflightCase one;
    arrange(one);
    QTEST(verdictOf(one, check), "verdict");
}

QTEST_APPLESS_MAIN(PreflightTaxesTest)
#include "tst_preflighttaxes.moc"
