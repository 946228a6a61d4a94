#include "core/rules/retrypolicy.h"
#include "tests/rules/sampleorder.h"
#include "tests/support/transferbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

class TestOrderTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paidOrder_isMadeConfirmedAndVerified();
    void lostAnswer_endsInOneVerifiedOrder_data();
    void lostAnswer_endsInOneVerifiedOrder();
    void doubt_createsNothingBeforeTheSettleTime();
    void doubt_foundConfirmedIsReadBack();
    void doubt_thatComesBackForEver_waitsForAPerson_data();
    void doubt_thatComesBackForEver_waitsForAPerson();
    void powerCut_endsInOneVerifiedOrder_data();
    void powerCut_endsInOneVerifiedOrder();
    void alteration_isFoundAndNothingIsConfirmed_data();
    void alteration_isFoundAndNothingIsConfirmed();
    void rateOffByACent_isVerifiedWithAWarning();
    void foundDraftThatDiffers_isUpdatedThenConfirmed();
    void foundDraft_isRewrittenAfterAMappingWasMended();
    void knownErpId_neverCreates();
    void confirmWithoutEffect_waitsForAPerson();
    void temporaryFailure_isTriedAgain_data();
    void temporaryFailure_isTriedAgain();
    void sharedRead_refusedIsTriedAgain_data();
    void sharedRead_refusedIsTriedAgain();
    void refusedSignIn_doesNotCountAsAttempt();
    void refusal_waitsForAPerson();
    void leaseLost_sendsNothing();
    void claimLostOnTheWay_writesNoMore_data();
    void claimLostOnTheWay_writesNoMore();
    void stop_beforeSendingGivesBack();
};

void TestOrderTransfer::paidOrder_isMadeConfirmedAndVerified()
{
    TransferBench bench;
    bench.run();

    QCOMPARE(bench.state(), TransferState::Verified);
    using S = TransferState;
    QCOMPARE(bench.journal.passed, (QList<S>{S::Sending, S::Sent, S::Verified}));
    const std::optional<FakeErpOrder> made = bench.erp->only(u"WEB-1001"_s);
    QVERIFY(made);
    QCOMPARE(made->state, ErpOrderState::Confirmed);
    QCOMPARE(bench.erp->readBack(*made).total, bench.order.total);
    QCOMPARE(bench.journal.claim.erpNumber, made->number);
    QVERIFY(bench.journal.last.writeBackDue);
    QVERIFY(!bench.journal.last.waterfall.isEmpty());
    QCOMPARE(bench.codes(), QStringList());
}

void TestOrderTransfer::lostAnswer_endsInOneVerifiedOrder_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("happened");
    for (const char *step : {"customer", "place", "confirm"}) {
        QTest::addRow("%s, made", step) << QString::fromLatin1(step) << true;
        QTest::addRow("%s, not made", step) << QString::fromLatin1(step) << false;
    }
}

void TestOrderTransfer::lostAnswer_endsInOneVerifiedOrder()
{
    QFETCH(QString, step);
    QFETCH(bool, happened);
    TransferBench bench;
    bench.erp->faults.add(step, {.error = lost(), .happened = happened});

    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::InDoubt);
    bench.run();

    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.erp->countOf(u"WEB-1001"_s), 1);
    QCOMPARE(bench.erp->customers.size(), 1);
}

void TestOrderTransfer::doubt_createsNothingBeforeTheSettleTime()
{
    TransferBench bench;
    bench.erp->faults.add(u"place"_s, {.error = lost(), .happened = false});
    bench.runOnce();
    const qint64 lostMs = bench.clock.nowMs();

    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::InDoubt);
    QCOMPARE(bench.journal.last.dueMs, lostMs + bench.erp->limits.settleMs);
    bench.clock.advance(bench.erp->limits.settleMs - 1);
    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::InDoubt);
    QCOMPARE(bench.erp->calls.value(u"place"_s), 1);

    bench.clock.advance(1);
    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::Waiting);
    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
}

void TestOrderTransfer::doubt_foundConfirmedIsReadBack()
{
    TransferBench bench;
    bench.erp->faults.add(u"confirm"_s, {.error = lost(), .happened = true});
    bench.runOnce();
    bench.runOnce();

    QCOMPARE(bench.state(), TransferState::Sent);
    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.erp->calls.value(u"confirm"_s), 1);
}

void TestOrderTransfer::doubt_thatComesBackForEver_waitsForAPerson_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("at each try to place") << u"place"_s;
    QTest::newRow("at each try to confirm") << u"confirm"_s;
}

void TestOrderTransfer::doubt_thatComesBackForEver_waitsForAPerson()
{
    QFETCH(QString, step);
    TransferBench bench;
    bench.erp->faults.always(step, {.error = lost(), .happened = false});
    const qint64 begunMs = bench.clock.nowMs();
    bench.run();

    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.journal.last.errorCode, u"order.no_clear_answer"_s);
    QCOMPARE(bench.erp->calls.value(step), kMaxAttempts);
    QVERIFY(bench.clock.nowMs() - begunMs > 20'000); // it did not spin

    bench.erp->faults.clear();
    bench.journal.claim.state = TransferState::Waiting; // a person tries again
    bench.journal.claim.attempts = 0;
    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.erp->countOf(u"WEB-1001"_s), 1);
}

void TestOrderTransfer::powerCut_endsInOneVerifiedOrder_data()
{
    QTest::addColumn<int>("cutAfter");
    TransferBench bench;
    bench.run();
    for (int step = 0; step < bench.power->passed(); ++step)
        QTest::addRow("after step %d", step) << step;
}

void TestOrderTransfer::powerCut_endsInOneVerifiedOrder()
{
    QFETCH(int, cutAfter);
    TransferBench bench;
    bench.power->cutAfter(cutAfter);
    QVERIFY(bench.runCut());
    bench.run();

    QCOMPARE(bench.state(), TransferState::Verified);
    const std::optional<FakeErpOrder> made = bench.erp->only(u"WEB-1001"_s);
    QVERIFY(made);
    QCOMPARE(made->state, ErpOrderState::Confirmed);
    QCOMPARE(bench.erp->readBack(*made).total, bench.order.total);
}

void TestOrderTransfer::alteration_isFoundAndNothingIsConfirmed_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"line dropped", "quantity changed", "product swapped", "price changed"})
        QTest::addRow("%s", what) << QString::fromLatin1(what);
}

void TestOrderTransfer::alteration_isFoundAndNothingIsConfirmed()
{
    QFETCH(QString, what);
    TransferBench bench;
    bench.erp->alter = [&what](OrderDraft &draft) {
        if (what == u"line dropped"_s)
            draft.lines.removeLast();
        else if (what == u"quantity changed"_s)
            draft.lines[0].quantity += Decimal::fromInt(1);
        else if (what == u"product swapped"_s)
            draft.lines[0].erpProduct = u"other"_s;
        else
            draft.lines[0].net += Decimal::fromCents(1);
    };
    bench.run();

    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.erp->calls.value(u"confirm"_s), 0);
    QVERIFY(!bench.journal.last.errorCode.isEmpty());
    QVERIFY(!bench.journal.last.waterfall.isEmpty());
    QCOMPARE(bench.journal.claim.erpId, bench.erp->orders.first().erpId);
}

void TestOrderTransfer::rateOffByACent_isVerifiedWithAWarning()
{
    TransferBench bench;
    bench.erp->distort = [](ErpOrder &erp) {
        erp.taxes[0].amount += Decimal::fromCents(1);
    };
    bench.run();

    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.codes(), QStringList{u"cent.tax_rounding"_s});
}

void TestOrderTransfer::foundDraftThatDiffers_isUpdatedThenConfirmed()
{
    TransferBench bench;
    bench.erp->alter = [](OrderDraft &draft) { draft.lines.removeLast(); };
    bench.run();
    QCOMPARE(bench.state(), TransferState::Failed);

    bench.erp->alter = {};
    bench.journal.claim.state = TransferState::Waiting; // a person tries again
    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.erp->countOf(u"WEB-1001"_s), 1);
    QCOMPARE(bench.erp->calls.value(u"update"_s), 1);
}

void TestOrderTransfer::foundDraft_isRewrittenAfterAMappingWasMended()
{
    TransferBench bench;
    bench.erp->faults.add(u"confirm"_s, {.error = {.kind = ErrorKind::Rejected, .code = u"fake.term_locked"_s}});
    bench.run();
    QCOMPARE(bench.state(), TransferState::Failed);

    const QString method = bench.order.payment.method;
    bench.context.mappings[CatalogKind::PaymentTerm].insert(method, u"at once"_s); // what is read back has no term
    bench.journal.claim.state = TransferState::Waiting;
    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.erp->only(u"WEB-1001"_s)->draft.erpPaymentTerm, u"at once"_s);
}

void TestOrderTransfer::knownErpId_neverCreates()
{
    TransferBench bench;
    bench.journal.claim.erpId = u"E77"_s; // a person deleted it over there
    bench.run();

    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.journal.last.errorCode, u"order.gone_in_erp"_s);
    QCOMPARE(bench.erp->calls.value(u"place"_s), 0);
}

void TestOrderTransfer::confirmWithoutEffect_waitsForAPerson()
{
    TransferBench bench;
    bench.erp->distort = [](ErpOrder &erp) { erp.state = ErpOrderState::Draft; };
    bench.run();

    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.journal.last.errorCode, u"order.confirm_without_effect"_s);
}

void TestOrderTransfer::temporaryFailure_isTriedAgain_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"limits", "lookup", "find", "customer", "place", "read", "confirm"})
        QTest::addRow("%s", step) << QString::fromLatin1(step);
}

void TestOrderTransfer::temporaryFailure_isTriedAgain()
{
    QFETCH(QString, step);
    TransferBench bench;
    bench.erp->faults.add(step, {.error = down()});
    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::Retrying);
    QCOMPARE(bench.journal.claim.attempts, 1);
    QVERIFY(bench.journal.last.dueMs > bench.clock.nowMs());

    bench.run();
    QCOMPARE(bench.state(), TransferState::Verified);
    QCOMPARE(bench.erp->countOf(u"WEB-1001"_s), 1);
}

void TestOrderTransfer::sharedRead_refusedIsTriedAgain_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<ErrorKind>("kind");
    for (const char *step : {"limits", "lookup", "find"}) {
        QTest::addRow("%s, no right", step) << QString::fromLatin1(step) << ErrorKind::Forbidden;
        QTest::addRow("%s, no reply of an ERP", step) << QString::fromLatin1(step) << ErrorKind::BadReply;
    }
}

void TestOrderTransfer::sharedRead_refusedIsTriedAgain()
{
    QFETCH(QString, step);
    QFETCH(ErrorKind, kind);
    TransferBench bench;
    bench.erp->faults.always(step, {.error = {.kind = kind, .code = u"fake.shared"_s}});
    bench.runOnce();
    QCOMPARE(bench.state(), TransferState::Retrying);
    QCOMPARE(bench.journal.last.errorKind, errorKindName(kind));
    bench.run();
    QCOMPARE(bench.state(), TransferState::Failed); // a person hears of it in the end
    QCOMPARE(bench.journal.claim.attempts, kMaxAttempts);
}

void TestOrderTransfer::refusedSignIn_doesNotCountAsAttempt()
{
    TransferBench bench;
    bench.erp->faults.add(u"limits"_s, {.error = {.kind = ErrorKind::AuthExpired, .code = u"fake.auth"_s}});
    bench.runOnce();

    QCOMPARE(bench.state(), TransferState::Retrying);
    QCOMPARE(bench.journal.claim.attempts, 0);
}

void TestOrderTransfer::refusal_waitsForAPerson()
{
    TransferBench bench;
    bench.erp->faults.add(u"place"_s, {.error = {.kind = ErrorKind::Rejected, .code = u"fake.refused"_s}});
    bench.run();

    QCOMPARE(bench.state(), TransferState::Failed);
    QCOMPARE(bench.journal.last.errorCode, u"fake.refused"_s);
    QCOMPARE(bench.journal.last.causeKey, u"fake.refused"_s);
}

void TestOrderTransfer::leaseLost_sendsNothing()
{
    TransferBench bench;
    bench.journal.refuseBegin = Error{.kind = ErrorKind::Conflict, .code = u"ledger.lease_lost"_s};
    QVERIFY(bench.runOnce().giveBack);
    QCOMPARE(bench.erp->calls.value(u"customer"_s), 0);
}

void TestOrderTransfer::claimLostOnTheWay_writesNoMore_data()
{
    QTest::addColumn<int>("writesAllowed");
    QTest::addColumn<QList<int>>("calls"); // customer, place, confirm
    QTest::newRow("before the customer") << 0 << QList<int>{0, 0, 0};
    QTest::newRow("before the order is placed") << 1 << QList<int>{1, 0, 0};
    QTest::newRow("before it is confirmed") << 2 << QList<int>{1, 1, 0};
}

void TestOrderTransfer::claimLostOnTheWay_writesNoMore()
{
    QFETCH(int, writesAllowed);
    QFETCH(QList<int>, calls);
    TransferBench bench;
    bench.journal.writesAllowed = writesAllowed;

    const TransferEnd end = bench.runOnce();

    QCOMPARE(end.settlement.state, TransferState::InDoubt);
    QCOMPARE(end.settlement.errorCode, u"ledger.lease_lost"_s);
    const QHash<QString, int> &made = bench.erp->calls;
    QCOMPARE((QList<int>{made.value(u"customer"_s), made.value(u"place"_s), made.value(u"confirm"_s)}), calls);
}

void TestOrderTransfer::stop_beforeSendingGivesBack()
{
    TransferBench bench;
    bench.stop.request();
    QVERIFY(bench.runOnce().giveBack);
    QCOMPARE(bench.state(), TransferState::Waiting);
}

QTEST_APPLESS_MAIN(TestOrderTransfer)
#include "tst_ordertransfer.moc"
