#include "core/desk/bulkretryrun.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/transferstore.h"
#include "tests/support/fakegateway.h"
#include "tests/support/testledger.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// A bulk retry through the gateway, over a real ledger; the test is the engine.
class TestBulkRetryRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void run_endsEveryOrderInBlocks();
    void run_stopsWhenTheFirstTenFailAlike();
    void orderThatMovedMeanwhile_isLeftAlone();

private:
    void work(TransferState end, const QString &code);
    [[nodiscard]] QList<TransferId> all() const;
    [[nodiscard]] qint64 audits() { return m_ledger->number(u"SELECT COUNT(*) FROM audit WHERE action = 'transfer.retry'"_s); }

    std::unique_ptr<TestLedger> m_ledger;
    std::unique_ptr<FakeEngineGateway> m_gateway;
    static constexpr int kOrders = 35;
};

void TestBulkRetryRun::init()
{
    m_ledger = std::make_unique<TestLedger>();
    m_gateway = std::make_unique<FakeEngineGateway>(0, m_ledger->clock.nowMs());
    m_gateway->useLedger(&**m_ledger);
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).takeIn(testPage(m_ledger->route(), 1, kOrders));
    });
    work(TransferState::Failed, u"pf24.unmapped"_s);
}

void TestBulkRetryRun::cleanup()
{
    m_gateway.reset();
    m_ledger.reset();
}

QList<TransferId> TestBulkRetryRun::all() const
{
    QList<TransferId> ids;
    for (int number = 1; number <= kOrders; ++number)
        ids << TransferId(number);
    return ids;
}

/// Brings all that waits to an end.
void TestBulkRetryRun::work(TransferState end, const QString &code)
{
    const QString owner = m_ledger->options().owner;
    const qint64 now = m_ledger->clock.nowMs();
    const auto claims = m_ledger->write([&](Database &database) {
        return TransferStore(database).claim({m_ledger->route()}, 100, {}, owner, now, kLeaseMs);
    });
    QList<TransferId> ids;
    for (const Claim &claim : claims) {
        ids << claim.transfer;
        (void)m_ledger->write([&](Database &database) -> Result<int> {
            TransferStore store(database);
            if (end == TransferState::Verified) {
                if (const auto begun = store.beginSending(claim, owner, now); !begun)
                    return begun.error();
                (void)store.settle({.transfer = claim.transfer, .state = TransferState::Sent, .nowMs = now}, owner);
            }
            const Status done = store.settle({.transfer = claim.transfer, .state = end, .errorCode = code,
                                              .causeKey = code, .nowMs = now}, owner);
            return done ? Result<int>(1) : Result<int>(done.error());
        });
    }
    Q_EMIT m_gateway->transfersChanged(ids);
}

void TestBulkRetryRun::run_endsEveryOrderInBlocks()
{
    BulkRetryRun run(*m_gateway, all(), u"asignados"_s);
    QSignalSpy ended(&run, &BulkRetryRun::ended);
    run.start();
    QTRY_COMPARE(run.bulk().progress().started, BulkRetry::kProbe);
    work(TransferState::Verified, {});
    QTRY_COMPARE(run.bulk().progress().started, kOrders);
    work(TransferState::Verified, {});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(run.bulk().state(), BulkRetry::State::Finished);
    QCOMPARE(run.bulk().progress().verified, kOrders);
    QCOMPARE(audits(), kOrders);
}

void TestBulkRetryRun::run_stopsWhenTheFirstTenFailAlike()
{
    BulkRetryRun run(*m_gateway, all(), {});
    QSignalSpy ended(&run, &BulkRetryRun::ended);
    run.start();
    QTRY_COMPARE(run.bulk().progress().started, BulkRetry::kProbe);
    work(TransferState::Failed, u"pf24.unmapped"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(run.bulk().state(), BulkRetry::State::FailedAlike);
    QCOMPARE(run.bulk().alikeCode(), u"pf24.unmapped"_s);
    QCOMPARE(audits(), BulkRetry::kProbe);
}

void TestBulkRetryRun::orderThatMovedMeanwhile_isLeftAlone()
{
    const QList<TransferId> three = all().first(3);
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).retry({three[1]}, {.name = u"luis"_s, .reason = {}}, m_ledger->clock.nowMs());
    });
    work(TransferState::Verified, {});
    BulkRetryRun run(*m_gateway, three, {});
    QSignalSpy ended(&run, &BulkRetryRun::ended);
    run.start();
    QTRY_COMPARE(run.bulk().progress().started, 2);
    work(TransferState::Verified, {});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(run.bulk().progress().verified, 2);
}

QTEST_GUILESS_MAIN(TestBulkRetryRun)
#include "tst_bulkretryrun.moc"
