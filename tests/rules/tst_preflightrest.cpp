#include "tests/rules/preflightcase.h"

#include <QTest>

#include <limits>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class PreflightRestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_judges_data();
    void check_judges();
    void goodOrder_hasNoFinding();
    void oneCause_groupsManyOrders();
    void hostileOrder_isJudgedWithoutHarm();
};

static void row(const char *check, const char *name, const QString &verdict, const Arrange &arrange)
{
    QTest::addRow("%s %s", check, name) << QString::fromLatin1(check) << arrange << verdict;
}

static Arrange without(CatalogKind kind, const QString &key)
{
    return [=](PreflightCase &c) {
        c.catalog = catalogFor(c.order);
        (*c.catalog)[kind].remove(key);
    };
}

static Arrange twice(CatalogKind kind, const QString &key)
{
    return [=](PreflightCase &c) {
        c.catalog = catalogFor(c.order);
        (*c.catalog)[kind].insert(key, u"another"_s);
    };
}

static Arrange businessToday(int month, int day)
{
    return [=](PreflightCase &c) {
        c.on(2026, 10, 31);
        c.bill(u"ES"_s, u"B58378431"_s, true);
        c.nowMs = QDateTime(QDate(2026, month, day), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    };
}

void PreflightRestTest::check_judges_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<QString>("verdict");
    using C = PreflightCase;
    const auto unmapped = u"pf24.unmapped block"_s;
    const auto ambiguous = u"pf24.ambiguous block"_s;
    row("PF-24", "all known", {}, [](C &) {});
    row("PF-24", "unknown SKU", unmapped, without(CatalogKind::Product, u"TAZA"_s));
    row("PF-24", "SKU of two products", ambiguous, twice(CatalogKind::Product, u"TAZA"_s));
    row("PF-24", "same product twice", {}, [](C &c) {
        c.catalog = catalogFor(c.order);
        (*c.catalog)[CatalogKind::Product].insert(u"TAZA"_s, u"erp-product-TAZA"_s);
    });
    row("PF-24", "no SKU", u"pf24.no_key block"_s, [](C &c) { c.order.lines[0].sku.clear(); });
    row("PF-24", "EAN instead", {}, [](C &c) {
        c.order.lines[0].sku.clear();
        c.order.lines[0].ean = u"8412345678905"_s;
    });
    row("PF-24", "unknown tax", unmapped, without(CatalogKind::Tax, u"goods|vat|21"_s));
    row("PF-24", "unknown carrier", unmapped, without(CatalogKind::ShippingItem, u"flat_rate"_s));
    row("PF-24", "unknown fee", unmapped, without(CatalogKind::FeeItem, u"Embalaje"_s));
    row("PF-24", "unknown payment term", unmapped, without(CatalogKind::PaymentTerm, u"redsys"_s));
    row("PF-24", "the route's payment term", {}, [](C &c) {
        without(CatalogKind::PaymentTerm, u"redsys"_s)(c);
        c.settings.paymentTerm = u"7"_s;
    });
    row("PF-24", "payment method not needed", {}, without(CatalogKind::PaymentMethod, u"redsys"_s));
    row("PF-24", "payment method needed", unmapped, [](C &c) {
        without(CatalogKind::PaymentMethod, u"redsys"_s)(c);
        c.settings.needsPaymentMethod = true;
    });
    row("PF-24", "two warehouses", ambiguous, twice(CatalogKind::Warehouse, QString()));
    row("PF-25", "today", {}, [](C &) {});
    row("PF-25", "2031-01-01", u"pf25.future hold"_s, [](C &c) { c.on(2031, 1, 1); });
    row("PF-25", "a clock ahead by minutes", {}, [](C &c) { c.nowMs = c.order.createdMs - 600'000; });
    row("PF-25", "closed period", u"pf25.closed_period warn"_s, [](C &c) { c.limits.closedUntilMs = c.order.createdMs; });
    row("PF-25", "after the closed period", {}, [](C &c) { c.limits.closedUntilMs = c.order.createdMs - 1; });
    const auto named = [](int length) {
        return [=](C &c) {
            c.limits.nameLength = 200;
            c.order.billing.company = QString(length, u'x');
        };
    };
    row("PF-26", "name of 120", {}, named(120));
    row("PF-26", "name of 121", u"pf26.too_long warn"_s, named(121));
    row("PF-26", "name beyond the ERP's 60", u"pf26.too_long warn"_s, [](C &c) { c.order.billing.company = QString(61, u'x'); });
    row("PF-26", "description of 501", u"pf26.too_long warn"_s, [](C &c) {
        c.limits.descriptionLength = 1'000;
        c.order.lines[0].name = QString(501, u'x');
    });
    row("PF-26", "NUL in a street", u"pf26.controls warn"_s, [](C &c) { c.order.billing.street1 += QChar(0); });
    row("PF-26", "right-to-left override", u"pf26.controls warn"_s, [](C &c) { c.order.note = u"a\u202Eb"_s; });
    row("PF-26", "line break in a note", {}, [](C &c) { c.order.note = u"a\nb"_s; });
    row("PF-27", "same month", {}, businessToday(10, 31));
    row("PF-27", "10th", {}, businessToday(11, 10));
    row("PF-27", "11th", u"pf27.near warn"_s, businessToday(11, 11));
    row("PF-27", "15-11", u"pf27.near warn"_s, businessToday(11, 15));
    row("PF-27", "16-11", u"pf27.passed hold"_s, businessToday(11, 16));
    row("PF-27", "consumer", {}, [](C &c) {
        businessToday(11, 16)(c);
        c.order.taxIdentity.business = false;
    });
}

void PreflightRestTest::goodOrder_hasNoFinding()
{
    QCOMPARE(findingsOf(PreflightCase()).size(), 0);
}

void PreflightRestTest::oneCause_groupsManyOrders()
{
    PreflightCase one;
    without(CatalogKind::Product, u"TAZA"_s)(one);
    const Finding finding = findingsOf(one).first();
    QCOMPARE(finding.causeKey, u"pf24.product:TAZA"_s);
    QCOMPARE(finding.field, u"lines[0].sku"_s);
    QCOMPARE(finding.args, (QStringList{u"product"_s, u"TAZA"_s, u"Taza TAZA"_s}));
    QCOMPARE(finding.rulesVersion, builtInRuleTables()->version());
}

void PreflightRestTest::hostileOrder_isJudgedWithoutHarm()
{
    PreflightCase one;
    one.order = Order();
    one.order.billing.postcode = QString(10'000, u'9');
    one.order.billing.country = u"ES"_s;
    one.order.lines = {OrderLine()};
    one.order.lines[0].net = Decimal::fromMicros(std::numeric_limits<qint64>::max() / 4);
    one.order.lines[0].quantity = Decimal();
    one.order.taxIdentity.number = u"ES"_s;
    QVERIFY(findingsOf(one).size() > 3);
}

void PreflightRestTest::check_judges()
{
    QFETCH(QString, check);
    QFETCH(Arrange, arrange);
    PreflightCase one;
    arrange(one);
    QTEST(verdictOf(one, check), "verdict");
}

QTEST_APPLESS_MAIN(PreflightRestTest)
#include "tst_preflightrest.moc"
