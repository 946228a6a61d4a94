#include "tests/support/fakegateway.h"
#include "ui/queue/queuemodel.h"
#include "ui/widgets/requesttokens.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr qint64 kNowMs = 1'790'000'000'000;
constexpr qint64 kMany = 20'000;

} // namespace

/// A model over a fake engine, watched by Qt's own tester.
struct Bench
{
    explicit Bench(qint64 rows) : gateway(rows, kNowMs), model(gateway, tokens), tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) {}

    bool load(const QueueFilter &filter = {})
    {
        model.setFilter(filter);
        return QTest::qWaitFor([this] { return model.reading() != QueueModel::Reading::Loading; });
    }

    bool show(int row)
    {
        (void)model.rowAt(row);
        return QTest::qWaitFor([this, row] { return model.rowAt(row) != nullptr; });
    }

    test::FakeEngineGateway gateway;
    RequestTokens tokens;
    QueueModel model;
    QAbstractItemModelTester tester;
};

class TestQueueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_areFetchedAroundWhatIsLookedAt();
    void fastScroll_fetchesOnlyWhereItStops();
    void placeholder_standsUntilTheAnswer();
    void change_isShownInItsPlace();
    void rowOutsideTheFilter_turnsStaleAndStays();
    void newRows_areCountedAndNotInserted();
    void newRows_countOnlyWhatFitsTheFilter();
    void rowThatComesIntoTheFilter_countsAsNew();
    void refresh_takesInTheNewAndDropsTheStale();
    void answerToAnOlderFilter_isDropped();
    void changesWhileKeysAreRead_areNotForgotten();
    void failedReading_isToldAndCanBeRepeated();
    void manyChanges_makeOneNotice();
};

void TestQueueModel::rows_areFetchedAroundWhatIsLookedAt()
{
    Bench bench(kMany);
    QVERIFY(bench.load());
    QCOMPARE(bench.model.rowCount(), int(kMany));
    QVERIFY(bench.show(10'000));
    QCOMPARE(bench.model.rowAt(10'000)->id, bench.model.idAt(10'000));
    QVERIFY(bench.gateway.rowsAsked <= 3 * 128);
}

void TestQueueModel::fastScroll_fetchesOnlyWhereItStops()
{
    Bench bench(kMany);
    QVERIFY(bench.load());
    for (int row = 0; row < 19'000; row += 150)
        (void)bench.model.rowAt(row);
    QVERIFY(bench.show(18'900));
    QVERIFY(bench.gateway.rowsAsked <= 2 * 3 * 128);
}

void TestQueueModel::placeholder_standsUntilTheAnswer()
{
    Bench bench(1'000);
    QVERIFY(bench.load());
    bench.gateway.holdAnswers(true);
    QVERIFY(!bench.model.index(600, 0).data(QueueModel::FactRole).isValid());
    QVERIFY(QTest::qWaitFor([&] { return bench.gateway.rowRequests > 0; }));
    QSignalSpy changes(&bench.model, &QAbstractItemModel::dataChanged);
    bench.gateway.holdAnswers(false);
    QVERIFY(bench.model.index(600, 0).data(QueueModel::FactRole).isValid());
    QVERIFY(!changes.isEmpty());
}

void TestQueueModel::change_isShownInItsPlace()
{
    Bench bench(300);
    QVERIFY(bench.load());
    QVERIFY(bench.show(10));
    QueueRow row = *bench.model.rowAt(10);
    row.state = TransferState::Failed;
    bench.gateway.setRow(row);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    Q_EMIT bench.gateway.transfersChanged({row.id});
    QVERIFY(QTest::qWaitFor([&] { return bench.model.rowAt(10)->state == TransferState::Failed; }));
    QCOMPARE(bench.model.idAt(10), row.id);
    QCOMPARE(resets.size(), 0);
}

void TestQueueModel::rowOutsideTheFilter_turnsStaleAndStays()
{
    Bench bench(500);
    QVERIFY(bench.load({.states = {TransferState::Failed}}));
    const int count = bench.model.rowCount();
    QVERIFY(bench.show(0));
    QVERIFY(!bench.model.isStale(0));
    QueueRow row = *bench.model.rowAt(0);
    row.state = TransferState::Waiting;
    bench.gateway.setRow(row);
    Q_EMIT bench.gateway.transfersChanged({row.id});
    QVERIFY(QTest::qWaitFor([&] { return bench.model.isStale(0); }));
    QCOMPARE(bench.model.index(0, 0).data(QueueModel::StaleRole).toBool(), true);
    QCOMPARE(bench.model.rowCount(), count);
}

void TestQueueModel::newRows_areCountedAndNotInserted()
{
    Bench bench(300);
    QVERIFY(bench.load());
    const auto added = bench.gateway.addRows(200);
    Q_EMIT bench.gateway.transfersChanged(added);
    Q_EMIT bench.gateway.transfersChanged(added); // told twice, counted once
    QCOMPARE(bench.model.newCount(), 200);
    QCOMPARE(bench.model.rowCount(), 300);
}

void TestQueueModel::newRows_countOnlyWhatFitsTheFilter()
{
    Bench bench(300);
    QVERIFY(bench.load({.states = {TransferState::Failed}}));
    const auto added = bench.gateway.addRows(2);
    QueueRow failed = bench.gateway.row(added[0]);
    failed.state = TransferState::Failed;
    QueueRow waiting = bench.gateway.row(added[1]);
    waiting.state = TransferState::Waiting;
    bench.gateway.setRow(failed);
    bench.gateway.setRow(waiting);
    Q_EMIT bench.gateway.transfersChanged(added);
    QVERIFY(QTest::qWaitFor([&] { return bench.model.newCount() > 0; }));
    QCOMPARE(bench.model.newCount(), 1);
}

void TestQueueModel::rowThatComesIntoTheFilter_countsAsNew()
{
    Bench bench(300);
    QVERIFY(bench.load({.states = {TransferState::Failed}}));
    QueueRow row = bench.gateway.row(TransferId(200));
    QVERIFY(row.state != TransferState::Failed);
    row.state = TransferState::Failed;
    bench.gateway.setRow(row);
    Q_EMIT bench.gateway.transfersChanged({row.id});
    QVERIFY(QTest::qWaitFor([&] { return bench.model.newCount() == 1; }));
}

void TestQueueModel::refresh_takesInTheNewAndDropsTheStale()
{
    Bench bench(300);
    QVERIFY(bench.load());
    Q_EMIT bench.gateway.transfersChanged(bench.gateway.addRows(5));
    QCOMPARE(bench.model.newCount(), 5);
    bench.model.refresh();
    QVERIFY(QTest::qWaitFor([&] { return bench.model.rowCount() == 305; }));
    QCOMPARE(bench.model.newCount(), 0);
    QCOMPARE(bench.model.idAt(0), TransferId(305));
}

void TestQueueModel::answerToAnOlderFilter_isDropped()
{
    Bench bench(300);
    bench.model.setFilter({.states = {TransferState::Failed}});
    bench.model.setFilter({});
    QVERIFY(QTest::qWaitFor([&] { return bench.model.reading() == QueueModel::Reading::Ready; }));
    QCOMPARE(bench.model.rowCount(), 300);
}

void TestQueueModel::changesWhileKeysAreRead_areNotForgotten()
{
    Bench bench(300);
    QVERIFY(bench.load());
    bench.gateway.holdAnswers(true);
    bench.model.refresh();
    bench.gateway.holdAnswers(false); // answered with what was there
    bench.gateway.holdAnswers(true);
    bench.model.refresh();
    const TransferId late(301);
    Q_EMIT bench.gateway.transfersChanged({late}); // told before the keys that lack it
    bench.gateway.holdAnswers(false);
    QCOMPARE(bench.model.newCount(), 1);
}

void TestQueueModel::failedReading_isToldAndCanBeRepeated()
{
    Bench bench(300);
    bench.gateway.failReads({.kind = ErrorKind::Storage, .code = u"ledger.gone"_s});
    QVERIFY(bench.load());
    QCOMPARE(bench.model.reading(), QueueModel::Reading::Failed);
    QCOMPARE(bench.model.error().code, u"ledger.gone"_s);
    bench.gateway.readAgain();
    bench.model.refresh();
    QVERIFY(QTest::qWaitFor([&] { return bench.model.reading() == QueueModel::Reading::Ready; }));
    QCOMPARE(bench.model.rowCount(), 300);
}

void TestQueueModel::manyChanges_makeOneNotice()
{
    Bench bench(400);
    QVERIFY(bench.load());
    QVERIFY(bench.show(0) && bench.show(130) && bench.show(260));
    QSignalSpy changes(&bench.model, &QAbstractItemModel::dataChanged);
    QList<TransferId> ids;
    for (int row = 0; row < 300; ++row)
        ids.append(bench.model.idAt(row));
    Q_EMIT bench.gateway.transfersChanged(ids);
    QVERIFY(changes.wait());
    QCOMPARE(changes.size(), 1);
}

QTEST_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
