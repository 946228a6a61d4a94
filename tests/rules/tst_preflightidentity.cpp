#include "tests/rules/preflightcase.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class PreflightIdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_judges_data();
    void check_judges();

private:
    static void addTaxIdRows();
    static void addVatRows();
    static void addDocumentRows();
};

static void row(const char *check, const char *name, const QString &verdict, const Arrange &arrange)
{
    QTest::addRow("%s %s", check, name) << QString::fromLatin1(check) << arrange << verdict;
}

void PreflightIdentityTest::check_judges_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<QString>("verdict");
    using C = PreflightCase;
    row("PF-01", "new", {}, [](C &) {});
    row("PF-01", "again", u"pf01.already_sent block"_s, [](C &c) { c.alreadySent = true; });
    row("PF-02", "paid", {}, [](C &) {});
    for (const SourceState state : {SourceState::Cancelled, SourceState::Refunded, SourceState::Failed, SourceState::Trashed,
                                    SourceState::Draft})
        row("PF-02", qPrintable(sourceStateName(state)), u"pf02.state block"_s, [=](C &c) { c.order.state = state; });
    row("PF-02", "partly refunded", {}, [](C &c) { c.order.refunds = {{u"r"_s, amount(u"1"), {}}}; });
    row("PF-02", "wholly refunded", u"pf02.refunded block"_s,
        [](C &c) { c.order.refunds = {{u"r"_s, c.order.total, {}}}; });
    addTaxIdRows();
    addVatRows();
    addDocumentRows();
}

static void spanish(const char *name, const QString &number, const QString &verdict)
{
    row("PF-12", name, verdict, [=](PreflightCase &c) { c.bill(u"ES"_s, number, true); });
}

void PreflightIdentityTest::addTaxIdRows()
{
    for (const QString &good : u"12345678Z 40506070B 89890001K X1234567L K1234567L B12345674 B58378431 P1234567D"_s.split(u' '))
        spanish(qPrintable(good), good, {});
    spanish("DNI letter", u"12345678A"_s, u"pf12.letter block"_s);
    spanish("NIE letter", u"X1234567A"_s, u"pf12.letter block"_s);
    spanish("KLM letter", u"K1234567A"_s, u"pf12.letter block"_s);
    spanish("entity control", u"B12345675"_s, u"pf12.entity_control hold"_s);
    spanish("unusual control", u"B1234567D"_s, u"pf12.unusual_control warn"_s);
    spanish("no such entity letter", u"I1234567D"_s, u"pf12.form block"_s);
    spanish("short", u"1234567L"_s, u"pf12.form block"_s);
    using C = PreflightCase;
    const auto wrong = [](C &c) { c.bill(u"ES"_s, u"12345678A"_s, false); };
    row("PF-12", "small consumer order", {}, wrong);
    row("PF-12", "invoice asked", u"pf12.letter block"_s, [=](C &c) { wrong(c); c.order.taxIdentity.invoiceAsked = true; });
    row("PF-12", "recargo", u"pf12.letter block"_s, [=](C &c) { wrong(c); c.order.taxIdentity.surchargeScheme = true; });
    row("PF-12", "3,000.00", {}, [=](C &c) { wrong(c); c.order.total = amount(u"3000"); });
    row("PF-12", "3,000.01", u"pf12.letter block"_s, [=](C &c) { wrong(c); c.order.total = amount(u"3000.01"); });
    row("PF-13", "real", {}, [](C &c) { c.bill(u"ES"_s, u"40506070B"_s, false); });
    row("PF-13", "placeholder", u"pf13.placeholder hold"_s, [](C &c) { c.bill(u"ES"_s, u"00000000T"_s, false); });
}

static void european(const char *name, const QString &country, const QString &number, const QString &verdict)
{
    row("PF-14", name, verdict, [=](PreflightCase &c) { c.bill(country, number, true); });
}

void PreflightIdentityTest::addVatRows()
{
    european("valid", u"PT"_s, u"PT501964843"_s, {});
    european("valid without prefix", u"PT"_s, u"501964843"_s, {});
    european("check digits", u"PT"_s, u"PT501964842"_s, u"pf14.check_digits block"_s);
    european("form", u"DE"_s, u"DE1234"_s, u"pf14.form block"_s);
    european("Greek prefix", u"GR"_s, u"GR094259216"_s, u"pf14.greek_prefix block"_s);
    european("Greek valid", u"GR"_s, u"EL094259216"_s, {});
    european("OSS number", u"IE"_s, u"EU372022452"_s, u"pf14.scheme_number block"_s);
    european("IOSS number", u"IE"_s, u"IM3720000224"_s, u"pf14.scheme_number block"_s);
    european("outside the EU", u"US"_s, u"123456789"_s, {});
    row("PF-14", "consumer's own number", {}, [](PreflightCase &c) { c.bill(u"DE"_s, u"1234"_s, false); });
}

static void simplified(const char *name, bool business, QStringView total, const QString &verdict)
{
    row("PF-18", name, verdict, [=, text = total.toString()](PreflightCase &c) {
        c.settings.invoiceKind = InvoiceKind::Simplified;
        c.order.taxIdentity.business = business;
        c.order.total = amount(text);
    });
}

void PreflightIdentityTest::addDocumentRows()
{
    simplified("consumer 3,000.00", false, u"3000.00", {});
    simplified("consumer 3,000.01", false, u"3000.01", u"pf18.over_3000 block"_s);
    simplified("business 400.00", true, u"400.00", {});
    simplified("business 400.01", true, u"400.01", u"pf18.business_over_400 hold"_s);
    using C = PreflightCase;
    row("PF-18", "exempt to France", u"pf18.intra_community block"_s, [](C &c) {
        c.settings.invoiceKind = InvoiceKind::Simplified;
        c.deliverTo(u"FR"_s, u"75001"_s);
        c.sell(u"100", {}, {});
    });
    row("PF-18", "the rule decides", {}, [](C &c) { c.order.total = amount(u"3000.01"); });
    const auto full = [](C &c) {
        c.settings.invoiceKind = InvoiceKind::Full;
        c.order.taxIdentity.number = u"40506070B"_s;
    };
    row("PF-19", "complete", {}, full);
    row("PF-19", "simplified needs nothing", {}, [](C &c) { c.order.billing = {}; });
    row("PF-19", "no name", u"pf19.name block"_s, [=](C &c) { full(c); c.order.billing.firstName.clear(); c.order.billing.lastName.clear(); });
    row("PF-19", "no street", u"pf19.address block"_s, [=](C &c) { full(c); c.order.billing.street1.clear(); });
    row("PF-19", "no tax id", u"pf19.tax_id block"_s, [=](C &c) { full(c); c.order.taxIdentity.number.clear(); });
    row("PF-19", "exported without tax id", {}, [=](C &c) { full(c); c.order.taxIdentity.number.clear(); c.deliverTo(u"US"_s, u"10001"_s); });
    row("PF-19", "over 3,000 without tax id", u"pf19.tax_id block"_s, [](C &c) { c.order.total = amount(u"3000.01"); });
}

void PreflightIdentityTest::check_judges()
{
    QFETCH(QString, check);
    QFETCH(Arrange, arrange);
    PreflightCase one;
    arrange(one);
    QTEST(verdictOf(one, check), "verdict");
}

QTEST_APPLESS_MAIN(PreflightIdentityTest)
#include "tst_preflightidentity.moc"
