#include "core/rules/corrections.h"
#include "tests/rules/sampleorder.h"
#include "tests/support/transferbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// What the shop says of an order decides about it: held, revised, withdrawn, gone, unreadable.
class TestOrderStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hold_saysItsReason_data();
    void hold_saysItsReason();
    void acceptedHold_isSent();
    void revision_data();
    void revision();
    void changeOfWhatWasConfirmedUnverified_isShown_data();
    void changeOfWhatWasConfirmedUnverified_isShown();
    void changeOfWhatWasErased_isShown();
    void withdrawnOrder_isSetAsideOrShown();
    void goneOrder_isSetAsideOrShown_data();
    void goneOrder_isSetAsideOrShown();
    void unreadablePayload_failsWithItsField();
};

void TestOrderStates::hold_saysItsReason_data()
{
    QTest::addColumn<HoldReason>("reason");
    QTest::newRow("not paid") << HoldReason::Unpaid;
    QTest::newRow("bank transfer awaited") << HoldReason::TransferAwaited;
    QTest::newRow("cash on delivery awaited") << HoldReason::CashOnDelivery;
    QTest::newRow("within the hold window") << HoldReason::HoldWindow;
    QTest::newRow("flagged as fraud") << HoldReason::SuspectedFraud;
}

void TestOrderStates::hold_saysItsReason()
{
    QFETCH(HoldReason, reason);
    TransferBench bench;
    Order order = bench.order;
    order.fraudSuspected = reason == HoldReason::SuspectedFraud;
    bench.context.settings.holdCashOnDelivery = true;
    if (reason == HoldReason::HoldWindow)
        bench.context.settings.holdWindowMs = bench.clock.nowMs() - order.createdMs + 5'000;
    if (reason == HoldReason::CashOnDelivery)
        order.payment = {.method = u"cod"_s};
    if (reason == HoldReason::Unpaid || reason == HoldReason::TransferAwaited) {
        order.payment = {.method = reason == HoldReason::Unpaid ? u"redsys"_s : u"bacs"_s};
        order.state = reason == HoldReason::Unpaid ? SourceState::Pending : SourceState::OnHold;
        order.sourceState = u"pending"_s;
    }
    bench.revise(order);
    bench.run();

    QCOMPARE(bench.state(), TransferState::Held);
    QCOMPARE(bench.journal.last.hold, reason);
    QCOMPARE(bench.journal.last.dueMs, reason == HoldReason::HoldWindow ? bench.clock.nowMs() + 5'000 : 0);
    QCOMPARE(bench.erp->calls.value(u"place"_s), 0);
}

void TestOrderStates::acceptedHold_isSent()
{
    TransferBench bench;
    Order order = bench.order;
    order.fraudSuspected = true;
    bench.revise(order);
    bench.run();
    QCOMPARE(bench.codes(), QStringList{u"hold.suspected_fraud"_s});

    bench.journal.claim.acceptedCauses = {u"hold.suspected_fraud"_s};
    bench.journal.claim.state = TransferState::Waiting;
    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
}

void TestOrderStates::revision_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("change");
    QTest::addColumn<TransferState>("end");
    QTest::addColumn<QString>("errorCode");

    QTest::newRow("new line while still a draft there") << u"draft"_s << u"quantity"_s << TransferState::Verified << QString();
    QTest::newRow("new line after confirming") << u"verified"_s << u"quantity"_s << TransferState::Failed
                                               << u"order.changed_after_confirm"_s;
    QTest::newRow("new address after confirming") << u"verified"_s << u"address"_s << TransferState::Failed
                                                  << u"order.changed_after_confirm"_s;
    QTest::newRow("completed after confirming") << u"verified"_s << u"completed"_s << TransferState::Verified << QString();
    QTest::newRow("new line after a failure") << u"failed"_s << u"quantity"_s << TransferState::Verified << QString();
    QTest::newRow("new line before anything") << u"waiting"_s << u"quantity"_s << TransferState::Verified << QString();
}

void TestOrderStates::revision()
{
    QFETCH(QString, before);
    QFETCH(QString, change);
    QFETCH(TransferState, end);
    QFETCH(QString, errorCode);
    TransferBench bench;
    if (before == u"draft"_s)
        bench.erp->faults.add(u"confirm"_s, {.error = down()});
    if (before == u"failed"_s)
        bench.erp->faults.add(u"place"_s, {.error = {.kind = ErrorKind::Rejected, .code = u"fake.refused"_s}});
    if (before != u"waiting"_s)
        bench.runOnce();

    Order order = bench.order;
    if (change == u"quantity"_s)
        order.lines.append(productLine(u"NEW"_s, u"1", u"10.00", {vat(u"21", u"2.10")}));
    else if (change == u"address"_s)
        order.billing.street1 = u"Calle Nueva 7"_s;
    else
        order.state = SourceState::Completed;
    settle(order);
    bench.revise(order);
    bench.run();

    QCOMPARE(bench.state(), end);
    QCOMPARE(bench.journal.last.errorCode, errorCode);
    const std::optional<FakeErpOrder> made = bench.erp->only(u"WEB-1001"_s);
    QVERIFY(made);
    if (end == TransferState::Verified)
        QCOMPARE(bench.erp->readBack(*made).total, order.total);
    else
        QCOMPARE(bench.erp->calls.value(u"update"_s), 0);
}

void TestOrderStates::changeOfWhatWasConfirmedUnverified_isShown_data()
{
    QTest::addColumn<QString>("corrected");
    QTest::addColumn<TransferState>("end");
    QTest::newRow("the same again") << QString() << TransferState::Verified;
    QTest::newRow("another street, the same total") << u"billing.street1"_s << TransferState::Failed;
}

/// The ERP confirmed it and read-back failed: what it has is a promise, although it was never verified.
void TestOrderStates::changeOfWhatWasConfirmedUnverified_isShown()
{
    QFETCH(QString, corrected);
    QFETCH(TransferState, end);
    TransferBench bench;
    bench.erp->distort = [](ErpOrder &order) {
        if (order.state == ErpOrderState::Confirmed)
            order.total = order.total + Decimal::fromCents(100);
    };
    bench.run();
    QCOMPARE(bench.state(), TransferState::Failed);
    bench.erp->distort = nullptr;
    QJsonObject overlay;
    if (!corrected.isEmpty())
        overlay = overlayOf({{corrected, u"Calle Nueva 7"_s, bench.order.billing.street1}});
    bench.journal.revise(bench.journal.claim.payload, overlay);
    for (int tries = 0; tries < 2; ++tries) { // a refusal wrote nothing, so it is not what the ERP has now
        bench.journal.claim.state = TransferState::Waiting;
        bench.run();
        QCOMPARE(bench.state(), end);
    }
    QCOMPARE(bench.journal.last.errorCode,
             end == TransferState::Failed ? u"order.changed_after_confirm"_s : QString());
    QCOMPARE(bench.erp->calls.value(u"update"_s), 0);
}

void TestOrderStates::changeOfWhatWasErased_isShown()
{
    TransferBench bench;
    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
    bench.journal.erase();
    Order order = bench.order;
    order.billing.street1 = u"Calle Nueva 7"_s; // the total says nothing of it
    bench.revise(order);
    bench.run();
    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.codes(), QStringList{u"order.promise_erased"_s});
    QCOMPARE(bench.journal.last.errorArgs, QStringList{bench.journal.claim.erpNumber});
}

void TestOrderStates::withdrawnOrder_isSetAsideOrShown()
{
    TransferBench bench;
    Order order = bench.order;
    order.state = SourceState::Cancelled;
    order.sourceState = u"cancelled"_s;
    bench.revise(order);
    bench.run();
    QCOMPARE(bench.state(), TransferState::Dismissed);
    QCOMPARE(bench.journal.last.errorCode, u"skip.cancelled"_s);

    TransferBench verified;
    verified.run();
    verified.revise(order);
    verified.run();
    QCOMPARE(verified.state(), TransferState::Failed);
    QCOMPARE(verified.journal.last.errorCode, u"order.withdrawn_in_shop"_s);
}

void TestOrderStates::goneOrder_isSetAsideOrShown_data()
{
    QTest::addColumn<QString>("lostAnswer");
    QTest::addColumn<TransferState>("end");
    QTest::addColumn<QString>("errorCode");
    QTest::newRow("before anything") << QString() << TransferState::Dismissed << u"transfer.gone"_s;
    QTest::newRow("erased, so nothing can be read") << u"erased"_s << TransferState::Dismissed << u"transfer.gone"_s;
    QTest::newRow("after a write that was not made") << u"customer"_s << TransferState::Dismissed << u"transfer.gone"_s;
    QTest::newRow("after placing") << u"place"_s << TransferState::Failed << u"order.withdrawn_in_shop"_s;
    QTest::newRow("after confirming") << u"confirm"_s << TransferState::Failed << u"order.withdrawn_in_shop"_s;
}

void TestOrderStates::goneOrder_isSetAsideOrShown()
{
    QFETCH(QString, lostAnswer);
    QFETCH(TransferState, end);
    QFETCH(QString, errorCode);
    TransferBench bench;
    if (lostAnswer == u"erased"_s) {
        bench.journal.claim.payload.clear();
    } else if (!lostAnswer.isEmpty()) {
        bench.erp->faults.add(lostAnswer, {.error = lost(), .happened = true});
        bench.runOnce();
    }
    bench.journal.claim.gone = true;
    const int confirmed = bench.erp->calls.value(u"confirm"_s);
    bench.run();

    QCOMPARE(bench.state(), end);
    QCOMPARE(bench.journal.last.errorCode, errorCode);
    QVERIFY(bench.journal.last.gone);
    QCOMPARE(bench.erp->calls.value(u"confirm"_s), confirmed);
}

void TestOrderStates::unreadablePayload_failsWithItsField()
{
    TransferBench bench;
    bench.journal.claim.payload = FakeOrderSource::kUnreadable;
    bench.run();

    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.journal.last.errorCode, u"fake.order.unreadable"_s);
    QCOMPARE(bench.journal.last.errorArgs, QStringList{u"$.total"_s});
}

QTEST_APPLESS_MAIN(TestOrderStates)
#include "tst_orderstates.moc"
