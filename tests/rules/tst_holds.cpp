#include "core/rules/holds.h"
#include "tests/rules/sampleorder.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class HoldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_isHeldForItsReason_data();
    void order_isHeldForItsReason();
    void window_endsByItself();
    void intake_saysWhyNot_data();
    void intake_saysWhyNot();
};

void HoldsTest::order_isHeldForItsReason_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("paid");
    QTest::addColumn<bool>("fraud");
    QTest::addColumn<bool>("holdCash");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, SourceState state, const QString &method, bool paid, bool fraud, bool holdCash,
                        HoldReason reason) {
        QTest::newRow(name) << int(state) << method << paid << fraud << holdCash << int(reason);
    };
    using S = SourceState;
    row("paid by card", S::Processing, u"redsys"_s, true, false, false, HoldReason::None);
    row("checkout not finished", S::Pending, u"redsys"_s, false, false, false, HoldReason::Unpaid);
    row("transfer awaited", S::OnHold, u"bacs"_s, false, false, false, HoldReason::TransferAwaited);
    row("cheque awaited", S::OnHold, u"cheque"_s, false, false, false, HoldReason::TransferAwaited);
    row("transfer seen", S::Processing, u"bacs"_s, true, false, false, HoldReason::None);
    row("cash, route sends at once", S::Processing, u"cod"_s, false, false, false, HoldReason::None);
    row("cash, shop keeps it on hold", S::OnHold, u"cod"_s, false, false, false, HoldReason::None);
    row("cash, route waits", S::Processing, u"cod"_s, false, false, true, HoldReason::CashOnDelivery);
    row("cash, brought by the carrier", S::Completed, u"cod"_s, false, false, true, HoldReason::None);
    row("paid, set aside in the shop", S::OnHold, u"redsys"_s, true, false, false, HoldReason::Approval);
    row("flagged as fraud", S::Processing, u"redsys"_s, true, true, false, HoldReason::SuspectedFraud);
    row("fraud comes before unpaid", S::Pending, u"redsys"_s, false, true, false, HoldReason::SuspectedFraud);
}

void HoldsTest::order_isHeldForItsReason()
{
    QFETCH(int, state);
    QFETCH(QString, method);
    QFETCH(bool, paid);
    QFETCH(bool, fraud);
    QFETCH(bool, holdCash);
    Order order = sampleOrder();
    order.state = SourceState(state);
    order.sourceState = sourceStateName(order.state);
    order.payment.method = method;
    order.payment.paidMs = paid ? std::optional(order.createdMs) : std::nullopt;
    order.fraudSuspected = fraud;
    RouteSettings settings;
    settings.holdCashOnDelivery = holdCash;
    const HoldDecision decision = decideHold(order, settings, order.createdMs);
    QTEST(int(decision.reason), "reason");
    QCOMPARE(decision.dueMs, 0);
}

void HoldsTest::window_endsByItself()
{
    const Order order = sampleOrder();
    RouteSettings settings;
    settings.holdWindowMs = 600'000;
    const qint64 endMs = order.createdMs + 600'000;
    QVERIFY((decideHold(order, settings, endMs - 1) == HoldDecision{HoldReason::HoldWindow, endMs}));
    QVERIFY(decideHold(order, settings, endMs) == HoldDecision{});
}

void HoldsTest::intake_saysWhyNot_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("ageMs"); // before the route's start
    QTest::addColumn<QString>("reason");
    const auto row = [](SourceState state, const QString &reason) {
        QTest::newRow(qPrintable(sourceStateName(state))) << int(state) << qint64(0) << reason;
    };
    row(SourceState::Draft, u"skip.draft"_s);
    row(SourceState::Pending, {});
    row(SourceState::OnHold, {});
    row(SourceState::Processing, {});
    row(SourceState::Completed, {});
    row(SourceState::Cancelled, u"skip.cancelled"_s);
    row(SourceState::Refunded, u"skip.refunded"_s);
    row(SourceState::Failed, u"skip.failed"_s);
    row(SourceState::Trashed, u"skip.trashed"_s);
    row(SourceState::Other, u"skip.state"_s);
    QTest::newRow("before the start") << int(SourceState::Processing) << qint64(1) << u"skip.before_start"_s;
}

void HoldsTest::intake_saysWhyNot()
{
    QFETCH(int, state);
    QFETCH(qint64, ageMs);
    Order order = sampleOrder();
    order.state = SourceState(state);
    order.sourceState = u"anything"_s;
    QTEST(decideIntake(order, order.createdMs + ageMs, RouteSettings{}), "reason");
    RouteSettings own;
    own.takenStates = {u"anything"_s};
    QCOMPARE(decideIntake(order, order.createdMs, own), QString());
}

QTEST_APPLESS_MAIN(HoldsTest)
#include "tst_holds.moc"
