#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr qint64 kFarAheadMs = 4'000'000'000'000; // of a host whose clock is wrong

/// An engine that takes everything that is due, in threes, until nothing is left.
class TakingEngine
{
public:
    TakingEngine(Ledger &ledger, RouteId route, QString owner) : m_ledger(ledger), m_route(route), m_owner(owner) { }

    QList<TransferId> takeAll(QSet<TransferId> &inHand, const StopFlag &stop) const
    {
        QList<TransferId> taken;
        for (bool more = true; more;) {
            const Status done = m_ledger.write(
                [&](Database &database) -> Status {
                    const auto claims = TransferStore(database).claim({m_route}, 3, inHand, m_owner, 2000, kLeaseMs);
                    if (!claims)
                        return claims.error();
                    more = !claims->isEmpty();
                    for (const Claim &claim : *claims) {
                        taken << claim.transfer;
                        inHand << claim.transfer;
                    }
                    return Done{};
                },
                stop);
            if (!done)
                qFatal("claim: %s", qPrintable(done.error().detail));
        }
        return taken;
    }

private:
    Ledger &m_ledger;
    RouteId m_route;
    QString m_owner;
};

} // namespace

/// Who works on what: nothing twice, and what a dead desk left is taken over.
class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoClaimers_neverGetTheSame_data() { addStoreRow(); }
    void twoClaimers_neverGetTheSame();
    void lapsedLease_isTakenOver_data() { addStoreRow(); }
    void lapsedLease_isTakenOver();
    void lapsedSending_becomesDoubtOfAnother_data() { addStoreRow(); }
    void lapsedSending_becomesDoubtOfAnother();
    void heartbeat_keepsTheLease_data() { addStoreRow(); }
    void heartbeat_keepsTheLease();
    void lapsedLease_forbidsTheWrite_data() { addStoreRow(); }
    void lapsedLease_forbidsTheWrite();
    void released_isFreeAtOnce_data() { addStoreRow(); }
    void released_isFreeAtOnce();
    void revisionAfterClaim_refusesToSend_data() { addStoreRow(); }
    void revisionAfterClaim_refusesToSend();
    void dismissedInHand_refusesToSettle_data() { addStoreRow(); }
    void dismissedInHand_refusesToSettle();

private:
    static void fill(TestLedger &ledger, int count)
    {
        ledger.write(
            [&](Database &database) { return TransferStore(database).takeIn(testPage(ledger.route(), 1, count)); });
    }
    static QList<Claim> claimAs(TestLedger &ledger, const QString &owner, qint64 nowMs)
    {
        return ledger.write([&](Database &database) {
            return TransferStore(database).claim({ledger.route()}, 10, {}, owner, nowMs, kLeaseMs);
        });
    }
    static Status beginAs(TestLedger &ledger, const Claim &claim, const QString &owner, qint64 nowMs)
    {
        return ledger->write(
            [&](Database &database) -> Status {
                const auto begun = TransferStore(database).beginSending(claim, owner, nowMs);
                return begun ? Status(Done{}) : Status(begun.error());
            },
            ledger.stop);
    }
    static Status mayWriteAs(TestLedger &ledger, const Claim &claim, const QString &owner)
    {
        return ledger->write([&](Database &database) {
            return TransferStore(database).mayWrite(claim.transfer, owner, 2 * kLeaseMs);
        }, ledger.stop);
    }
    static qint64 leaseLeftMs(TestLedger &ledger)
    {
        return ledger.number(u"SELECT MAX(lease_until) FROM transfer"_s) - SystemClock().nowMs();
    }
    static Status settleAs(TestLedger &ledger, const Claim &claim, const QString &owner, TransferState state)
    {
        const Settlement settlement{.transfer = claim.transfer, .state = state, .nowMs = 2500};
        return ledger->write(
            [&](Database &database) { return TransferStore(database).settle(settlement, owner); }, ledger.stop);
    }
};

void ClaimsTest::twoClaimers_neverGetTheSame()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger, 60);
    LedgerOptions options = ledger.options();
    options.owner = u"second"_s;
    // One file has one owner: there the second claimer is another lane of the same engine.
    const auto other = store == u"postgresql" ? *Ledger::open(options, ledger.clock) : std::unique_ptr<Ledger>();
    QSet<TransferId> inHand;
    QSet<TransferId> othersInHand;
    const TakingEngine first(*ledger, ledger.route(), u"first"_s);
    const TakingEngine second(other ? *other : *ledger, ledger.route(), u"second"_s);

    auto pending =
        std::async(std::launch::async, [&] { return second.takeAll(other ? othersInHand : inHand, ledger.stop); });
    const QList<TransferId> taken = first.takeAll(inHand, ledger.stop) + pending.get();

    QCOMPARE(taken.size(), 60);
    QCOMPARE(QSet<TransferId>(taken.begin(), taken.end()).size(), 60);
}

void ClaimsTest::lapsedLease_isTakenOver()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("claims of one file live in memory");
    TestLedger ledger(store);
    fill(ledger, 1);
    const Claim first = claimAs(ledger, u"first"_s, 2000).value(0);
    QVERIFY(claimAs(ledger, u"second"_s, kFarAheadMs).isEmpty()); // its host's clock says nothing

    ledger.lapse();
    QCOMPARE(claimAs(ledger, u"second"_s, 3001).size(), 1);

    const Status begun = beginAs(ledger, first, u"first"_s, 3002);
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, u"ledger.lease_lost"_s);
    const Status settled = settleAs(ledger, first, u"first"_s, TransferState::Failed);
    QVERIFY(!settled);
    QCOMPARE(settled.error().code, u"ledger.lease_lost"_s);
    QCOMPARE(settled.error().kind, ErrorKind::Conflict);
}

void ClaimsTest::lapsedSending_becomesDoubtOfAnother()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("claims of one file live in memory");
    TestLedger ledger(store);
    fill(ledger, 1);
    const Claim first = claimAs(ledger, u"first"_s, 2000).value(0);
    QVERIFY(beginAs(ledger, first, u"first"_s, 2100));
    const auto recoverAt = [&](qint64 nowMs) {
        return ledger.write([&](Database &database) { return TransferStore(database).recover(nowMs); });
    };

    QCOMPARE(recoverAt(kFarAheadMs), 0);
    ledger.lapse();
    QCOMPARE(recoverAt(3001), 1);

    const Claim second = claimAs(ledger, u"second"_s, 3001).value(0);
    QCOMPARE(second.state, TransferState::InDoubt);
    QVERIFY(!settleAs(ledger, first, u"first"_s, TransferState::Sent));
    QVERIFY(settleAs(ledger, second, u"second"_s, TransferState::Sent));
}

void ClaimsTest::heartbeat_keepsTheLease()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("claims of one file live in memory");
    TestLedger ledger(store);
    fill(ledger, 1);
    const Claim first = claimAs(ledger, u"first"_s, 2000).value(0);
    QVERIFY(ledger->write(
        [&](Database &database) {
            return TransferStore(database).heartbeat({first.transfer}, u"first"_s, 2 * kLeaseMs);
        },
        ledger.stop));

    QVERIFY(leaseLeftMs(ledger) > kLeaseMs);
    QVERIFY(beginAs(ledger, first, u"first"_s, 2100));

    ledger.lapse();
    QVERIFY(ledger->write(
        [&](Database &database) { return TransferStore(database).heartbeat({first.transfer}, u"first"_s, kLeaseMs); },
        ledger.stop));
    QCOMPARE(claimAs(ledger, u"second"_s, 2200).size(), 0); // it is being sent
    QCOMPARE(ledger.write([](Database &database) { return TransferStore(database).recover(2200); }), 1);
}

void ClaimsTest::lapsedLease_forbidsTheWrite()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger, 1);
    const Claim first = claimAs(ledger, u"first"_s, 2000).value(0);
    QVERIFY(beginAs(ledger, first, u"first"_s, 2100));
    QVERIFY(mayWriteAs(ledger, first, u"first"_s));
    if (store == u"sqlite")
        QSKIP("claims of one file live in memory");
    QVERIFY(leaseLeftMs(ledger) > kLeaseMs);

    ledger.lapse();

    const Status late = mayWriteAs(ledger, first, u"first"_s);
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"ledger.lease_lost"_s);
}

void ClaimsTest::released_isFreeAtOnce()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger, 2);
    const QList<Claim> claims = claimAs(ledger, u"first"_s, 2000);
    QVERIFY(ledger->write(
        [&](Database &database) { return TransferStore(database).release({claims[0].transfer}, u"first"_s); },
        ledger.stop));

    const QList<Claim> others = claimAs(ledger, u"second"_s, 2001);
    QCOMPARE(others.value(0).transfer, claims[0].transfer);
    QCOMPARE(others.size(), store == u"sqlite" ? 2 : 1);
}

void ClaimsTest::revisionAfterClaim_refusesToSend()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger, 1);
    const Claim claim = claimAs(ledger, u"first"_s, 2000).value(0);
    ledger.write(
        [&](Database &database) { return TransferStore(database).takeIn(testPage(ledger.route(), 1, 1, "second")); });

    const Status begun = beginAs(ledger, claim, u"first"_s, 2100);

    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::Conflict);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM attempt"_s), 0);
}

void ClaimsTest::dismissedInHand_refusesToSettle()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger, 1);
    const Claim claim = claimAs(ledger, u"first"_s, 2000).value(0);
    ledger.write([&](Database &database) {
        return TransferStore(database).dismiss({claim.transfer}, {.name = u"ana"_s, .reason = u"twice"_s}, 2100);
    });

    const Status settled = settleAs(ledger, claim, u"first"_s, TransferState::Held);

    QVERIFY(!settled);
    QCOMPARE(settled.error().code, u"ledger.lease_lost"_s);
    QVERIFY(!beginAs(ledger, claim, u"first"_s, 2200));
}

QTEST_GUILESS_MAIN(ClaimsTest)
#include "tst_claims.moc"
