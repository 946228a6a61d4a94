#include "tests/support/enginebench.h"
#include "tests/support/failingdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// One ledger access of a run fails; the next run has to heal whatever that left.
class TestEngineFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedAccess_isHealedByTheNextRun_data() { addStoreRow(); }
    void failedAccess_isHealedByTheNextRun();

private:
    [[nodiscard]] static QString runWithFailure(const QString &store, int failAt, int &accesses);
};

/// Returns what differs in the end. \p accesses: how many the first run made.
QString TestEngineFailures::runWithFailure(const QString &store, int failAt, int &accesses)
{
    const auto plan = std::make_shared<FailurePlan>();
    EngineBench bench(store, failingMaker(plan));
    bench.options.lanesPerTarget = 1;
    bench.putOrders(1, 20);
    const int before = plan->accesses;
    plan->failAt = failAt < 0 ? -1 : before + failAt;
    bench.start();
    // What the ledger says is not asked here: the question itself could be the access that fails.
    qint64 failedMs = 0; // a little longer than that, because the failure may have left something for the next run
    (void)bench.pumpUntil([&] {
        if (failAt >= 0 && failedMs == 0 && plan->accesses > before + failAt)
            failedMs = bench.ledger.clock.nowMs();
        return bench.numbersKnown() == 20 || (failedMs > 0 && bench.ledger.clock.nowMs() > failedMs + 20'000);
    });
    if (!bench.stop())
        return u"did not stop"_s;
    accesses = plan->accesses - before;
    plan->failAt = -1;
    bench.ledger.reopen();
    bench.start();
    if (!bench.pumpUntilSettled())
        return u"did not settle"_s;
    (void)bench.stop();
    return bench.difference();
}

void TestEngineFailures::failedAccess_isHealedByTheNextRun()
{
    QFETCH(QString, store);
    int accesses = 0;
    QCOMPARE(runWithFailure(store, -1, accesses), QString());
    // Four programs share the accesses, because each run waits more than it works.
    const int parts = 4;
    const int part = qEnvironmentVariableIntValue("CUADRA_TEST_PART");
    const int step = store == u"sqlite"_s ? 1 : 7;
    const int last = accesses;
    for (int failAt = part * step; failAt < last; failAt += parts * step) {
        const QString difference = runWithFailure(store, failAt, accesses);
        QVERIFY2(difference.isEmpty(), qPrintable(u"access %1: %2"_s.arg(failAt).arg(difference)));
    }
}

QTEST_APPLESS_MAIN(TestEngineFailures)
#include "tst_enginefailures.moc"
