#include "core/rules/corrections.h"
#include "tests/rules/sampleorder.h"
#include "ui/failed/mendplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr RouteId kRoute{1};
const QString kCause = u"pf24.product:MAL"_s;
const QList<TransferState> kFailed{TransferState::Failed};

FailureRow rowOf(int id, TransferState state = TransferState::Failed, const QString &cause = kCause)
{
    FailureRow row{.cause = cause};
    row.row.id = TransferId(id);
    row.row.route = kRoute;
    row.row.number = QString::number(id);
    row.row.total = Decimal::fromCents(1'000);
    row.row.currency = u"EUR"_s;
    row.row.state = state;
    return row;
}

SourceOrder sourceOf(int id, const QString &sku, TransferState state = TransferState::Failed)
{
    Order order = sampleOrder();
    order.lines[0].sku = sku;
    return {.transfer = TransferId(id), .state = state, .shop = order, .corrected = order};
}

MendWish wishFor(int id)
{
    return {.transfer = TransferId(id), .route = kRoute, .cause = kCause};
}

MendWish fieldWish(int id)
{
    MendWish wish = wishFor(id);
    wish.fields = {{u"lines[#L-TAZA].sku"_s, u"MAL"_s, u"BUENO"_s}};
    return wish;
}

MendWish mappingWishFor(int id)
{
    MendWish wish = wishFor(id);
    wish.mapping = MappingChoice{{u"product"_s, u"MAL"_s, u"Taza"_s}, {u"7"_s, u"BUENO"_s, u"Taza"_s, true}};
    return wish;
}

} // namespace

/// What happens to each order of a frozen selection, before anything does.
class TestMendPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retry_leavesOutWhatMoved();
    void mapping_isForItsCauseAndRouteOnly();
    void correction_changesTheSameValueEverywhere();
    void waitingOrder_takesTheCorrectionAlong();
    void unknownOrder_isLeftOut();
};

void TestMendPlan::retry_leavesOutWhatMoved()
{
    const QList<FailureRow> rows{rowOf(1), rowOf(2, TransferState::Verified), rowOf(3, TransferState::Dismissed)};
    const MendPlan plan = planMending({}, {TransferId(1), TransferId(2), TransferId(3)}, rows, {}, {}, kFailed);
    QCOMPARE(plan.goCount(), 1);
    QCOMPARE(plan.retried(), QList{TransferId(1)});
    QVERIFY(plan.rows[1].leftOut == LeftOut::InErp);
    QVERIFY(plan.rows[2].leftOut == LeftOut::Moved);
    QCOMPARE(plan.sums.value(u"EUR"_s), Decimal::fromCents(1'000));
}

void TestMendPlan::mapping_isForItsCauseAndRouteOnly()
{
    FailureRow elsewhere = rowOf(3);
    elsewhere.row.route = RouteId(9);
    const QList<FailureRow> rows{rowOf(1), rowOf(2, TransferState::Failed, u"pf12.letter"_s), elsewhere};
    const MendPlan plan =
        planMending(mappingWishFor(1), {TransferId(1), TransferId(2), TransferId(3)}, rows, {}, {}, kFailed);
    QCOMPARE(plan.retried(), QList{TransferId(1)});
    QCOMPARE(plan.rows[1].excludedCode, u"alike.other_cause"_s);
    QCOMPARE(plan.rows[2].excludedCode, u"alike.other_route"_s);
    QVERIFY(plan.changes().isEmpty());
}

void TestMendPlan::correction_changesTheSameValueEverywhere()
{
    const QList<FailureRow> rows{rowOf(1), rowOf(2), rowOf(3)};
    const QList<SourceOrder> sources{sourceOf(1, u"MAL"_s), sourceOf(2, u"OTRO"_s)};
    const MendPlan plan =
        planMending(fieldWish(1), {TransferId(1), TransferId(2), TransferId(3)}, rows, sources, {}, kFailed);
    QCOMPARE(plan.goCount(), 1);
    QCOMPARE(plan.changes().size(), 1);
    QCOMPARE(plan.rows[0].before, u"MAL"_s);
    QCOMPARE(plan.rows[0].after, u"BUENO"_s);
    QCOMPARE(plan.rows[1].excludedCode, u"alike.other_value"_s);
    QCOMPARE(plan.rows[2].excludedCode, u"alike.unreadable"_s);
}

void TestMendPlan::waitingOrder_takesTheCorrectionAlong()
{
    const MendPlan plan = planMending(fieldWish(1), {TransferId(1)}, {rowOf(1, TransferState::Waiting)},
                                      {sourceOf(1, u"MAL"_s, TransferState::Waiting)}, {}, kFailed);
    QCOMPARE(plan.goCount(), 1);
    QCOMPARE(plan.changes().size(), 1);
    QVERIFY(plan.retried().isEmpty());
}

void TestMendPlan::unknownOrder_isLeftOut()
{
    const MendPlan plan = planMending({}, {TransferId(5)}, {}, {}, {}, kFailed);
    QCOMPARE(plan.goCount(), 0);
    QVERIFY(plan.rows[0].leftOut == LeftOut::Moved);
}

QTEST_GUILESS_MAIN(TestMendPlan)
#include "tst_mendplan.moc"
