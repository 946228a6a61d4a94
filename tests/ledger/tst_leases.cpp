#include "core/ledger/leasestore.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// Named leases, and what an owner leaves that is proven dead.
class LeasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void named_hasOneHolder_data() { addStoreRow(); }
    void named_hasOneHolder();
    void named_saysSinceWhen_data() { addStoreRow(); }
    void named_saysSinceWhen();
    void endOfAnOwner_freesItsClaims_data() { addStoreRow(); }
    void endOfAnOwner_freesItsClaims();
    void endOfAnOwner_putsItsWritesInDoubt_data() { addStoreRow(); }
    void endOfAnOwner_putsItsWritesInDoubt();
    void endOfAnOwner_robsNobodyElse_data() { addStoreRow(); }
    void endOfAnOwner_robsNobodyElse();

private:
    static bool take(TestLedger &ledger, const QString &owner)
    {
        return ledger.write(
            [&](Database &database) { return LeaseStore(database).take(u"poller/WEB"_s, owner, kLeaseMs); });
    }
    static QList<NamedLease> all(TestLedger &ledger)
    {
        return ledger.read([](Database &database) { return LeaseStore(database).all(); });
    }
    static void end(TestLedger &ledger, const QString &owner)
    {
        QVERIFY(ledger->write([&](Database &database) { return LeaseStore(database).endAllOf(owner); }, ledger.stop));
    }
    /// Orders first .. last come in and are claimed.
    static QList<Claim> claimed(TestLedger &ledger, const QString &owner, int first, int last)
    {
        ledger.write([&](Database &database) {
            return TransferStore(database).takeIn(testPage(ledger.route(), first, last));
        });
        return claim(ledger, owner, 2000);
    }
    static QList<Claim> claim(TestLedger &ledger, const QString &owner, qint64 nowMs)
    {
        return ledger.write([&](Database &database) {
            return TransferStore(database).claim({ledger.route()}, 10, {}, owner, nowMs, kLeaseMs);
        });
    }
    static void beginWrite(TestLedger &ledger, const Claim &claim, const QString &owner)
    {
        ledger.write([&](Database &database) { return TransferStore(database).beginSending(claim, owner, 2100); });
        QVERIFY(mayWrite(ledger, claim, owner));
    }
    static Status mayWrite(TestLedger &ledger, const Claim &claim, const QString &owner)
    {
        return ledger->write([&](Database &database) {
            return TransferStore(database).mayWrite(claim.transfer, owner, 2 * kLeaseMs);
        }, ledger.stop);
    }
    static int recover(TestLedger &ledger, qint64 nowMs)
    {
        return ledger.write([&](Database &database) { return TransferStore(database).recover(nowMs); });
    }
};

void LeasesTest::named_hasOneHolder()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    QVERIFY(take(ledger, u"first"_s));
    QCOMPARE(take(ledger, u"second"_s), store == u"sqlite");
    QVERIFY(take(ledger, u"first"_s));
    QCOMPARE(take(ledger, u"second"_s), store == u"sqlite");
    ledger.lapse();
    QVERIFY(take(ledger, u"second"_s));
}

void LeasesTest::named_saysSinceWhen()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    QVERIFY(take(ledger, u"first"_s));
    const NamedLease held = all(ledger).value(0);
    if (store == u"sqlite") {
        QVERIFY(all(ledger).isEmpty()); // the holder of the file is who holds it
        return;
    }
    QCOMPARE(held.owner, u"first"_s);
    QVERIFY(!held.lapsed);
    QVERIFY(held.untilMs > held.sinceMs + kLeaseMs - 1'000); // the two are two looks at the clock

    QVERIFY(take(ledger, u"first"_s));
    QCOMPARE(all(ledger).value(0).sinceMs, held.sinceMs);

    end(ledger, u"first"_s);
    QVERIFY(all(ledger).isEmpty());
    QVERIFY(take(ledger, u"second"_s));
    QVERIFY(all(ledger).value(0).sinceMs >= held.sinceMs);
}

void LeasesTest::endOfAnOwner_freesItsClaims()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("claims of one file live in memory");
    TestLedger ledger(store);
    QCOMPARE(claimed(ledger, u"dead"_s, 1, 3).size(), 3);
    QVERIFY(claim(ledger, u"second"_s, 2200).isEmpty());

    end(ledger, u"dead"_s);

    QCOMPARE(claim(ledger, u"second"_s, 2300).size(), 3);
}

void LeasesTest::endOfAnOwner_putsItsWritesInDoubt()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    const Claim writing = claimed(ledger, u"dead"_s, 1, 1).value(0);
    beginWrite(ledger, writing, u"dead"_s);
    if (store == u"postgresql")
        QCOMPARE(recover(ledger, 3000), 0);

    end(ledger, u"dead"_s);

    QCOMPARE(recover(ledger, 3001), 1);
    const Claim second = claim(ledger, u"second"_s, 3002).value(0);
    QCOMPARE(second.transfer, writing.transfer);
    QCOMPARE(second.state, TransferState::InDoubt);
    QCOMPARE(second.sentMs, 3001); // a byte can have left until it was known to be dead
    if (store == u"postgresql")
        QVERIFY(!mayWrite(ledger, writing, u"dead"_s));
}

void LeasesTest::endOfAnOwner_robsNobodyElse()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("claims of one file live in memory");
    TestLedger ledger(store);
    const Claim living = claimed(ledger, u"living"_s, 1, 1).value(0);
    beginWrite(ledger, living, u"living"_s);
    QCOMPARE(claimed(ledger, u"dead"_s, 2, 2).size(), 1);
    QVERIFY(take(ledger, u"living"_s));

    end(ledger, u"dead"_s);

    QCOMPARE(recover(ledger, 3001), 0);
    QVERIFY(mayWrite(ledger, living, u"living"_s));
    QVERIFY(!take(ledger, u"dead"_s));
    QCOMPARE(all(ledger).value(0).owner, u"living"_s);
}

QTEST_GUILESS_MAIN(LeasesTest)
#include "tst_leases.moc"
