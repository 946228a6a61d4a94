#include "core/ledger/exchangestore.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/setupstore.h"
#include "tests/support/enginebench.h"
#include "tests/support/failingdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const Actor kPerson{.name = u"ana"_s, .reason = u"test"_s};

void takeDown(FakeErp &erp, const Error &error)
{
    for (const char *step : {"test", "limits", "lookup", "find", "customer", "place", "update", "confirm", "read"})
        erp.faults.always(QString::fromLatin1(step), {.error = error});
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orders_travelToTheErpAndTheirNumbersBack();
    void changes_areToldAfterTheCommit();
    void poisonOrder_holdsNoOther_data();
    void poisonOrder_holdsNoOther();
    void deadTarget_makesItsOrdersWaitWithoutCounting_data();
    void deadTarget_makesItsOrdersWaitWithoutCounting();
    void refusedSignIn_waitsUntilRenewed();
    void retryAfter_holdsForTheWholeConnection();
    void pausedRoute_resumesByItself();
    void pause_isNotWaitedForAndSaysWhatWaits_data();
    void pause_isNotWaitedForAndSaysWhatWaits();
    void refusedEnd_keepsItsExchanges();
    void heldOrder_goesOnWhenPaid();
    void binnedOrder_goesOnWhenRestored();
    void listNobodyUnderstands_isSeenInTheLight_data();
    void listNobodyUnderstands_isSeenInTheLight();
    void deadRoute_holdsNoOther();
    void endOfPause_keepsAnEditMadeMeanwhile();
    void unusableRoute_isTold();
    void oldExchanges_arePruned();
    void refusedNumber_isShownUntilItIsRetried();
    void stop_leavesASilentSourceBehind();
    void stop_inMidFlightIsHealedByTheNextRun();
    void fullDisk_stopsClaimingUntilItHasRoom();
};

void TestEngine::orders_travelToTheErpAndTheirNumbersBack()
{
    EngineBench bench;
    bench.putOrders(1, 25);
    bench.start();
    QVERIFY(bench.pumpUntilSettled());
    bench.putOrders(26, 30);
    QVERIFY(bench.pumpUntilSettled());
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
    QCOMPARE(bench.shop->numberWrites, 30);
}

void TestEngine::changes_areToldAfterTheCommit()
{
    EngineBench bench;
    bench.putOrders(1, 3);
    bench.start();
    QVERIFY(bench.pumpUntilSettled());
    bench.pump(500);
    QVERIFY(bench.stop());
    const QSet<TransferId> told(bench.told.cbegin(), bench.told.cend());
    QCOMPARE(told, (QSet<TransferId>{TransferId(1), TransferId(2), TransferId(3)}));
}

void TestEngine::poisonOrder_holdsNoOther_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("server error at placing") << u"place"_s << ErrorKind::Transient;
    QTest::newRow("no clear answer at placing") << u"place"_s << ErrorKind::OutcomeUnknown;
    QTest::newRow("unreadable reply to the look-up") << u"find"_s << ErrorKind::BadReply;
    QTest::newRow("no right to look it up") << u"find"_s << ErrorKind::Forbidden;
}

void TestEngine::poisonOrder_holdsNoOther()
{
    QFETCH(QString, step);
    QFETCH(ErrorKind, kind);
    EngineBench bench;
    bench.erp->poisonStep = step;
    bench.erp->poisonError = {.kind = kind, .code = u"fake.poison"_s};
    bench.erp->poisonKey = u"WEB-1"_s; // the other side falls over at it, every time
    bench.putOrders(1, 10);
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 9; }));
    bench.tickMs = 5'000; // all tries take half an hour and more
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"failed"_s) == 1; }));
    bench.putOrders(11, 12);
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 11; }));
}

void TestEngine::deadTarget_makesItsOrdersWaitWithoutCounting_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ConnectionState>("shown");
    QTest::newRow("nobody answers") << ErrorKind::Transient << ConnectionState::Down;
    QTest::newRow("a page of maintenance") << ErrorKind::BadReply << ConnectionState::Down;
    QTest::newRow("a right was taken away") << ErrorKind::Forbidden << ConnectionState::SignInNeeded;
}

void TestEngine::deadTarget_makesItsOrdersWaitWithoutCounting()
{
    QFETCH(ErrorKind, kind);
    QFETCH(ConnectionState, shown);
    EngineBench bench;
    takeDown(*bench.erp, {.kind = kind, .code = u"fake.down"_s});
    bench.putOrders(1, 10);
    bench.start();
    QVERIFY(bench.pumpUntil([&] {
        const auto status = bench.targetStatus();
        return status && status->state == shown;
    }));
    bench.pump(1'800'000);
    QCOMPARE(bench.targetStatus()->errorCode, u"fake.down"_s);
    QCOMPARE(bench.statesOf(u"failed"_s), 0);
    QVERIFY(bench.ledger.number(u"SELECT MAX(attempts) FROM transfer"_s) <= 3);

    {
        const QMutexLocker lock(&bench.erp->mutex);
        bench.erp->faults.clear();
    }
    QVERIFY(bench.pumpUntilSettled());
    QCOMPARE(bench.targetStatus()->state, ConnectionState::Good);
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
}

void TestEngine::refusedSignIn_waitsUntilRenewed()
{
    EngineBench bench;
    bench.erp->faults.add(u"limits"_s, {.error = {.kind = ErrorKind::AuthExpired, .code = u"fake.auth"_s}});
    bench.putOrders(1, 2);
    bench.start();
    QVERIFY(bench.pumpUntil([&] {
        const auto status = bench.targetStatus();
        return status && status->state == ConnectionState::SignInNeeded;
    }));
    bench.pump(60'000);
    QCOMPARE(bench.statesOf(u"verified"_s), 0);

    bench.engine->renewConnection(ConnectionId(2)); // a person gave a new secret
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 2; }));
}

void TestEngine::retryAfter_holdsForTheWholeConnection()
{
    EngineBench bench;
    bench.erp->faults.add(u"customer"_s,
                          {.error = {.kind = ErrorKind::RateLimited, .code = u"fake.slow_down"_s, .retryAfterMs = 60'000}});
    bench.options.lanesPerTarget = 1;
    bench.putOrders(1, 5);
    bench.start();
    QVERIFY(bench.pumpUntil([&] {
        const auto status = bench.targetStatus();
        return status && status->state == ConnectionState::Limited;
    }));
    bench.pump(50'000);
    QCOMPARE(bench.statesOf(u"verified"_s), 0);
    QVERIFY(bench.pumpUntilSettled());
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
}

void TestEngine::pausedRoute_resumesByItself()
{
    EngineBench bench;
    const qint64 resumeMs = bench.ledger.clock.nowMs() + 60'000;
    (void)bench.ledger.write([&](Database &database) -> Result<int> {
        const Status paused = SetupStore(database).pauseRoute(bench.ledger.route(), resumeMs, kPerson, 1);
        if (!paused)
            return paused.error();
        return 1;
    });
    bench.putOrders(1, 3);
    bench.start();
    bench.pump(50'000);
    QCOMPARE(bench.erp->orders.size(), 0);
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 3; }));
    QVERIFY(bench.ledger.clock.nowMs() >= resumeMs);
}

void TestEngine::pause_isNotWaitedForAndSaysWhatWaits_data()
{
    QTest::addColumn<QString>("pause");
    QTest::addColumn<int>("waiting");
    QTest::newRow("a route is read, so that people see what piles up") << u"UPDATE route SET paused = 1"_s << 3;
    QTest::newRow("the shop is left alone") << u"UPDATE connection SET paused = 1 WHERE id = 1"_s << 0;
    QTest::newRow("the ERP is left alone") << u"UPDATE connection SET paused = 1 WHERE id = 2"_s << 3;
}

void TestEngine::pause_isNotWaitedForAndSaysWhatWaits()
{
    QFETCH(QString, pause);
    EngineBench bench;
    (void)bench.ledger.write([&](Database &database) -> Result<int> { return database.run(pause); });
    bench.putOrders(1, 3);
    bench.start();
    QVERIFY(bench.pumpUntilSettled());
    QTEST(bench.statesOf(u"waiting"_s), "waiting");
    QCOMPARE(bench.erp->orders.size(), 0);
    const Result<PausedWork> paused = bench.engine->pausedWork();
    QVERIFY(paused);
    QCOMPARE(paused->routes, 1);
    QTEST(paused->transfers, "waiting");
}

void TestEngine::refusedEnd_keepsItsExchanges()
{
    TestLedger ledger;
    EngineOptions options;
    options.owner = ledger.options().owner;
    EngineLedger engine(std::shared_ptr<Ledger>(&*ledger, [](Ledger *) {}), options);
    (void)ledger.write([&](Database &database) { return TransferStore(database).takeIn(testPage(ledger.route(), 1, 1)); });
    const Result<QList<Claim>> claims = engine.claim({ledger.route()}, 1, ledger.stop);
    QVERIFY(claims && claims->size() == 1);
    const Result<AttemptId> attempt = engine.beginSending(claims->first(), ledger.stop);
    QVERIFY(attempt);
    (void)ledger.write([&](Database &database) -> Result<int> { // another has it by now
        return database.run(u"UPDATE transfer SET state = 'dismissed'"_s);
    });

    const TransferId transfer = claims->first().transfer;
    const Settlement end{.transfer = transfer, .attempt = *attempt, .state = TransferState::Failed, .nowMs = 5};
    const ExchangeEntry said{.transfer = transfer, .attempt = *attempt, .step = u"order.place"_s, .reply = "yes"};
    const Status settled = engine.settle(end, {said}, ledger.stop);
    QVERIFY(!settled);
    QCOMPARE(settled.error().code, u"ledger.lease_lost"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange WHERE step = 'order.place'"_s), 1);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer WHERE state = 'dismissed'"_s), 1);
}

void TestEngine::heldOrder_goesOnWhenPaid()
{
    EngineBench bench;
    bench.putOrders(1, 1);
    Order order = *bench.shop->current(u"1"_s);
    const Order paid = order;
    order.state = SourceState::Pending;
    order.sourceState = u"pending"_s;
    order.payment.paidMs.reset();
    bench.shop->put(order);
    bench.shop->changes.removeFirst();
    bench.shop->gone.removeFirst();
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"held"_s) == 1; }));
    bench.shop->put(paid);
    QVERIFY(bench.pumpUntilSettled());
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
}

void TestEngine::binnedOrder_goesOnWhenRestored()
{
    EngineBench bench;
    bench.putOrders(1, 2);
    bench.erp->poisonKey = u"WEB-2"_s;
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 1; }));
    bench.shop->trash(u"1"_s);
    bench.shop->trash(u"2"_s);
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"dismissed"_s) == 1 && bench.statesOf(u"failed"_s) == 1; }));
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM transfer WHERE error_code = 'order.withdrawn_in_shop'"_s), 1);

    bench.erp->poisonKey.clear();
    bench.putOrders(1, 2);
    QVERIFY(bench.pumpUntilSettled());
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
}

void TestEngine::listNobodyUnderstands_isSeenInTheLight_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a reply nobody understands") << ErrorKind::BadReply;
    QTest::newRow("a refusal") << ErrorKind::Rejected;
    QTest::newRow("a right that is missing") << ErrorKind::Forbidden;
    QTest::newRow("no answer") << ErrorKind::Transient;
}

void TestEngine::listNobodyUnderstands_isSeenInTheLight()
{
    QFETCH(ErrorKind, kind);
    EngineBench bench;
    bench.shop->faults.always(u"changed"_s, {.error = {.kind = kind, .code = u"fake.list"_s}});
    bench.putOrders(1, 2);
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.statusOf(1).state == ConnectionState::Down
                                      || bench.statusOf(1).state == ConnectionState::SignInNeeded; }));
    for (int i = 0; i < 20; ++i) { // however well the probes go
        bench.pump(10'000);
        QVERIFY(bench.statusOf(1).state != ConnectionState::Good);
    }
    QCOMPARE(bench.statusOf(1).errorCode, u"fake.list"_s);

    {
        const QMutexLocker lock(&bench.shop->mutex);
        bench.shop->faults.clear();
    }
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 2; }));
    QCOMPARE(bench.statusOf(1).state, ConnectionState::Good);
}

void TestEngine::deadRoute_holdsNoOther()
{
    EngineBench bench;
    (void)bench.ledger.addRoute(u"second"_s);
    bench.putOrders(1, 2);
    bench.shop->faults.add(u"changed"_s, {.error = {.kind = ErrorKind::BadReply, .code = u"fake.list"_s}});
    bench.options.pollMs = 3'600'000; // the other route is swept once
    bench.start();
    QVERIFY(bench.pumpUntil([&] {
        return bench.ledger.number(u"SELECT COUNT(DISTINCT route) FROM transfer"_s) == 2;
    }));
}

void TestEngine::endOfPause_keepsAnEditMadeMeanwhile()
{
    EngineBench bench;
    const qint64 nowMs = bench.ledger.clock.nowMs();
    (void)bench.ledger.write([&](Database &database) -> Result<int> {
        return database.run(u"UPDATE connection SET paused = 1, resume_ms = ?, name = 'before'"_s, {nowMs + 1'000});
    });
    (void)bench.ledger.write([&](Database &database) -> Result<int> {
        const Status later = SetupStore(database).endPauses(kPerson, nowMs);
        return later ? database.run(u"UPDATE connection SET name = 'after'"_s) : Result<int>(later.error());
    });
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM connection WHERE paused = 1"_s), 2);
    bench.putOrders(1, 1);
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) == 1; }));
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM connection WHERE paused = 0 AND name = 'after'"_s), 2);
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM audit WHERE action = 'connection.resume'"_s), 2);
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM audit WHERE action = 'connection.save'"_s), 2); // the bench's own
}

void TestEngine::unusableRoute_isTold()
{
    EngineBench bench;
    (void)bench.ledger.write([&](Database &database) -> Result<int> {
        return database.run(u"UPDATE route SET settings = '{\"nonsense\":1}'"_s);
    });
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return !bench.engine->status().troubleCode.isEmpty(); }));
    QCOMPARE(bench.engine->status().troubleCode, u"engine.route_settings"_s);
    QCOMPARE(bench.engine->status().troubleArgs.value(1), u"nonsense"_s);
}

void TestEngine::oldExchanges_arePruned()
{
    EngineBench bench;
    const qint64 nowMs = bench.ledger.clock.nowMs();
    constexpr qint64 kDayMs = 86'400'000;
    (void)bench.ledger.write([&](Database &database) -> Result<int> {
        QList<ExchangeEntry> entries(500, {.startedMs = nowMs - 3 * kDayMs});
        entries << ExchangeEntry{.startedMs = nowMs - kDayMs}
                << ExchangeEntry{.transfer = TransferId(1), .startedMs = nowMs - 89 * kDayMs}
                << ExchangeEntry{.transfer = TransferId(1), .startedMs = nowMs - 91 * kDayMs};
        const Status kept = ExchangeStore(database).keep(entries);
        return kept ? Result<int>(1) : Result<int>(kept.error());
    });
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.ledger.number(u"SELECT COUNT(*) FROM exchange"_s) == 2; }));
}

void TestEngine::refusedNumber_isShownUntilItIsRetried()
{
    EngineBench bench;
    bench.shop->faults.add(u"number"_s, {.error = {.kind = ErrorKind::Rejected, .code = u"fake.meta_locked"_s}});
    bench.putOrders(1, 1);
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.ledger.number(u"SELECT COUNT(*) FROM finding"_s) == 2; }));
    const auto evidence = bench.ledger.read(
        [](Database &database) { return QueueStore(database).evidence(TransferId(1)); });
    QCOMPARE(evidence->row.state, TransferState::Verified);
    QCOMPARE(evidence->row.errorCode, u"order.number_not_written"_s);
    QCOMPARE(evidence->findings[0].code, u"order.number_not_written"_s);
    QCOMPARE(evidence->findings[1].code, u"fake.meta_locked"_s);
    QCOMPARE(evidence->findings[1].severity, Severity::Warn);

    const auto retry = [&](Database &database) { return TransferStore(database).retry({TransferId(1)}, kPerson, 9); };
    QCOMPARE(bench.ledger.write(retry), 1);
    QCOMPARE(bench.ledger.write(retry), 0); // under way already
    QVERIFY(bench.pumpUntil([&] { return bench.numbersKnown() == 1; }));
    QVERIFY(bench.stop());
    QCOMPARE(bench.ledger.number(u"SELECT COUNT(*) FROM finding"_s), 0);
    QCOMPARE(bench.difference(), QString());
}

void TestEngine::stop_leavesASilentSourceBehind()
{
    static EngineBench *left = nullptr; // its abandoned lane may still look at it when the program ends
    left = new EngineBench;
    left->shop->setDeaf(true);
    left->start();
    QVERIFY(left->pumpUntil([&] { return left->shop->isWaitedFor(); }));

    left->engine->askToStop();
    QVERIFY(!left->engine->wait(Engine::kStopMs)); // says so within its time, instead of waiting for the deaf lane
    left->engine.reset();
}

void TestEngine::stop_inMidFlightIsHealedByTheNextRun()
{
    EngineBench bench;
    bench.putOrders(1, 20);
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.statesOf(u"verified"_s) > 3; }));
    QVERIFY(bench.stop());
    bench.ledger.reopen();
    bench.start();
    QVERIFY(bench.pumpUntilSettled());
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
}

void TestEngine::fullDisk_stopsClaimingUntilItHasRoom()
{
    const auto plan = std::make_shared<FailurePlan>();
    EngineBench bench(u"sqlite"_s, failingMaker(plan));
    bench.putOrders(1, 5);
    plan->error = {.kind = ErrorKind::Storage, .code = u"ledger.disk_full"_s};
    plan->all = true;
    bench.start();
    QVERIFY(bench.pumpUntil([&] { return bench.engine->status().troubleCode == u"ledger.disk_full"_s; }));
    bench.pump(10'000);
    QCOMPARE(bench.erp->calls.value(u"customer"_s), 0);

    plan->all = false;
    QVERIFY(bench.pumpUntilSettled());
    QCOMPARE(bench.engine->status().troubleCode, QString());
    QVERIFY(bench.stop());
    QCOMPARE(bench.difference(), QString());
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
