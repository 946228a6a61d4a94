#include "core/desk/bulkretry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

QList<TransferId> orders(int first, int last)
{
    QList<TransferId> ids;
    for (int number = first; number <= last; ++number)
        ids << TransferId(number);
    return ids;
}

QueueRow rowOf(TransferId id, TransferState state, const QString &code = {})
{
    return {.id = id, .route = RouteId(1), .state = state, .errorCode = code};
}

QList<QueueRow> rowsOf(const QList<TransferId> &ids, TransferState state, const QString &code = {})
{
    QList<QueueRow> rows;
    for (const TransferId id : ids)
        rows << rowOf(id, state, code);
    return rows;
}

/// Begins what the machine wants begun; returns it.
QList<TransferId> begin(BulkRetry &bulk)
{
    const QList<TransferId> some = bulk.next();
    bulk.started(some);
    return some;
}

} // namespace

class TestBulkRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plan_saysWhatWouldNotGoAndWhy();
    void probe_goesFirstAndTheRestInBlocks();
    void tenThatFailAlike_stopIt();
    void tenThatFailDifferently_doNotStopIt();
    void fewerThanTen_areNoProbe();
    void cancelled_beginsNothingMore();
    void refusedOrders_doNotHoldItUp();
    void everything_isCountedOnce();
};

void TestBulkRetry::plan_saysWhatWouldNotGoAndWhy()
{
    QList<QueueRow> rows{rowOf(TransferId(1), TransferState::Failed), rowOf(TransferId(2), TransferState::Verified),
                         rowOf(TransferId(3), TransferState::Sending), rowOf(TransferId(4), TransferState::Dismissed),
                         rowOf(TransferId(5), TransferState::Failed)};
    rows.last().route = RouteId(2);
    const RetryPlan plan = planRetry(orders(1, 6), rows, {RouteId(2)});
    QCOMPARE(plan.goes, orders(1, 1));
    QCOMPARE(plan.leftOut.value(LeftOut::InErp), orders(2, 2));
    QCOMPARE(plan.leftOut.value(LeftOut::UnderWay), orders(3, 3));
    QCOMPARE(plan.leftOut.value(LeftOut::Moved), QList<TransferId>({TransferId(4), TransferId(6)}));
    QCOMPARE(plan.leftOut.value(LeftOut::RoutePaused), orders(5, 5));
    QCOMPARE(plan.leftOutCount(), 5);
}

void TestBulkRetry::probe_goesFirstAndTheRestInBlocks()
{
    BulkRetry bulk(orders(1, 120));
    QCOMPARE(begin(bulk), orders(1, 10));
    QVERIFY(bulk.next().isEmpty());
    bulk.saw(rowsOf(orders(1, 9), TransferState::Verified) + rowsOf(orders(10, 10), TransferState::InDoubt));
    QVERIFY(bulk.next().isEmpty()); // the tenth is not decided
    bulk.saw(rowsOf(orders(10, 10), TransferState::Verified));
    QCOMPARE(begin(bulk), orders(11, 60));
    QVERIFY(bulk.next().isEmpty());
    bulk.saw(rowsOf(orders(11, 35), TransferState::Verified));
    QCOMPARE(begin(bulk), orders(61, 85));
    bulk.saw(rowsOf(orders(36, 85), TransferState::Verified));
    QCOMPARE(begin(bulk), orders(86, 120));
    bulk.saw(rowsOf(orders(86, 120), TransferState::Verified));
    QCOMPARE(bulk.state(), BulkRetry::State::Finished);
    QCOMPARE(bulk.progress().verified, 120);
}

void TestBulkRetry::tenThatFailAlike_stopIt()
{
    BulkRetry bulk(orders(1, 40));
    begin(bulk);
    bulk.saw(rowsOf(orders(1, 5), TransferState::Failed, u"pf12.letter"_s)
             + rowsOf(orders(6, 10), TransferState::Retrying, u"pf12.letter"_s));
    QCOMPARE(bulk.state(), BulkRetry::State::FailedAlike);
    QCOMPARE(bulk.alikeCode(), u"pf12.letter"_s);
    QCOMPARE(bulk.notStarted(), orders(11, 40));
    QVERIFY(bulk.next().isEmpty());
}

void TestBulkRetry::tenThatFailDifferently_doNotStopIt()
{
    BulkRetry bulk(orders(1, 40));
    begin(bulk);
    bulk.saw(rowsOf(orders(1, 9), TransferState::Failed, u"pf12.letter"_s)
             + rowsOf(orders(10, 10), TransferState::Failed, u"pf24.unmapped"_s));
    QCOMPARE(bulk.state(), BulkRetry::State::Running);
    QCOMPARE(bulk.next().size(), 30);
}

void TestBulkRetry::fewerThanTen_areNoProbe()
{
    BulkRetry bulk(orders(1, 4));
    QCOMPARE(begin(bulk).size(), 4);
    bulk.saw(rowsOf(orders(1, 4), TransferState::Failed, u"pf12.letter"_s));
    QCOMPARE(bulk.state(), BulkRetry::State::Finished);
    QCOMPARE(bulk.progress().failed, 4);
}

void TestBulkRetry::cancelled_beginsNothingMore()
{
    BulkRetry bulk(orders(1, 40));
    begin(bulk);
    bulk.cancel();
    bulk.saw(rowsOf(orders(1, 10), TransferState::Verified));
    QVERIFY(bulk.next().isEmpty());
    QCOMPARE(bulk.state(), BulkRetry::State::Cancelled);
    QCOMPARE(bulk.notStarted().size(), 30);
    QCOMPARE(bulk.progress().verified, 10);
}

void TestBulkRetry::refusedOrders_doNotHoldItUp()
{
    BulkRetry bulk(orders(1, 15));
    bulk.refused(bulk.next()); // all ten moved meanwhile
    QCOMPARE(bulk.state(), BulkRetry::State::Running);
    QCOMPARE(begin(bulk), orders(11, 15));
    bulk.saw(rowsOf(orders(11, 15), TransferState::Verified));
    QCOMPARE(bulk.state(), BulkRetry::State::Finished);
    QCOMPARE(bulk.progress().started, 5);
    BulkRetry none(orders(1, 3));
    none.refused(none.next());
    QCOMPARE(none.state(), BulkRetry::State::Finished);
}

void TestBulkRetry::everything_isCountedOnce()
{
    BulkRetry bulk(orders(1, 3));
    begin(bulk);
    const QList<QueueRow> rows{rowOf(TransferId(1), TransferState::Verified), rowOf(TransferId(2), TransferState::Failed),
                               rowOf(TransferId(3), TransferState::Held), rowOf(TransferId(9), TransferState::Verified)};
    bulk.saw(rows);
    bulk.saw(rows);
    QCOMPARE(bulk.progress().verified, 1);
    QCOMPARE(bulk.progress().failed, 1);
    QCOMPARE(bulk.progress().postponed, 1);
    QCOMPARE(bulk.progress().open, 0);
}

QTEST_APPLESS_MAIN(TestBulkRetry)
#include "tst_bulkretry.moc"
