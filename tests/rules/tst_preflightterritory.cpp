#include "tests/rules/preflightcase.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class PreflightTerritoryTest final : public QObject
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

static Arrange taxed(const QString &country, const QString &postcode, QStringView percent)
{
    return [=, text = percent.toString()](PreflightCase &c) {
        c.sell(u"100", text, text);
        c.deliverTo(country, postcode);
    };
}

static Arrange untaxed(const QString &country, const QString &postcode)
{
    return taxed(country, postcode, {});
}

static Arrange exempt(const QString &country, const QString &taxId, bool business)
{
    return [=](PreflightCase &c) {
        untaxed(country, u"10115"_s)(c);
        c.bill(country, taxId, business);
    };
}

static Arrange distance(OssState oss, const QString &country, const QString &postcode, QStringView percent)
{
    return [=, text = percent.toString()](PreflightCase &c) {
        taxed(country, postcode, text)(c);
        c.settings.oss = oss;
    };
}

static Arrange billedIn(const QString &country, const QString &postcode)
{
    return [=](PreflightCase &c) {
        c.order.billing.country = country;
        c.order.billing.postcode = postcode;
    };
}

void PreflightTerritoryTest::check_judges_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<QString>("verdict");
    using C = PreflightCase;
    const auto outside = u"pf10.taxed_outside hold"_s;
    const auto inside = u"pf10.untaxed hold"_s;
    for (const QString &code : {u"35001"_s, u"38001"_s, u"51001"_s, u"52001"_s}) {
        row("PF-10", qPrintable(code + u" exported"_s), {}, untaxed(u"ES"_s, code));
        row("PF-10", qPrintable(code + u" with 21 %"_s), outside, taxed(u"ES"_s, code, u"21"));
    }
    row("PF-10", "28013 with 21 %", {}, taxed(u"ES"_s, u"28013"_s, u"21"));
    row("PF-10", "28013 with 0 %", inside, taxed(u"ES"_s, u"28013"_s, u"0"));
    row("PF-10", "28013 without a rate", inside, untaxed(u"ES"_s, u"28013"_s));
    row("PF-10", "bread at 0 % in 2024 beside 21 %", {}, [](C &c) {
        c.order.lines += productLine(u"PAN"_s, u"1", u"1", {vat(u"0", u"0")});
        c.on(2024, 9, 30);
    });
    row("PF-10", "bread at 0 % in 2026", inside, [](C &c) { c.order.lines += productLine(u"PAN"_s, u"1", u"1", {vat(u"0", u"0")}); });
    row("PF-10", "gift line", {}, [](C &c) { c.order.lines += productLine(u"G"_s, u"1", u"0", {}); });
    row("PF-10", "New York exported", {}, untaxed(u"US"_s, u"10001"_s));
    row("PF-10", "New York with 21 %", outside, taxed(u"US"_s, u"10001"_s, u"21"));
    row("PF-10", "no address, 21 %", {}, [](C &c) { c.order.billing = {}; });
    row("PF-10", "no address, no VAT", inside, [](C &c) {
        c.sell(u"100", {}, {});
        c.order.billing = {};
    });
    row("PF-10", "seller in Canarias", {}, [](C &c) {
        taxed(u"ES"_s, u"35001"_s, u"21")(c);
        c.settings.company.postcode = u"35002"_s;
    });
    row("PF-11", "28013", {}, [](C &) {});
    row("PF-11", "07001", {}, billedIn(u"ES"_s, u"07001"_s));
    row("PF-11", "53001", u"pf11.province warn"_s, billedIn(u"ES"_s, u"53001"_s));
    row("PF-11", "00123", u"pf11.province warn"_s, billedIn(u"ES"_s, u"00123"_s));
    row("PF-11", "2801", u"pf11.postcode warn"_s, billedIn(u"ES"_s, u"2801"_s));
    row("PF-11", "ES-28013", u"pf11.postcode warn"_s, billedIn(u"ES"_s, u"ES-28013"_s));
    row("PF-11", "full-width", u"pf11.postcode warn"_s, billedIn(u"ES"_s, u"２８０１３"_s));
    row("PF-11", "country name", u"pf11.country warn"_s, billedIn(u"España"_s, u"28013"_s));
    row("PF-11", "French code", {}, billedIn(u"FR"_s, u"75001"_s));
    row("PF-15", "German business", {}, exempt(u"DE"_s, u"DE136695976"_s, true));
    row("PF-15", "German number, delivery in France", u"pf15.other_state hold"_s, [](C &c) {
        exempt(u"DE"_s, u"DE136695976"_s, true)(c);
        c.deliverTo(u"FR"_s, u"75001"_s);
    });
    row("PF-15", "consumer", u"pf15.not_business hold"_s, exempt(u"DE"_s, {}, false));
    row("PF-15", "wrong number", u"pf15.no_valid_number hold"_s, exempt(u"DE"_s, u"DE136695978"_s, true));
    row("PF-15", "simplified", u"pf15.simplified hold"_s, [](C &c) {
        exempt(u"DE"_s, u"DE136695976"_s, true)(c);
        c.settings.invoiceKind = InvoiceKind::Simplified;
    });
    row("PF-15", "Greek business", {}, exempt(u"GR"_s, u"EL094259216"_s, true));
    const auto own = u"pf16.own_rate hold"_s;
    row("PF-16", "FR 20 % after the threshold", {}, distance(OssState::Above, u"FR"_s, u"75001"_s, u"20"));
    row("PF-16", "FR 21 % after the threshold", own, distance(OssState::Above, u"FR"_s, u"75001"_s, u"21"));
    row("PF-16", "FR 21 % by option", own, distance(OssState::Option, u"FR"_s, u"75001"_s, u"21"));
    row("PF-16", "FR 5.5 % by option", u"pf16.not_standard warn"_s, distance(OssState::Option, u"FR"_s, u"75001"_s, u"5.5"));
    row("PF-16", "FR 21 % below", {}, distance(OssState::Below, u"FR"_s, u"75001"_s, u"21"));
    row("PF-16", "FR 20 % below", u"pf16.destination_rate hold"_s, distance(OssState::Below, u"FR"_s, u"75001"_s, u"20"));
    row("PF-16", "NL 21 % is its own", {}, distance(OssState::Above, u"NL"_s, u"1011"_s, u"21"));
    row("PF-16", "Madeira 22 %", u"pf16.not_standard warn"_s, distance(OssState::Above, u"PT"_s, u"9000"_s, u"22"));
    row("PF-29", "Belfast with 21 %", {}, taxed(u"GB"_s, u"BT1 1AA"_s, u"21"));
    row("PF-29", "Belfast without VAT", u"pf29.untaxed_inside hold"_s, untaxed(u"GB"_s, u"BT1 1AA"_s));
    row("PF-29", "London without VAT", {}, untaxed(u"GB"_s, u"SW1A 1AA"_s));
    row("PF-29", "Reunion without VAT", {}, untaxed(u"FR"_s, u"97400"_s));
    row("PF-29", "Reunion with 20 %", u"pf29.taxed_outside hold"_s, taxed(u"FR"_s, u"97400"_s, u"20"));
    row("PF-29", "Monaco without VAT", u"pf29.untaxed_inside hold"_s, untaxed(u"MC"_s, u"98000"_s));
    row("PF-29", "Livigno with 21 %", u"pf29.taxed_outside hold"_s, taxed(u"IT"_s, u"23041"_s, u"21"));
    row("PF-29", "Büsingen with 21 %", u"pf29.taxed_outside hold"_s, taxed(u"DE"_s, u"78266"_s, u"21"));
}

void PreflightTerritoryTest::check_judges()
{
    QFETCH(QString, check);
    QFETCH(Arrange, arrange);
    PreflightCase one;
    arrange(one);
    QTEST(verdictOf(one, check), "verdict");
}

QTEST_APPLESS_MAIN(PreflightTerritoryTest)
#include "tst_preflightterritory.moc"
