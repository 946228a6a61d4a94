#include "tests/rules/preflightcase.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class PreflightMoneyTest final : public QObject
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

static void discounted(PreflightCase &c, QStringView off21, QStringView off10)
{
    c.order.lines = {productLine(u"A"_s, u"1", u"20.00", {vat(u"21", u"4.20")}),
                     productLine(u"B"_s, u"1", u"10.00", {vat(u"10", u"1.00")})};
    settle(c.order);
    c.order.lines[0].net -= amount(off21);
    c.order.lines[1].net -= amount(off10);
    c.order.discountNet = amount(u"10.00");
}

void PreflightMoneyTest::check_judges_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<QString>("verdict");
    using C = PreflightCase;
    row("PF-03", "EUR", {}, [](C &) {});
    row("PF-03", "USD without rate", u"pf03.differs block"_s, [](C &c) { c.order.currency = u"USD"_s; });
    row("PF-03", "no currency", u"pf03.unknown block"_s, [](C &c) { c.order.currency.clear(); });
    row("PF-03", "lower case", u"pf03.unknown block"_s, [](C &c) { c.order.currency = u"eur"_s; });
    row("PF-03", "ERP does not say", {}, [](C &c) { c.limits.currency.clear(); });
    row("PF-04", "cents", {}, [](C &c) { c.order.total = amount(u"48.38"); });
    row("PF-04", "four digits", u"pf04.digits block"_s, [](C &c) { c.order.total = amount(u"48.3758"); });
    row("PF-04", "line of six digits", u"pf04.digits block"_s, [](C &c) { c.order.lines[0].net = amount(u"39.983471"); });
    row("PF-04", "no pieces", u"pf04.quantity block"_s, [](C &c) { c.order.lines[0].quantity = Decimal(); });
    const auto r3 = [](C &c) {
        c.order.lines = {productLine(u"A"_s, u"2", u"39.98", {vat(u"21", u"8.40")}),
                         productLine(u"B"_s, u"1", u"7.95", {vat(u"21", u"1.67")}),
                         productLine(u"C"_s, u"1", u"4.95", {vat(u"21", u"1.04")})};
        settle(c.order);
    };
    row("PF-05", "R3 with 63.99", {}, r3);
    row("PF-05", "R3 with 64.09", u"pf05.sum hold"_s, [=](C &c) { r3(c); c.order.total = amount(u"64.09"); });
    row("PF-05", "tax not of the lines", u"pf05.sum hold"_s, [=](C &c) { r3(c); c.order.lines[0].tax = amount(u"8.39"); });
    row("PF-05", "shipping sum", u"pf05.sum hold"_s, [](C &c) { c.order.shippingNet = amount(u"4.96"); });
    row("PF-06", "R3 11.11 per line", {}, r3);
    row("PF-06", "R3 one cent more", u"pf06.rounding warn"_s, [=](C &c) { r3(c); c.order.taxes[0].goodsTax = amount(u"11.12"); });
    row("PF-06", "R3 three cents more", u"pf06.rounding warn"_s, [=](C &c) { r3(c); c.order.taxes[0].goodsTax = amount(u"11.14"); });
    row("PF-06", "R3 four cents more", u"pf06.tax hold"_s, [=](C &c) { r3(c); c.order.taxes[0].goodsTax = amount(u"11.15"); });
    row("PF-06", "R3 12.11", u"pf06.tax hold"_s, [=](C &c) { r3(c); c.order.taxes[0].goodsTax = amount(u"12.11"); });
    row("PF-06", "R3 11.11 of a shop per rate", u"pf06.rounding warn"_s, [=](C &c) {
        r3(c);
        c.settings.shopRounding = RoundingModel{RoundingModel::Level::Document, Rounding::HalfUp};
    });
    row("PF-20", "positive", {}, [](C &) {});
    row("PF-20", "0.00 gift", u"pf20.zero hold"_s, [](C &c) { c.order.total = Decimal(); });
    row("PF-20", "-5.00", u"pf20.negative hold"_s, [](C &c) { c.order.total = amount(u"-5"); });
    row("PF-21", "10.00 as 6.67 and 3.33", {}, [](C &c) { discounted(c, u"6.67", u"3.33"); });
    row("PF-21", "10.00 as 6.67 and 3.34", u"pf21.discount_sum hold"_s, [](C &c) { discounted(c, u"6.67", u"3.34"); });
    row("PF-21", "negative line", u"pf21.negative_line hold"_s, [](C &c) {
        c.order.lines += productLine(u"X"_s, u"1", u"-2.00", {vat(u"21", u"-0.42")});
        settle(c.order);
    });
    row("PF-23", "net prices, two digits", {}, [](C &c) { c.limits.priceDigits = 2; });
    row("PF-23", "prices with tax, four digits", {}, [](C &c) { c.order.pricesIncludeTax = true; });
    row("PF-23", "prices with tax, two digits", u"pf23.digits block"_s, [](C &c) {
        c.order.pricesIncludeTax = true;
        c.limits.priceDigits = 2;
    });
    row("PF-23", "prices with tax, told with tax", {}, [](C &c) {
        c.order.pricesIncludeTax = c.settings.grossPrices = c.limits.takesGrossPrices = true;
        c.limits.priceDigits = 2;
    });
}

void PreflightMoneyTest::check_judges()
{
    QFETCH(QString, check);
    QFETCH(Arrange, arrange);
    PreflightCase one;
    arrange(one);
    QTEST(verdictOf(one, check), "verdict");
}

QTEST_APPLESS_MAIN(PreflightMoneyTest)
#include "tst_preflightmoney.moc"
