#include "core/rules/tables.h"
#include "tests/rules/sampleorder.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class TablesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn_loadsWithItsAge();
    void rate_isAllowedInsideItsWindow_data();
    void rate_isAllowedInsideItsWindow();
    void territory_isFoundByPostcode_data();
    void territory_isFoundByPostcode();
    void standardRate_isTheOneOfTheDay();
    void badTable_isRefused_data();
    void badTable_isRefused();
    void oldTable_isStale();
};

static RuleTables builtIn()
{
    return *builtInRuleTables();
}

void TablesTest::builtIn_loadsWithItsAge()
{
    const auto tables = builtInRuleTables(); // the reader refuses overlaps
    QVERIFY2(tables, qPrintable(tables ? QString() : tables.error().code + tables.error().args.join(u' ')));
    QCOMPARE(tables->sources.size(), 3);
    QVERIFY(tables->checkedOn.isValid());
    qInfo("rule tables checked on %s, %lld days ago", qPrintable(tables->version()),
          static_cast<long long>(tables->ageDays(QDate::currentDate())));
}

void TablesTest::rate_isAllowedInsideItsWindow_data()
{
    QTest::addColumn<QString>("percent");
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("surcharges");
    const auto row = [](const QString &percent, const QString &day, bool allowed, const QString &surcharges) {
        QTest::addRow("%s on %s", qPrintable(percent), qPrintable(day)) << percent << day << allowed << surcharges;
    };
    row(u"21"_s, u"2026-11-25"_s, true, u"5.2 1.75"_s);
    row(u"21"_s, u"2012-08-31"_s, false, {});
    row(u"18"_s, u"2012-08-31"_s, true, u"4"_s);
    row(u"8"_s, u"2012-09-01"_s, false, {});
    row(u"10"_s, u"2026-11-25"_s, true, u"1.4"_s);
    row(u"4"_s, u"2026-11-25"_s, true, u"0.5"_s);
    row(u"5"_s, u"2022-12-31"_s, true, u"0.5"_s);
    row(u"5"_s, u"2023-01-01"_s, true, u"0.62"_s);
    row(u"5"_s, u"2024-09-30"_s, true, u"0.62"_s);
    row(u"5"_s, u"2024-10-01"_s, false, {});
    row(u"0"_s, u"2024-09-30"_s, true, u"0"_s);
    row(u"2"_s, u"2024-11-15"_s, true, u"0.26"_s);
    row(u"2"_s, u"2025-01-01"_s, false, {});
    row(u"7.5"_s, u"2024-12-31"_s, true, u"1"_s);
    row(u"7.5"_s, u"2025-01-01"_s, false, {});
}

void TablesTest::rate_isAllowedInsideItsWindow()
{
    QFETCH(QString, percent);
    QFETCH(QString, day);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    QTEST(builtIn().allowsRate(TaxKind::Vat, amount(percent), date), "allowed");
    QStringList surcharges;
    for (const Decimal one : builtIn().surchargesOf(amount(percent), date))
        surcharges += one.toString();
    QTEST(surcharges.join(u' '), "surcharges");
}

void TablesTest::territory_isFoundByPostcode_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("postcode");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("treatment");
    const auto row = [](const QString &country, const QString &postcode, const QString &name, VatTreatment treatment) {
        QTest::addRow("%s %s", qPrintable(country), qPrintable(postcode)) << country << postcode << name << int(treatment);
    };
    using T = VatTreatment;
    row(u"ES"_s, u"28013"_s, u"spain"_s, T::Domestic);
    row(u"ES"_s, u"07001"_s, u"spain"_s, T::Domestic);
    row(u"ES"_s, u"48001"_s, u"spain"_s, T::Domestic);
    row(u"ES"_s, u"35001"_s, u"canarias"_s, T::Outside);
    row(u"ES"_s, u"38001"_s, u"canarias"_s, T::Outside);
    row(u"ES"_s, u"51001"_s, u"ceuta"_s, T::Outside);
    row(u"ES"_s, u"52001"_s, u"melilla"_s, T::Outside);
    row(u"FR"_s, u"75001"_s, u"member"_s, T::Member);
    row(u"FR"_s, u"97400"_s, u"french_overseas"_s, T::Outside);
    row(u"RE"_s, u"97400"_s, u"french_overseas"_s, T::Outside);
    row(u"FI"_s, u"22100"_s, u"aland"_s, T::Outside);
    row(u"IT"_s, u"23041"_s, u"livigno"_s, T::Outside);
    row(u"IT"_s, u"22061"_s, u"campione"_s, T::Outside);
    row(u"DE"_s, u"78266"_s, u"buesingen"_s, T::Outside);
    row(u"DE"_s, u"27498"_s, u"heligoland"_s, T::Outside);
    row(u"GR"_s, u"63086"_s, u"athos"_s, T::Outside);
    row(u"MC"_s, u"98000"_s, u"monaco"_s, T::Member);
    row(u"GB"_s, u"BT1 1AA"_s, u"northern_ireland"_s, T::Member);
    row(u"GB"_s, u"SW1A 1AA"_s, QString(), T::Outside);
    row(u"PT"_s, u"9000-001"_s, u"madeira"_s, T::Member);
    row(u"US"_s, u"10001"_s, QString(), T::Outside);
}

void TablesTest::territory_isFoundByPostcode()
{
    QFETCH(QString, country);
    QFETCH(QString, postcode);
    const Territory territory = builtIn().territoryOf(country, postcode);
    QTEST(territory.name, "name");
    QTEST(int(territory.treatment), "treatment");
}

void TablesTest::standardRate_isTheOneOfTheDay()
{
    const RuleTables tables = builtIn();
    QCOMPARE(tables.standardRate(u"FR"_s, QDate(2026, 11, 25))->toString(), u"20"_s);
    QCOMPARE(tables.standardRate(u"FI"_s, QDate(2024, 9, 1))->toString(), u"25.5"_s);
    QCOMPARE(tables.standardRate(u"EE"_s, QDate(2025, 6, 30))->toString(), u"22"_s);
    QCOMPARE(tables.standardRate(u"EE"_s, QDate(2025, 7, 1))->toString(), u"24"_s);
    QVERIFY(!tables.standardRate(u"US"_s, QDate(2026, 11, 25)));
    QCOMPARE(tables.territoryOf(u"GR"_s, {}).vatCountry, u"EL"_s);
    QCOMPARE(tables.territoryOf(u"MC"_s, {}).vatCountry, u"FR"_s);
}

static QByteArray rateFile(const QByteArray &rows, const QByteArray &checkedOn = "2026-01-01")
{
    return R"({"checked_on":")" + checkedOn + R"(","source":"x","rates":[)" + rows + "]}";
}

void TablesTest::badTable_isRefused_data()
{
    QTest::addColumn<QByteArray>("rates");
    QTest::addColumn<QString>("code");
    const QByteArray good = R"({"tax":"vat","percent":"21","from":"2012-09-01","source":"x"})";
    QTest::newRow("no JSON") << QByteArray("{") << u"tables.syntax"_s;
    QTest::newRow("no date of checking") << rateFile(good, "soon") << u"tables.syntax"_s;
    QTest::newRow("no rows") << rateFile("") << u"tables.syntax"_s;
    QTest::newRow("percent as a number") << rateFile(R"({"tax":"vat","percent":21,"from":"2012-09-01","source":"x"})")
                                         << u"tables.bad_row"_s;
    QTest::newRow("unknown tax") << rateFile(R"({"tax":"vta","percent":"21","from":"2012-09-01","source":"x"})")
                                 << u"tables.bad_row"_s;
    QTest::newRow("no source") << rateFile(R"({"tax":"vat","percent":"21","from":"2012-09-01"})") << u"tables.bad_row"_s;
    QTest::newRow("ends before it begins")
        << rateFile(R"({"tax":"vat","percent":"21","from":"2012-09-01","to":"2012-08-31","source":"x"})")
        << u"tables.bad_row"_s;
    QTest::newRow("overlap") << rateFile(good + ',' + good) << u"tables.overlap"_s;
}

void TablesTest::badTable_isRefused()
{
    QFETCH(QByteArray, rates);
    const auto tables = readRuleTables({rates, {}, {}});
    QVERIFY(!tables);
    QTEST(tables.error().code, "code");
}

void TablesTest::oldTable_isStale()
{
    RuleTables tables;
    tables.checkedOn = QDate(2026, 1, 1);
    QVERIFY(!tables.isStale(QDate(2026, 1, 1).addDays(180)));
    QVERIFY(tables.isStale(QDate(2026, 1, 1).addDays(181)));
}

QTEST_APPLESS_MAIN(TablesTest)
#include "tst_tables.moc"
