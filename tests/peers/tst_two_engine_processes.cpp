#include "app/sandbox/sandbox.h"
#include "app/setup/sandboxsetup.h"
#include "app/simulation/comparison.h"
#include "tests/peers/programs/cuadraprogram.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr int kEngines = 2;
constexpr int kOrders = 200;
constexpr quint64 kSeed = 20'261'126;
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kPatienceMs = 120'000;
constexpr int kLookMs = 100;
constexpr qint64 kTakeOverMs = 60'000; ///< a lease that a write extended would stand for 240 s
const auto kOrderPath = u"/sws/dal"_s;

const auto kOpen = u"SELECT COUNT(*) FROM transfer WHERE write_back_ms > 0"
                   " OR state IN ('waiting', 'sending', 'sent', 'retrying', 'in_doubt')"_s;
const auto kKnown = u"SELECT (SELECT COUNT(*) FROM transfer) + (SELECT COUNT(*) FROM skipped)"_s;
const auto kEnginesThere = u"SELECT COUNT(*) FROM lease WHERE name LIKE 'engine/%'"_s;
const auto kOwnerOf = u"SELECT owner FROM lease WHERE name LIKE 'engine/%/%1-%'"_s;
const auto kSentBy = u"SELECT COUNT(DISTINCT transfer) FROM attempt WHERE owner = '%1'"_s;
const auto kWrites = u"SELECT COUNT(*) FROM transfer WHERE state = 'sending' AND lease_owner = '%1'"_s;
const auto kHolds = u"SELECT COUNT(*) FROM transfer WHERE lease_owner = '%1'"_s;
const auto kSentByTwo = u"SELECT COUNT(*) FROM (SELECT transfer FROM attempt GROUP BY transfer"
                        " HAVING COUNT(DISTINCT owner) > 1) AS twice"_s;
const auto kStoredTwice = u"SELECT COUNT(*) FROM (SELECT transfer FROM exchange WHERE step = 'etendo.order.store'"
                          " GROUP BY transfer HAVING COUNT(*) > 1) AS twice"_s;

} // namespace

/// Two real engine processes on one PostgreSQL ledger, between two shops and an ERP on sockets.
class TestTwoEngineProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void orders_areEachSentByOne();
    void engineKilledWhileSending_isTakenOver();

private:
    void startEngines();
    void stopEngine(int engine);
    [[nodiscard]] int number(const QString &sql) { return m_cuadra->column(sql).value(0).toInt(); }
    [[nodiscard]] bool waitFor(const std::function<bool()> &done);
    [[nodiscard]] bool isSettled() { return number(kKnown) == kOrders && number(kOpen) == 0; }
    [[nodiscard]] int killOneWhileItSends(int &killed);
    void compareBothSides();
    void tell(const QString &what);

    SystemClock m_clock;
    std::unique_ptr<sandbox::Sandbox> m_world;
    std::unique_ptr<CuadraProgram> m_cuadra;
    std::vector<std::unique_ptr<QProcess>> m_engines;
    QStringList m_owners; ///< names of the engines in the ledger
    QElapsedTimer m_elapsed;
};

void TestTwoEngineProcesses::init()
{
    m_elapsed.start();
    m_world = std::make_unique<sandbox::Sandbox>(m_clock);
    sandbox::SandboxOptions options;
    options.shops = 2;
    options.seed = kSeed;
    QVERIFY(m_world->start(options));
    m_cuadra = std::make_unique<CuadraProgram>(u"postgresql"_s);
    m_cuadra->putSecret(u"ERP"_s, m_world->erpAccess().secret);
    for (int shop = 0; shop < m_world->shopCount(); ++shop)
        m_cuadra->putSecret(sandboxShopCode(shop), m_world->shopAccess(shop).secret);
    const Status ready = m_cuadra->setUp(sandboxSetup(*m_world, m_clock.nowMs() - kDayMs));
    QVERIFY2(ready, qPrintable(ready ? QString() : ready.error().detail));
    startEngines();
}

void TestTwoEngineProcesses::cleanup()
{
    if (QTest::currentTestFailed() && m_cuadra)
        qWarning().noquote() << m_cuadra->log();
    m_engines.clear();
    m_cuadra.reset();
    m_world.reset();
}

void TestTwoEngineProcesses::startEngines()
{
    m_engines.clear();
    m_owners.clear();
    for (int engine = 0; engine < kEngines; ++engine) {
        m_engines.push_back(m_cuadra->startEngine());
        QVERIFY(m_engines.back()->waitForStarted());
    }
    QVERIFY(waitFor([this] { return number(kEnginesThere) == kEngines; }));
    for (const auto &engine : m_engines)
        m_owners += m_cuadra->column(kOwnerOf.arg(engine->processId()));
    QCOMPARE(m_owners.size(), kEngines);
}

void TestTwoEngineProcesses::stopEngine(int engine)
{
    QProcess &process = *m_engines.at(size_t(engine));
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

bool TestTwoEngineProcesses::waitFor(const std::function<bool()> &done)
{
    while (!done()) {
        if (m_elapsed.elapsed() > kPatienceMs)
            return false;
        QThread::msleep(kLookMs);
    }
    return true;
}

/// Answers that come late make sure that it is in the middle of one. Returns how many it was sending.
int TestTwoEngineProcesses::killOneWhileItSends(int &killed)
{
    m_world->erpFaults().injectNext(sandbox::Fault::Slow, kOrderPath, "POST", 3);
    const auto sends = [&] {
        for (killed = 0; killed < kEngines; ++killed) {
            if (number(kWrites.arg(m_owners.at(killed))) > 0)
                return true;
        }
        return false;
    };
    if (!waitFor([&] { return m_world->erpFaults().drawn() > 0 && sends(); }))
        return 0;
    QProcess &process = *m_engines.at(size_t(killed));
    process.kill();
    process.waitForFinished();
    return number(kWrites.arg(m_owners.at(killed)));
}

void TestTwoEngineProcesses::compareBothSides()
{
    QHash<QString, TransferState> states;
    for (const QueueRow &row : m_cuadra->rows())
        states.insert(row.businessKey, row.state);
    Comparison all;
    for (int shop = 0; shop < m_world->shopCount(); ++shop)
        all += compareShop(sandboxShopCode(shop), m_world->shop(shop).orders(), m_world->erp().heldOrders(), states);
    qInfo("%d orders, %d verified, %d duplicates, %d lost, %d altered, %d wait for a person", all.orders, all.verified,
          all.duplicates, all.lost, all.altered, all.waitingForPerson);
    QCOMPARE(all.broken, QStringList());
    QVERIFY(all.promisesKept());
    QCOMPARE(all.orders, kOrders);
    QVERIFY(all.verified > kOrders / 2);
}

void TestTwoEngineProcesses::tell(const QString &what)
{
    for (int engine = 0; engine < kEngines; ++engine)
        qInfo("engine %d sent %d", engine + 1, number(kSentBy.arg(m_owners.at(engine))));
    qInfo("%s; %lld s in all", qPrintable(what), m_elapsed.elapsed() / 1000);
}

void TestTwoEngineProcesses::orders_areEachSentByOne()
{
    m_world->addOrders(kOrders);
    QVERIFY(waitFor([this] { return isSettled(); }));
    tell(u"no kill"_s);
    for (const QString &owner : std::as_const(m_owners))
        QVERIFY(number(kSentBy.arg(owner)) > kOrders / 10);
    QCOMPARE(number(kSentByTwo), 0);
    QCOMPARE(number(kStoredTwice), 0);
    compareBothSides();
    for (int engine = 0; engine < kEngines; ++engine)
        stopEngine(engine);
}

void TestTwoEngineProcesses::engineKilledWhileSending_isTakenOver()
{
    m_world->addOrders(kOrders);
    QVERIFY(waitFor([this] {
        return std::all_of(m_owners.begin(), m_owners.end(), [this](const QString &owner) { return number(kSentBy.arg(owner)) > 5; });
    }));
    int killed = 0;
    const int left = killOneWhileItSends(killed);
    QVERIFY(left > 0);
    QElapsedTimer dead;
    dead.start();
    const QString owner = m_owners.at(killed);
    const int sentBefore = number(kSentBy.arg(owner));
    QVERIFY(waitFor([&] { return number(kHolds.arg(owner)) == 0; }));
    const qint64 takenOverMs = dead.elapsed();
    QVERIFY(waitFor([this] { return isSettled(); }));
    tell(u"killed engine %1 with %2 orders on their way, taken over after %3 ms, all at rest after %4 ms"_s
             .arg(killed + 1).arg(left).arg(takenOverMs).arg(dead.elapsed()));

    QVERIFY(takenOverMs < kTakeOverMs);
    QCOMPARE(number(kSentBy.arg(owner)), sentBefore);
    QVERIFY(number(kSentByTwo) <= left); // only what was on its way may have been sent again
    compareBothSides();
    stopEngine(1 - killed);
}

QTEST_GUILESS_MAIN(TestTwoEngineProcesses)
#include "tst_two_engine_processes.moc"
