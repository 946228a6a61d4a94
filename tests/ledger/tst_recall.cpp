#include "core/ledger/queuestore.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const Actor kAna{.name = u"ana"_s, .reason = u"espera al cliente"_s};
const QList<TransferId> kAll{TransferId(1), TransferId(2), TransferId(3)};

} // namespace

/// Holding by people and taking their commands back.
class TestRecall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStoreRow(); }
    void init();
    void cleanup() { m_ledger.reset(); }
    void retry_isTakenBackWhereNothingFollowed();
    void dismissal_isTakenBackWithItsCause();
    void laneWithARecalledOrder_sendsNothing();
    void heldOrder_goesOnAtItsTimeAndNotBefore();
    void heldOrder_isNotWokenByAChangeInTheShop();

private:
    [[nodiscard]] QueueRow row(int number);
    [[nodiscard]] QList<Claim> claim();
    template <typename Work> auto store(Work work)
    {
        return m_ledger->write([&](Database &database) { return work(TransferStore(database)); });
    }
    [[nodiscard]] qint64 now() const { return m_ledger->clock.nowMs(); }

    std::unique_ptr<TestLedger> m_ledger;
};

void TestRecall::init()
{
    QFETCH_GLOBAL(QString, store);
    m_ledger = std::make_unique<TestLedger>(store);
    (void)this->store([&](TransferStore transfers) { return transfers.takeIn(testPage(m_ledger->route(), 1, 3)); });
    for (const Claim &claimed : claim()) {
        (void)this->store([&](TransferStore transfers) -> Result<int> {
            const Status done = transfers.settle({.transfer = claimed.transfer, .state = TransferState::Failed,
                                                  .errorKind = u"rejected"_s, .errorCode = u"pf12.letter"_s,
                                                  .errorArgs = {u"X"_s}, .causeKey = u"pf12.letter"_s, .nowMs = now()},
                                                 m_ledger->options().owner);
            return done ? Result<int>(1) : Result<int>(done.error());
        });
    }
    m_ledger->clock.advance(1'000);
}

QueueRow TestRecall::row(int number)
{
    return m_ledger->read([&](Database &database) { return QueueStore(database).rows({TransferId(number)}); }).value(0);
}

QList<Claim> TestRecall::claim()
{
    return store([&](TransferStore transfers) {
        return transfers.claim({m_ledger->route()}, 10, {}, m_ledger->options().owner, now(), kLeaseMs);
    });
}

void TestRecall::retry_isTakenBackWhereNothingFollowed()
{
    const QueueRow before = row(1);
    QCOMPARE(store([&](TransferStore transfers) { return transfers.retry(kAll, kAna, now()); }), 3);
    QCOMPARE(row(1).state, TransferState::Waiting);
    const QList<Claim> claims = claim();
    m_ledger->clock.advance(10);
    (void)store([&](TransferStore transfers) {
        return transfers.beginSending(claims[1], m_ledger->options().owner, now());
    });
    const RecallResult result = store([&](TransferStore transfers) { return transfers.recall(kAll, kAna, now()); });
    QCOMPARE(result.recalled, 2);
    QCOMPARE(result.underWay, 1);
    QCOMPARE(row(1).state, TransferState::Failed);
    QCOMPARE(row(1).errorCode, before.errorCode);
    QCOMPARE(row(1).errorArgs, before.errorArgs);
    QCOMPARE(row(2).state, TransferState::Sending);
    QCOMPARE(m_ledger->number(u"SELECT CAST(SUM(n) AS BIGINT) FROM transfer_count WHERE state = 'failed'"_s), 2);
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM audit WHERE action = 'transfer.recall'"_s), 2);
    QCOMPARE(store([&](TransferStore transfers) { return transfers.recall(kAll, kAna, now()); }).recalled, 0);
}

void TestRecall::dismissal_isTakenBackWithItsCause()
{
    (void)store([&](TransferStore transfers) { return transfers.dismiss({TransferId(2)}, kAna, now()); });
    QCOMPARE(row(2).state, TransferState::Dismissed);
    m_ledger->clock.advance(86'400'000);
    QCOMPARE(store([&](TransferStore transfers) { return transfers.recall({TransferId(2)}, kAna, now()); }).recalled, 1);
    QCOMPARE(row(2).state, TransferState::Failed);
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM transfer WHERE cause_key = 'pf12.letter'"_s), 3);
}

void TestRecall::laneWithARecalledOrder_sendsNothing()
{
    (void)store([&](TransferStore transfers) { return transfers.retry({TransferId(1)}, kAna, now()); });
    const Claim inHand = claim().value(0);
    (void)store([&](TransferStore transfers) { return transfers.recall({TransferId(1)}, kAna, now()); });
    QString code;
    (void)store([&](TransferStore transfers) -> Result<int> {
        const auto begun = transfers.beginSending(inHand, m_ledger->options().owner, now());
        code = begun ? QString() : begun.error().code;
        return 0;
    });
    QCOMPARE(code, u"ledger.lease_lost"_s);
}

void TestRecall::heldOrder_goesOnAtItsTimeAndNotBefore()
{
    const qint64 until = now() + 60'000;
    QCOMPARE(store([&](TransferStore transfers) { return transfers.hold({TransferId(1)}, until, kAna, now()); }), 1);
    QCOMPARE(row(1).state, TransferState::Held);
    QCOMPARE(row(1).hold, HoldReason::ByPerson);
    QCOMPARE(row(1).dueMs, until);
    QCOMPARE(row(1).errorArgs, QStringList({u"espera al cliente"_s, u"ana"_s}));
    QVERIFY(claim().isEmpty());
    m_ledger->clock.advance(60'001);
    QCOMPARE(claim().size(), 1);
}

void TestRecall::heldOrder_isNotWokenByAChangeInTheShop()
{
    (void)store([&](TransferStore transfers) { return transfers.hold({TransferId(1)}, 0, kAna, now()); });
    (void)store([&](TransferStore transfers) {
        return transfers.takeIn(testPage(m_ledger->route(), 1, 1, "second"));
    });
    QCOMPARE(row(1).state, TransferState::Held);
    QCOMPARE(row(1).revision, 2);
    QCOMPARE(store([&](TransferStore transfers) { return transfers.retry({TransferId(1)}, kAna, now()); }), 1);
    QCOMPARE(row(1).state, TransferState::Waiting);
}

QTEST_APPLESS_MAIN(TestRecall)
#include "tst_recall.moc"
