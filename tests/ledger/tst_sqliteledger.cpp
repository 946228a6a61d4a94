#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QFile>
#include <QSysInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// What only a file can do to us: a second owner, a dead owner, a full disk.
class SqliteLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondOwner_learnsWhoHolds();
    void secondConsole_readsAlong();
    void deadOwner_isSucceeded();
    void askingForTheHolder_takesNothingAway();
    void ownerThatDiedNameless_isSucceeded();
    void fullDisk_losesNothing();
    void reader_cannotWrite();
};

void SqliteLedgerTest::secondOwner_learnsWhoHolds()
{
    TestLedger first;
    LedgerOptions options = first.options();
    options.owner = u"second"_s;

    const auto second = Ledger::open(options, first.clock);

    QVERIFY(!second);
    QCOMPARE(second.error().code, u"ledger.locked"_s);
    QCOMPARE(second.error().args, QStringList({first.options().owner}));
    first.close();
    QVERIFY(Ledger::open(options, first.clock));
}

void SqliteLedgerTest::secondConsole_readsAlong()
{
    TestLedger first;
    LedgerOptions options = first.options();
    options.readOnly = true;
    const auto second = Ledger::open(options, first.clock);
    QVERIFY(second);
    first.write([&](Database &database) { return TransferStore(database).takeIn(testPage(first.route(), 1, 2)); });

    QString cursor;
    QVERIFY((*second)->read([&](Database &database) -> Status {
        const auto read = TransferStore(database).cursor(first.route());
        cursor = read.value_or(QString());
        return Done{};
    }));

    QCOMPARE(cursor, u"after 2"_s);
    const Status refused = (*second)->write([](Database &) -> Status { return Done{}; }, first.stop);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ledger.read_only"_s);
}

void SqliteLedgerTest::deadOwner_isSucceeded()
{
    TestLedger ledger;
    ledger.close();
    QFile lock(ledger.filePath() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    const QString deadProcess = u"4194303"_s; // above what Linux gives out by default
    lock.write((deadProcess + u"\ncuadra\n"_s + QSysInfo::machineHostName() + u'\n').toUtf8());
    lock.close();

    QVERIFY(Ledger::open(ledger.options(), ledger.clock));
}

void SqliteLedgerTest::askingForTheHolder_takesNothingAway()
{
    TestLedger ledger;
    const QString path = ledger.filePath() + u".lock"_s;
    QCOMPARE(LedgerLock::holder(ledger.filePath())->owner, ledger.options().owner);
    QVERIFY(QFile::exists(path));
    ledger.close();
    QVERIFY(!LedgerLock::holder(ledger.filePath()));

    QFile lock(path);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write((u"4194303\ncuadra\n"_s + QSysInfo::machineHostName() + u'\n').toUtf8());
    lock.close();
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    lock.close();
    QVERIFY(!LedgerLock::holder(ledger.filePath()));
    QVERIFY(QFile::exists(path)); // another may take it at this very moment
}

/// Killed after it made the lock file, before it named itself in it.
void SqliteLedgerTest::ownerThatDiedNameless_isSucceeded()
{
    TestLedger ledger;
    ledger.close();
    QFile lock(ledger.filePath() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();

    QVERIFY(Ledger::open(ledger.options(), ledger.clock));
}

void SqliteLedgerTest::fullDisk_losesNothing()
{
    bool full = false;
    TestLedger ledger(u"sqlite"_s, [&full](const QString &url, const QString &password, bool writing) {
        auto opened = makeQtDatabase(url, password, writing);
        if (opened && full && writing)
            (void)(*opened)->rows(u"PRAGMA max_page_count = 1"_s).has_value(); // SQLite takes the size it has
        return opened;
    });
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(testPage(ledger.route(), 1, 2)); });
    full = true;
    ledger.reopen();
    const auto tooMuch = [&](Database &database) -> Status {
        IntakePage page = testPage(ledger.route(), 3, 3);
        page.documents[0].payload = QByteArray(1'000'000, 'x');
        const auto taken = TransferStore(database).takeIn(page);
        return taken ? Status(Done{}) : Status(taken.error());
    };

    const Status refused = ledger->write(tooMuch, ledger.stop);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ledger.disk_full"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer"_s), 2);
    full = false;
    ledger.reopen();
    QVERIFY(ledger->write(tooMuch, ledger.stop));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer"_s), 3);
}

void SqliteLedgerTest::reader_cannotWrite()
{
    TestLedger ledger;
    const Status refused = ledger->read([](Database &database) -> Status {
        const auto changed = database.run(u"DELETE FROM route"_s);
        return changed ? Status(Done{}) : Status(changed.error());
    });
    QVERIFY(!refused);
}

QTEST_GUILESS_MAIN(SqliteLedgerTest)
#include "tst_sqliteledger.moc"
