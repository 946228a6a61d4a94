#include "core/ledger/transferstore.h"
#include "core/ledger/transfersteps.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const QString kOwner = u"tester@here/1"_s;
const Actor kAna{.name = u"ana"_s, .reason = u"asked by phone"_s};

} // namespace

/// Promises of TransferStore, one transfer at a time.
class TransferStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_comesInWithItsCursor_data() { addStoreRow(); }
    void page_comesInWithItsCursor();
    void page_thatFailsHalfway_leavesNothing_data() { addStoreRow(); }
    void page_thatFailsHalfway_leavesNothing();
    void repeatedPage_addsNothing_data() { addStoreRow(); }
    void repeatedPage_addsNothing();
    void documentTwiceOnAPage_isRevised_data() { addStoreRow(); }
    void documentTwiceOnAPage_isRevised();
    void stepsOfASet_eachGetTheirOutcome_data() { addStoreRow(); }
    void stepsOfASet_eachGetTheirOutcome();
    void hostileTexts_comeBackAsTheyWere_data() { addStoreRow(); }
    void hostileTexts_comeBackAsTheyWere();
    void verifiedTransfer_isDone_data() { addStoreRow(); }
    void verifiedTransfer_isDone();
    void claims_areMostUrgentFirst_data() { addStoreRow(); }
    void claims_areMostUrgentFirst();
    void illegalStep_isRefused_data() { addStoreRow(); }
    void illegalStep_isRefused();
    void newRevision_wakesOrWaits_data();
    void newRevision_wakesOrWaits();
    void revisionWhileSending_runsAfterwards_data() { addStoreRow(); }
    void revisionWhileSending_runsAfterwards();
    void crashWhileSending_becomesDoubt_data() { addStoreRow(); }
    void crashWhileSending_becomesDoubt();
    void heldUntil_becomesClaimable_data() { addStoreRow(); }
    void heldUntil_becomesClaimable();
    void restoredOrder_goesOnUnlessAPersonDismissedIt_data() { addStoreRow(); }
    void restoredOrder_goesOnUnlessAPersonDismissedIt();
    void orderGoneInFlight_isShownToTheNextRun_data();
    void orderGoneInFlight_isShownToTheNextRun();
    void orderRestoredInHand_isNotSetAside_data() { addStoreRow(); }
    void orderRestoredInHand_isNotSetAside();
    void attemptThatSentNothing_hasItsOwner_data() { addStoreRow(); }
    void attemptThatSentNothing_hasItsOwner();

private:
    static IntakeResult takeIn(TestLedger &ledger, const IntakePage &page)
    {
        return ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); });
    }
    static QList<Claim> claim(
        TestLedger &ledger, int limit = 10, qint64 nowMs = 2000, const QList<RouteId> &routes = {})
    {
        return ledger.write([&](Database &database) {
            return TransferStore(database).claim(
                routes.isEmpty() ? QList{ledger.route()} : routes, limit, {}, kOwner, nowMs, kLeaseMs);
        });
    }
    static AttemptId begin(TestLedger &ledger, const Claim &claim)
    {
        return ledger.write(
            [&](Database &database) { return TransferStore(database).beginSending(claim, kOwner, 2100); });
    }
    static Status settle(TestLedger &ledger, const Settlement &settlement)
    {
        return ledger->write(
            [&](Database &database) { return TransferStore(database).settle(settlement, kOwner); }, ledger.stop);
    }
    static void markGone(TestLedger &ledger, const QString &externalId)
    {
        const auto work = [&](Database &database) {
            return TransferStore(database).markGone(ledger.route(), externalId, 3000);
        };
        QVERIFY(ledger->write(work, ledger.stop));
    }
    static QString stateOf(TestLedger &ledger, TransferId transfer)
    {
        return ledger.read([&](Database &database) -> Result<QString> {
            const auto rows = database.rows(u"SELECT state FROM transfer WHERE id = ?"_s, {transfer.value()});
            if (!rows)
                return rows.error();
            return rows->front()[0].toString();
        });
    }
    static void bringTo(TestLedger &ledger, const QString &state);
};

void TransferStoreTest::page_comesInWithItsCursor()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    IntakePage page = testPage(ledger.route(), 1, 3);
    page.skipped << SkippedDocument{.externalId = u"0"_s, .reason = u"skip.before_start"_s};

    const IntakeResult result = takeIn(ledger, page);

    QCOMPARE(result.added, 3);
    QCOMPARE(result.touched.size(), 3);
    QCOMPARE(
        ledger.read([&](Database &database) { return TransferStore(database).cursor(ledger.route()); }), u"after 3"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM skipped"_s), 1);
    QCOMPARE(ledger.number(u"SELECT CAST(SUM(n) AS BIGINT) FROM transfer_count WHERE state = 'waiting'"_s), 3);
}

void TransferStoreTest::page_thatFailsHalfway_leavesNothing()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    const Status taken = ledger->write(
        [&](Database &database) -> Status {
            const auto result = TransferStore(database).takeIn(testPage(ledger.route(), 1, 3));
            if (!result)
                return result.error();
            return Error{.kind = ErrorKind::Bug, .code = u"test.cut"_s};
        },
        ledger.stop);

    QVERIFY(!taken);
    QCOMPARE(taken.error().code, u"test.cut"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer"_s), 0);
    QCOMPARE(
        ledger.read([&](Database &database) { return TransferStore(database).cursor(ledger.route()); }), QString());
}

void TransferStoreTest::repeatedPage_addsNothing()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 3));

    const IntakeResult again = takeIn(ledger, testPage(ledger.route(), 2, 4));

    QCOMPARE(again.added, 1);
    QCOMPARE(again.unchanged, 2);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer"_s), 4);
}

void TransferStoreTest::documentTwiceOnAPage_isRevised()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    IntakePage page = testPage(ledger.route(), 1, 3);
    page.documents << testDocument(2, "second") << testDocument(3);

    const IntakeResult result = takeIn(ledger, page);

    QCOMPARE(result.added, 3);
    QCOMPARE(result.revised, 1);
    QCOMPARE(result.unchanged, 1);
    QCOMPARE(ledger.number(u"SELECT revision FROM transfer WHERE business_key = 'WEB-2'"_s), 2);
    QCOMPARE(ledger.number(u"SELECT CAST(SUM(n) AS BIGINT) FROM transfer_count WHERE state = 'waiting'"_s), 3);
    QCOMPARE(claim(ledger).value(1).payload, testDocument(2, "second").payload);
}

/// Two steps of one transfer, one that is illegal and one of a transfer that is not there, all at once.
void TransferStoreTest::stepsOfASet_eachGetTheirOutcome()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 3));
    const QList<Claim> claims = claim(ledger);
    const AttemptId attempt = begin(ledger, claims[0]);
    begin(ledger, claims[1]);
    const QList<ExchangeEntry> none;
    const QList<ExchangeEntry> said{{.transfer = claims[1].transfer, .step = u"order.place"_s, .reply = "{}"}};
    const Finding finding{.checkId = u"PF-01"_s, .code = u"a\"b\\c,{d}"_s, .field = u"x"_s};
    Settlement sent{.transfer = claims[0].transfer, .attempt = attempt, .state = TransferState::Sent, .nowMs = 2200};
    Settlement verified = sent;
    verified.state = TransferState::Verified;
    const Settlement failed{.transfer = claims[1].transfer, .state = TransferState::Failed, .findings = {finding, finding}};
    const Settlement illegal{.transfer = claims[2].transfer, .state = TransferState::Verified};
    const Settlement unknown{.transfer = TransferId(99), .state = TransferState::Failed};
    SettleStep first(sent, none, kOwner), second(verified, none, kOwner), third(failed, said, kOwner),
        fourth(illegal, said, kOwner), fifth(unknown, none, kOwner);

    ledger.write([&](Database &database) {
        return first.runSet(database, {&first, &second, &third, &fourth, &fifth});
    });

    QVERIFY(first.outcome && second.outcome && third.outcome);
    QCOMPARE(fourth.outcome.error().code, u"ledger.illegal_step"_s);
    QCOMPARE(fifth.outcome.error().code, u"ledger.unknown_transfer"_s);
    QCOMPARE(stateOf(ledger, claims[0].transfer), u"verified"_s);
    QCOMPARE(stateOf(ledger, claims[1].transfer), u"failed"_s);
    QCOMPARE(stateOf(ledger, claims[2].transfer), u"waiting"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM finding WHERE code = 'a\"b\\c,{d}'"_s), 2);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange_body"_s), 1); // what is refused leaves nothing
    QCOMPARE(ledger.number(u"SELECT CAST(SUM(n) AS BIGINT) FROM transfer_count WHERE state = 'failed'"_s), 1);
}

/// Page and keys go as arrays and JSON: nothing in them may be taken for either.
void TransferStoreTest::hostileTexts_comeBackAsTheyWere()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    IntakePage page = testPage(ledger.route(), 1, 1);
    const QStringList keys{u"\"quoted\\\""_s, u"{a,b}"_s, u"NULL"_s, u""_s, u"'; --"_s, u"\u202eabc"_s,
        QString(QChar(u'\0')) + u"x\x1a"_s, u" trailing "_s};
    page.documents.clear();
    for (const QString &key : keys) {
        IntakeDocument document = testDocument(1);
        document.businessKey = document.customer = key;
        document.payload = QByteArray("\0\\\"{,}\xff", 7);
        page.documents << document;
    }

    QCOMPARE(takeIn(ledger, page).added, keys.size());
    QCOMPARE(takeIn(ledger, page).unchanged, keys.size());

    QStringList found;
    for (const Claim &one : claim(ledger)) {
        found << one.businessKey;
        QCOMPARE(one.payload, page.documents[0].payload);
    }
    QCOMPARE(found, keys);
}

void TransferStoreTest::verifiedTransfer_isDone()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    const Claim taken = claim(ledger).value(0);
    QCOMPARE(taken.businessKey, u"WEB-1"_s);
    QCOMPARE(taken.payload, testDocument(1).payload);
    const AttemptId attempt = begin(ledger, taken);

    Settlement settlement{
        .transfer = taken.transfer, .attempt = attempt, .state = TransferState::Sent, .erpId = u"77"_s, .nowMs = 2200};
    QVERIFY(settle(ledger, settlement));
    settlement.state = TransferState::Verified;
    settlement.erpNumber = u"SO77"_s;
    settlement.writeBackDue = true;
    settlement.waterfall = "{}";
    QVERIFY(settle(ledger, settlement));

    QCOMPARE(stateOf(ledger, taken.transfer), u"verified"_s);
    QVERIFY(claim(ledger).isEmpty());
    const auto due =
        ledger.read([&](Database &database) { return TransferStore(database).writeBacksDue(ledger.route(), 5, 3000); });
    QCOMPARE(due.size(), 1);
    QCOMPARE(due[0].erpNumber, u"SO77"_s);
    QCOMPARE(ledger.number(u"SELECT ended_ms FROM attempt"_s), 2200);
}

void TransferStoreTest::claims_areMostUrgentFirst()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    const RouteId second = ledger.addRoute(u"WEB-2"_s);
    IntakePage page = testPage(ledger.route(), 1, 3);
    page.documents[0].priority = 5;
    takeIn(ledger, page);
    IntakePage older = testPage(second, 9, 9);
    older.nowMs = 500;
    takeIn(ledger, older);

    QStringList keys;
    for (const Claim &one : claim(ledger, 3, 2000, {ledger.route(), second}))
        keys << one.businessKey;
    QCOMPARE(keys, QStringList({u"WEB-9"_s, u"WEB-2"_s, u"WEB-3"_s}));
    QCOMPARE(ledger.read([&](Database &database) {
        return TransferStore(database).dueNextMs({ledger.route(), second});
    }),
        500);
}

void TransferStoreTest::illegalStep_isRefused()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    const Claim taken = claim(ledger).value(0);

    const Status refused =
        settle(ledger, {.transfer = taken.transfer, .state = TransferState::Verified, .nowMs = 2200});

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ledger.illegal_step"_s);
    QCOMPARE(stateOf(ledger, taken.transfer), u"waiting"_s);
}

void TransferStoreTest::bringTo(TestLedger &ledger, const QString &state)
{
    using S = TransferState;
    const S wanted = *transferStateFromName(state);
    const Claim taken = claim(ledger).value(0);
    Settlement settlement{.transfer = taken.transfer, .state = wanted, .nowMs = 2200};
    if (wanted == S::Waiting)
        return;
    if (wanted == S::Dismissed) {
        ledger.write([&](Database &database) { return TransferStore(database).dismiss({taken.transfer}, kAna, 2200); });
        return;
    }
    if (wanted != S::Held)
        settlement.attempt = begin(ledger, taken);
    if (wanted == S::Sending)
        return;
    if (wanted == S::Verified) {
        settlement.state = S::Sent;
        QVERIFY(settle(ledger, settlement));
        settlement.state = wanted;
    }
    settlement.dueMs = wanted == S::Held ? 0 : 9000;
    settlement.erpId = u"77"_s;
    QVERIFY(settle(ledger, settlement));
}

void TransferStoreTest::newRevision_wakesOrWaits_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("then");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    for (const TransferState state : kTransferStates) {
        using S = TransferState;
        const bool stays = state == S::Sending || state == S::Sent || state == S::InDoubt || state == S::Dismissed;
        const QString name = transferStateName(state);
        QTest::newRow(qPrintable(name)) << (postgres ? u"postgresql"_s : u"sqlite"_s) << name
                                        << (stays ? name : u"waiting"_s);
    }
}

void TransferStoreTest::newRevision_wakesOrWaits()
{
    QFETCH(QString, store);
    QFETCH(QString, state);
    QFETCH(QString, then);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    bringTo(ledger, state);
    QCOMPARE(stateOf(ledger, TransferId(1)), state);

    const IntakeResult result = takeIn(ledger, testPage(ledger.route(), 1, 1, "second"));

    QCOMPARE(result.revised, 1);
    QCOMPARE(stateOf(ledger, TransferId(1)), then);
    QCOMPARE(ledger.number(u"SELECT revision FROM transfer"_s), 2);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM payload"_s), 2);
}

void TransferStoreTest::revisionWhileSending_runsAfterwards()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    const Claim taken = claim(ledger).value(0);
    const AttemptId attempt = begin(ledger, taken);
    takeIn(ledger, testPage(ledger.route(), 1, 1, "second"));

    Settlement settlement{
        .transfer = taken.transfer, .attempt = attempt, .state = TransferState::Sent, .erpId = u"77"_s, .nowMs = 2200};
    QVERIFY(settle(ledger, settlement));
    settlement.state = TransferState::Verified;
    QVERIFY(settle(ledger, settlement));

    const QList<Claim> next = claim(ledger, 10, 5000);
    QCOMPARE(next.size(), 1);
    QCOMPARE(next[0].revision, 2);
    QCOMPARE(next[0].erpId, u"77"_s); // nothing may be created again
    QCOMPARE(next[0].payload, testDocument(1, "second").payload);
    QCOMPARE(next[0].promisedPayload, testDocument(1, "first").payload);
}

void TransferStoreTest::crashWhileSending_becomesDoubt()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 2));
    begin(ledger, claim(ledger, 1).value(0));
    ledger.reopen();

    ledger.lapse();
    QCOMPARE(ledger.write([](Database &database) { return TransferStore(database).recover(50'000); }), 1);

    const QList<Claim> claims = claim(ledger, 10, 60'000);
    QCOMPARE(claims.size(), 2);
    QCOMPARE(stateOf(ledger, TransferId(1)), u"in_doubt"_s);
    QCOMPARE(claims[1].state, TransferState::InDoubt);
    QCOMPARE(claims[1].sentMs, 50'000);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM attempt WHERE outcome = 'in_doubt'"_s), 1);
}

void TransferStoreTest::heldUntil_becomesClaimable()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    const Claim taken = claim(ledger).value(0);
    QVERIFY(settle(ledger,
        {.transfer = taken.transfer,
            .state = TransferState::Held,
            .hold = HoldReason::HoldWindow,
            .dueMs = 8000,
            .nowMs = 2200}));

    QVERIFY(claim(ledger, 10, 7999).isEmpty());
    QCOMPARE(claim(ledger, 10, 8000).value(0).state, TransferState::Waiting);
    QCOMPARE(ledger.number(u"SELECT CAST(SUM(n) AS BIGINT) FROM transfer_count WHERE state = 'held'"_s), 0);
}

void TransferStoreTest::restoredOrder_goesOnUnlessAPersonDismissedIt()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 2));
    ledger.write([&](Database &database) { return TransferStore(database).dismiss({TransferId(2)}, kAna, 2200); });
    markGone(ledger, testDocument(1).externalId);
    markGone(ledger, testDocument(2).externalId);
    QCOMPARE(stateOf(ledger, TransferId(1)), u"dismissed"_s);

    takeIn(ledger, testPage(ledger.route(), 1, 2));

    QCOMPARE(stateOf(ledger, TransferId(1)), u"waiting"_s);
    QCOMPARE(stateOf(ledger, TransferId(2)), u"dismissed"_s);
    QCOMPARE(ledger.number(u"SELECT MAX(gone_ms) FROM transfer"_s), 0);
    QCOMPARE(ledger.number(u"SELECT CAST(SUM(n) AS BIGINT) FROM transfer_count WHERE state = 'dismissed'"_s), 1);
    QVERIFY(!claim(ledger, 10, 5000).value(0).gone);
}

void TransferStoreTest::orderGoneInFlight_isShownToTheNextRun_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("claimedAs");
    const QString store = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql"_s ? u"postgresql"_s : u"sqlite"_s;
    QTest::newRow("in doubt") << store << u"in_doubt"_s << u"in_doubt"_s;
    QTest::newRow("sent") << store << u"sent"_s << u"sent"_s;
    QTest::newRow("verified") << store << u"verified"_s << u"waiting"_s;
    QTest::newRow("failed with the ERP's document known") << store << u"failed"_s << u"waiting"_s;
    QTest::newRow("verified right after it went") << store << u"sending"_s << u"waiting"_s;
}

void TransferStoreTest::orderGoneInFlight_isShownToTheNextRun()
{
    QFETCH(QString, store);
    QFETCH(QString, state);
    QFETCH(QString, claimedAs);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    bringTo(ledger, state);
    markGone(ledger, testDocument(1).externalId);
    if (state == u"sending"_s) {
        Settlement end{.transfer = TransferId(1), .state = TransferState::Sent, .erpId = u"77"_s, .nowMs = 3100};
        QVERIFY(settle(ledger, end));
        end.state = TransferState::Verified;
        QVERIFY(settle(ledger, end));
    }

    const Claim next = claim(ledger, 10, 9500).value(0);
    QCOMPARE(transferStateName(next.state), claimedAs);
    QVERIFY(next.gone);
    QCOMPARE(next.erpId, u"77"_s);
}

void TransferStoreTest::orderRestoredInHand_isNotSetAside()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    bringTo(ledger, u"retrying"_s);
    ledger.write([](Database &database) { return database.run(u"UPDATE transfer SET gone_ms = 3000"_s); });
    const Claim taken = claim(ledger, 10, 9500).value(0);
    QVERIFY(taken.gone);
    ledger.write([](Database &database) { return database.run(u"UPDATE transfer SET gone_ms = 0"_s); });

    QVERIFY(settle(ledger,
        {.transfer = taken.transfer, .gone = true, .state = TransferState::Dismissed, .nowMs = 9600}));
    QCOMPARE(stateOf(ledger, taken.transfer), u"waiting"_s);
}

void TransferStoreTest::attemptThatSentNothing_hasItsOwner()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    takeIn(ledger, testPage(ledger.route(), 1, 1));
    QCOMPARE(claim(ledger).size(), 1);
    QVERIFY(settle(ledger, {.transfer = TransferId(1), .state = TransferState::Failed, .errorCode = u"x"_s, .nowMs = 5}));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM attempt WHERE owner = '%1'"_s.arg(kOwner)), 1);
}

QTEST_GUILESS_MAIN(TransferStoreTest)
#include "tst_transferstore.moc"
