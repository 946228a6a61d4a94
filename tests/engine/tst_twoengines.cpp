#include "tests/support/enginebench.h"
#include "tests/support/postgresserver.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// Two engines on one PostgreSQL ledger.
class TestTwoEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orders_areEachSentByOne();
    void engineWithLapsedLease_writesNothing();
    void killedEngine_isTakenOverWhenItsLeaseLapses();
    void killedEngineOfThisMachine_isTakenOverAtOnce();
    void hangingEngineOfThisMachine_keepsWhatItHas();

private:
    /// Marks of living processes count, and leases outlast the test.
    static void beOnOneMachine(EngineBench &bench, const QTemporaryDir &marks);
    /// What the first engine's process leaves when it is killed: its marks, and nobody who holds them.
    static void killProcess(const QTemporaryDir &marks);
    [[nodiscard]] static std::shared_ptr<Ledger> secondLedger(EngineBench &bench, EngineOptions &options);
};

std::shared_ptr<Ledger> TestTwoEngines::secondLedger(EngineBench &bench, EngineOptions &options)
{
    LedgerOptions where = bench.ledger.options();
    where.owner = u"tester@here/2"_s;
    options = bench.options;
    options.owner = where.owner;
    auto opened = Ledger::open(where, bench.ledger.clock);
    if (!opened)
        qFatal("open: %s", qPrintable(opened.error().code));
    return std::move(*opened);
}

void TestTwoEngines::orders_areEachSentByOne()
{
    EngineBench bench(u"postgresql"_s);
    bench.putOrders(1, 40);
    EngineOptions options;
    const std::shared_ptr<Ledger> ledger = secondLedger(bench, options);
    bench.start();
    const auto second = makeEngine(ledger, options, bench.shop, bench.erp, std::make_shared<FakeGate>());
    second->start();
    QVERIFY(bench.pumpUntil([&] { return bench.numbersKnown() == 40 && bench.statesOf(u"verified"_s) == 40; }));
    second->askToStop();
    QVERIFY(second->wait(20'000));
    QVERIFY(bench.stop());

    QCOMPARE(bench.difference(), QString());
    QCOMPARE(bench.erp->calls.value(u"place"_s), 40);
}

void TestTwoEngines::engineWithLapsedLease_writesNothing()
{
    EngineBench bench(u"postgresql"_s);
    bench.putOrders(1, 1);
    bench.options.lanesPerTarget = 1;
    bench.gate->setShut(true, u"find"_s); // the first engine is held between "begun" and "placed"
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.gate->isWaitedAt(); }));
    bench.ledger.lapse(); // as if it had slept, or lost the ledger
    EngineOptions options;
    const std::shared_ptr<Ledger> ledger = secondLedger(bench, options);
    const auto second = makeEngine(ledger, options, bench.shop, bench.erp, std::make_shared<FakeGate>());
    second->start();
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 1; }));

    bench.gate->setShut(false);
    QVERIFY(bench.stop());
    QVERIFY(bench.pumpUntil([&] { return bench.numbersKnown() == 1; }));
    second->askToStop();
    QVERIFY(second->wait(20'000));

    QCOMPARE(bench.erp->calls.value(u"place"_s), 1);
    QCOMPARE(bench.difference(), QString());
}

void TestTwoEngines::killedEngine_isTakenOverWhenItsLeaseLapses()
{
    static EngineBench *bench = nullptr; // the lane of the killed engine hangs in it to the end of the program
    bench = new EngineBench(u"postgresql"_s);
    bench->putOrders(1, 20);
    bench->options.lanesPerTarget = 1;
    bench->gate->setShut(true); // the first engine gets no answer to its first order, and then dies
    bench->start();
    QVERIFY(bench->pumpUntil([&] { return bench->erp->countOf(u"WEB-1"_s) == 1; }));
    QVERIFY(!bench->stop());

    EngineOptions options;
    const std::shared_ptr<Ledger> ledger = secondLedger(*bench, options);
    const auto second = makeEngine(ledger, options, bench->shop, bench->erp, std::make_shared<FakeGate>());
    second->start();
    QVERIFY(bench->pumpUntil([&] { return bench->numbersKnown() == 20; }));
    second->askToStop();
    QVERIFY(second->wait(20'000));
    QCOMPARE(bench->difference(), QString());
}

void TestTwoEngines::beOnOneMachine(EngineBench &bench, const QTemporaryDir &marks)
{
    bench.ledger.options().markFolder = marks.path();
    bench.ledger.reopen();
    bench.options.leaseMs = kLeaseMs;
    bench.options.writeMs = kLeaseMs;
    bench.options.lanesPerTarget = 1;
}

void TestTwoEngines::killProcess(const QTemporaryDir &marks)
{
    for (const QFileInfo &mark : QDir(marks.path()).entryInfoList(QDir::Files)) {
        QFile file(mark.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(file.remove());
        QVERIFY(file.open(QIODevice::WriteOnly)); // a new file: the lock stays on the old one
        file.write(content);
    }
}

void TestTwoEngines::killedEngineOfThisMachine_isTakenOverAtOnce()
{
    static EngineBench *bench = nullptr; // the lane of the killed engine hangs in it to the end of the program
    bench = new EngineBench(u"postgresql"_s);
    const QTemporaryDir marks;
    beOnOneMachine(*bench, marks);
    bench->putOrders(1, 20);
    bench->gate->setShut(true); // the first engine gets no answer to its first order, and then dies
    bench->start();
    QVERIFY(bench->pumpUntil([&] { return bench->erp->countOf(u"WEB-1"_s) == 1; }));
    QVERIFY(!bench->stop());
    killProcess(marks);

    EngineOptions options;
    const std::shared_ptr<Ledger> ledger = secondLedger(*bench, options);
    const auto second = makeEngine(ledger, options, bench->shop, bench->erp, std::make_shared<FakeGate>());
    second->start();
    QVERIFY(bench->pumpUntil([&] { return bench->numbersKnown() == 20; }));
    second->askToStop();
    QVERIFY(second->wait(20'000));
    QCOMPARE(bench->difference(), QString());
}

void TestTwoEngines::hangingEngineOfThisMachine_keepsWhatItHas()
{
    EngineBench bench(u"postgresql"_s);
    const QTemporaryDir marks;
    beOnOneMachine(bench, marks);
    bench.putOrders(1, 1);
    bench.gate->setShut(true, u"find"_s); // the first engine is held between "begun" and "placed"
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.gate->isWaitedAt(); }));
    EngineOptions options;
    const std::shared_ptr<Ledger> ledger = secondLedger(bench, options);
    const auto second = makeEngine(ledger, options, bench.shop, bench.erp, std::make_shared<FakeGate>());
    second->start();
    bench.pump(10 * options.heartbeatMs);
    QCOMPARE(bench.statesOf(u"sending"_s), 1);
    QCOMPARE(bench.erp->calls.value(u"place"_s), 0);

    bench.gate->setShut(false);
    QVERIFY(bench.pumpUntil([&] { return bench.numbersKnown() == 1; }));
    second->askToStop();
    QVERIFY(second->wait(20'000));
    QVERIFY(bench.stop());
    QCOMPARE(bench.erp->calls.value(u"place"_s), 1);
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM attempt"_s), 1);
    QCOMPARE(bench.difference(), QString());
}

QTEST_APPLESS_MAIN(TestTwoEngines)
#include "tst_twoengines.moc"
