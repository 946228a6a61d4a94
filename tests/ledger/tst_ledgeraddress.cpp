#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "core/ledger/ledgeraddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

class TestLedgerAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void password_isFoundAndHidden_data();
    void password_isFoundAndHidden();
    void addressWithoutPassword_isLeftAlone_data();
    void addressWithoutPassword_isLeftAlone();
    void ledger_isNotOpenedAndTheErrorKeepsSilent_data();
    void ledger_isNotOpenedAndTheErrorKeepsSilent();
};

void TestLedgerAddress::password_isFoundAndHidden_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("usual") << u"postgresql://ana:s3cr3t@caja:5432/cuadra"_s << u"postgresql://ana:***@caja:5432/cuadra"_s;
    QTest::newRow("other scheme") << u"postgres://ana:s3cr3t@caja/cuadra"_s << u"postgres://ana:***@caja/cuadra"_s;
    QTest::newRow("no user") << u"postgresql://:s3cr3t@caja/cuadra"_s << u"postgresql://:***@caja/cuadra"_s;
    QTest::newRow("with @, / and :") << u"postgresql://ana:s3c@/:r3t@caja/cuadra"_s
                                     << u"postgresql://ana:***@caja/cuadra"_s;
    QTest::newRow("with a line break") << u"postgresql://ana:s3c\nr3t@caja/cuadra"_s
                                       << u"postgresql://ana:***@caja/cuadra"_s;
    QTest::newRow("parameter") << u"postgresql://ana@caja/cuadra?sslmode=require&password=s3cr3t&x=1"_s
                               << u"postgresql://ana@caja/cuadra?sslmode=require&password=***&x=1"_s;
    QTest::newRow("both") << u"postgresql://ana:s3cr3t@caja/cuadra?PASSWORD=s3cr3t"_s
                          << u"postgresql://ana:***@caja/cuadra?PASSWORD=***"_s;
}

void TestLedgerAddress::password_isFoundAndHidden()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QVERIFY(carriesPassword(url));
    QCOMPARE(withoutPassword(url), shown);
}

void TestLedgerAddress::addressWithoutPassword_isLeftAlone_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("user and port") << u"postgresql://ana@caja:5432/cuadra"_s;
    QTest::newRow("no user") << u"postgresql://caja:5432/cuadra"_s;
    QTest::newRow("six groups") << u"postgresql://ana@[::1]:5432/cuadra"_s;
    QTest::newRow("a file with signs") << u"sqlite:/home/ana:x@y/?password=/cuadra.sqlite"_s;
    QTest::newRow("nothing") << QString();
}

void TestLedgerAddress::addressWithoutPassword_isLeftAlone()
{
    QFETCH(QString, url);
    QVERIFY(!carriesPassword(url));
    QCOMPARE(withoutPassword(url), url);
}

void TestLedgerAddress::ledger_isNotOpenedAndTheErrorKeepsSilent_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("to write") << false;
    QTest::newRow("to read") << true;
}

void TestLedgerAddress::ledger_isNotOpenedAndTheErrorKeepsSilent()
{
    QFETCH(bool, readOnly);
    const SystemClock clock;
    LedgerOptions options;
    options.url = u"postgresql://ana:s3cr3t@localhost:1/cuadra"_s;
    options.readOnly = readOnly;
    const auto ledger = Ledger::open(options, clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, u"ledger.password_in_address"_s);
    QVERIFY(!(ledger.error().detail + ledger.error().args.join(u' ')).contains(u"s3cr3t"_s));
}

QTEST_APPLESS_MAIN(TestLedgerAddress)
#include "tst_ledgeraddress.moc"
