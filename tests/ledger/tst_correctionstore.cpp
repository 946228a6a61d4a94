#include "core/ledger/correctionstore.h"
#include "core/ledger/handlingstore.h"
#include "core/ledger/orderdocuments.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/transferstore.h"
#include "core/rules/corrections.h"
#include "core/rules/overlay.h"
#include "tests/support/testledger.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const Actor kAna{.name = u"ana"_s, .reason = u"por teléfono"_s};
const QStringList kPaths{u"billing.postcode"_s, u"billing.city"_s, u"note"_s};

/// What a shop says in these tests: path -> value.
QJsonObject plainPayload()
{
    QJsonObject payload;
    for (const QString &path : kPaths)
        payload.insert(path, u"a"_s);
    return payload;
}

Order readPayload(const QByteArray &payload)
{
    return *applyOverlay(Order(), QJsonDocument::fromJson(payload).object());
}

} // namespace

/// Corrections and updates of the source through the ledger, on both stores.
class TestCorrectionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStoreRow(); }
    void init();
    void cleanup() { m_ledger.reset(); }
    void correction_isARevisionOverTheSamePayload();
    void sourceUpdate_keepsCorrections();
    void revokedCorrection_staysRevoked();
    void anotherPersonsCorrection_isNotOverwritten();
    void correction_isRefusedOnceTheOtherSideMayHaveIt();
    void laneWithAnOlderRevision_sendsNothing();
    void unchangedSource_makesNoRevision();
    void verifiedCorrections_areKnownToTheNextRevision();
    void givenRevision_isThePromiseUntilAnotherIsWritten();
    void anyOrderOfEvents_losesNothing();

private:
    void source(const QJsonObject &payload);
    [[nodiscard]] Status change(const FieldChange &change);
    [[nodiscard]] QJsonObject overlay();
    [[nodiscard]] Claim claim();
    void settle(const Claim &claim, TransferState state);
    void beginAndFail(const Claim &claimed, int sendingRevision); ///< and is retried

    [[nodiscard]] TransferId order() const { return TransferId(m_number); }

    std::unique_ptr<TestLedger> m_ledger;
    int m_number = 1; ///< of the order in the shop; the ledger counts as the shop does
};

void TestCorrectionStore::init()
{
    QFETCH_GLOBAL(QString, store);
    m_ledger = std::make_unique<TestLedger>(store);
    m_number = 1;
    source(plainPayload());
}

void TestCorrectionStore::source(const QJsonObject &payload)
{
    IntakeDocument document = testDocument(m_number);
    document.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    document.fingerprint = document.payload;
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).takeIn(
            {.route = m_ledger->route(), .cursorAfter = u"x"_s, .documents = {document}, .nowMs = m_ledger->clock.nowMs()});
    });
}

Status TestCorrectionStore::change(const FieldChange &change)
{
    return (*m_ledger)->write([&](Database &database) {
        return CorrectionStore(database).change(order(), {change}, kAna, m_ledger->clock.nowMs());
    }, m_ledger->stop);
}

QJsonObject TestCorrectionStore::overlay()
{
    return m_ledger->read([this](Database &database) { return HandlingStore(database).of(order()); }).overlay;
}

Claim TestCorrectionStore::claim()
{
    const auto claims = m_ledger->write([&](Database &database) {
        return TransferStore(database).claim({m_ledger->route()}, 1, {}, m_ledger->options().owner,
                                             m_ledger->clock.nowMs(), kLeaseMs);
    });
    return claims.value(0);
}

void TestCorrectionStore::settle(const Claim &claimed, TransferState state)
{
    Claim sending = claimed;
    if (state != TransferState::Failed) {
        (void)m_ledger->write([&](Database &database) {
            return TransferStore(database).beginSending(claimed, m_ledger->options().owner, m_ledger->clock.nowMs());
        });
    }
    for (const TransferState step : state == TransferState::Verified ? QList{TransferState::Sent, state} : QList{state}) {
        (void)m_ledger->write([&](Database &database) -> Result<int> {
            const Status done = TransferStore(database).settle(
                {.transfer = sending.transfer, .revision = sending.revision, .state = step,
                 .errorCode = step == TransferState::Failed ? u"pf12.letter"_s : QString(),
                 .findings = {{.checkId = u"PF-12"_s, .code = u"pf12.letter"_s, .field = u"note"_s}},
                 .nowMs = m_ledger->clock.nowMs()}, m_ledger->options().owner);
            return done ? Result<int>(1) : Result<int>(done.error());
        });
    }
}

void TestCorrectionStore::correction_isARevisionOverTheSamePayload()
{
    settle(claim(), TransferState::Failed);
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    const auto evidence = *m_ledger->read([this](Database &database) { return QueueStore(database).evidence(order()); });
    QCOMPARE(evidence.row.revision, 2);
    QCOMPARE(evidence.row.state, TransferState::Failed);
    QCOMPARE(evidence.row.errorCode, u"pf12.letter"_s);
    QCOMPARE(evidence.findings.size(), 1); // they stand until it is checked anew
    QCOMPARE(evidence.audit.size(), 1);
    QVERIFY(evidence.audit.front().content.contains(u"por teléfono"_s));
    QCOMPARE(m_ledger->number(u"SELECT COUNT(DISTINCT body) FROM payload"_s), 1);
    const Handling handling = m_ledger->read([this](Database &database) { return HandlingStore(database).of(order()); });
    QCOMPARE(handling.remedies.size(), 1);
    QCOMPARE(handling.remedies.front().cause, u"pf12.letter"_s);
    QCOMPARE(handling.remedies.front().oldValue, u"a"_s);
    QCOMPARE(handling.remedies.front().newValue, u"b"_s);
    QCOMPARE(handling.remedies.front().who, u"ana"_s);
    (void)m_ledger->write([&](Database &database) { return TransferStore(database).retry({order()}, kAna, 5); });
    QCOMPARE(claim().overlay, overlayOf({{u"note"_s, u"b"_s, u"a"_s}}));
}

void TestCorrectionStore::sourceUpdate_keepsCorrections()
{
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    QJsonObject payload = plainPayload();
    payload.insert(u"billing.city"_s, u"c"_s);
    source(payload);
    const Claim claimed = claim();
    QCOMPARE(claimed.revision, 3);
    const auto laid = layCorrections(readPayload(claimed.payload), claimed.overlay);
    QVERIFY(laid && laid->conflicts.isEmpty());
    QCOMPARE(laid->order.note, u"b"_s);
    QCOMPARE(laid->order.billing.city, u"c"_s);
}

void TestCorrectionStore::revokedCorrection_staysRevoked()
{
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    QVERIFY(change({.path = u"note"_s, .base = u"a"_s, .expected = u"b"_s, .action = u"revoke"_s}));
    QCOMPARE(overlay(), QJsonObject());
    QJsonObject payload = plainPayload();
    payload.insert(u"note"_s, u"c"_s);
    source(payload);
    QCOMPARE(claim().overlay, QJsonObject());
}

void TestCorrectionStore::anotherPersonsCorrection_isNotOverwritten()
{
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    const Status late = change({.path = u"note"_s, .value = u"c"_s, .base = u"a"_s});
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"edit.changed_meanwhile"_s);
    QVERIFY(change({.path = u"note"_s, .value = u"c"_s, .base = u"a"_s, .expected = u"b"_s}));
    QCOMPARE(overlay(), overlayOf({{u"note"_s, u"c"_s, u"a"_s}}));
}

void TestCorrectionStore::correction_isRefusedOnceTheOtherSideMayHaveIt()
{
    settle(claim(), TransferState::Verified);
    const Status late = change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s});
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"edit.not_now"_s);
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM revision"_s), 1);
}

void TestCorrectionStore::laneWithAnOlderRevision_sendsNothing()
{
    const Claim inHand = claim();
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    const Status begun = (*m_ledger)->write([&](Database &database) -> Status {
        const auto attempt = TransferStore(database).beginSending(inHand, m_ledger->options().owner, 5);
        return attempt ? Status(Done{}) : Status(attempt.error());
    }, m_ledger->stop);
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, u"ledger.lease_lost"_s);
}

void TestCorrectionStore::unchangedSource_makesNoRevision()
{
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    source(plainPayload());
    QCOMPARE(m_ledger->number(u"SELECT revision FROM transfer"_s), 2);
}

void TestCorrectionStore::verifiedCorrections_areKnownToTheNextRevision()
{
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    settle(claim(), TransferState::Verified);
    QJsonObject payload = plainPayload();
    payload.insert(u"billing.city"_s, u"c"_s);
    source(payload);
    QVERIFY(change({.path = u"billing.postcode"_s, .value = u"z"_s, .base = u"a"_s}));
    const Claim claimed = claim();
    QCOMPARE(claimed.promisedOverlay, overlayOf({{u"note"_s, u"b"_s, u"a"_s}}));
    QCOMPARE(claimed.overlay.size(), 2);
}

void TestCorrectionStore::beginAndFail(const Claim &claimed, int sendingRevision)
{
    const QString owner = m_ledger->options().owner;
    const auto work = [&](Database &database) -> Status {
        TransferStore store(database);
        const auto attempt = store.beginSending(claimed, owner, 5);
        if (!attempt)
            return attempt.error();
        return store.settle({.transfer = claimed.transfer, .attempt = *attempt, .revision = claimed.revision,
                             .sendingRevision = sendingRevision, .state = TransferState::Failed, .nowMs = 6}, owner);
    };
    QVERIFY((*m_ledger)->write(work, m_ledger->stop));
    (void)m_ledger->write([&](Database &database) { return TransferStore(database).retry({order()}, kAna, 7); });
}

/// Never verified, yet the ERP has it: what comes later is compared with that, however often it is refused.
void TestCorrectionStore::givenRevision_isThePromiseUntilAnotherIsWritten()
{
    QVERIFY(change({.path = u"note"_s, .value = u"b"_s, .base = u"a"_s}));
    const Claim first = claim();
    beginAndFail(first, 0);
    QVERIFY(claim().promisedPayload.isEmpty()); // it is this one
    QVERIFY(change({.path = u"note"_s, .value = u"c"_s, .base = u"a"_s, .expected = u"b"_s}));
    for (int refused = 0; refused < 2; ++refused) {
        const Claim next = claim();
        QCOMPARE(next.sendingRevision, 2);
        QCOMPARE(next.verifiedRevision, 0);
        QCOMPARE(next.promisedPayload, first.payload);
        QCOMPARE(next.promisedOverlay, overlayOf({{u"note"_s, u"b"_s, u"a"_s}}));
        beginAndFail(next, next.sendingRevision);
    }
    beginAndFail(claim(), 0);
    QVERIFY(claim().promisedPayload.isEmpty());
}

/// 60 random histories: updates, corrections, revocations and runs in between. What stands at the end, and what a lane gets,
/// is the newest payload with exactly the corrections that stand.
void TestCorrectionStore::anyOrderOfEvents_losesNothing()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        m_number = round + 2;
        QJsonObject said = plainPayload();
        source(said);
        QJsonObject standing;
        for (int i = 3 + random.bounded(5); i > 0; --i) {
            const QString path = kPaths[random.bounded(kPaths.size())];
            const QString value(QChar(u'a' + random.bounded(3)));
            const QJsonValue stands = standing.contains(path) ? standing.value(path).toObject().value("value"_L1)
                                                              : QJsonValue(QJsonValue::Undefined);
            const int what = random.bounded(3);
            if (what == 0) {
                said.insert(path, value);
                source(said);
            } else if (what == 1) {
                QVERIFY(change({.path = path, .value = value, .base = said.value(path), .expected = stands}));
                standing.insert(path, QJsonObject{{u"value"_s, value}, {u"base"_s, said.value(path)}});
            } else if (!stands.isUndefined()) {
                QVERIFY(change({.path = path, .base = said.value(path), .expected = stands, .action = u"revoke"_s}));
                standing.remove(path);
            }
        }
        const auto documents =
            m_ledger->read([this](Database &database) { return readOrderDocuments(database, {order()}); });
        QCOMPARE(QJsonDocument::fromJson(documents.front().payload).object(), said);
        QCOMPARE(documents.front().overlay, standing);
    }
    const auto claims = m_ledger->write([&](Database &database) {
        return TransferStore(database).claim({m_ledger->route()}, 100, {}, m_ledger->options().owner,
                                             m_ledger->clock.nowMs(), kLeaseMs);
    });
    for (const Claim &claimed : claims) { // what a lane gets is what was seen
        const auto seen =
            m_ledger->read([&](Database &database) { return readOrderDocuments(database, {claimed.transfer}); });
        QCOMPARE(claimed.payload, seen.front().payload);
        QCOMPARE(claimed.overlay, seen.front().overlay);
    }
    QCOMPARE(claims.size(), 61);
}

QTEST_APPLESS_MAIN(TestCorrectionStore)
#include "tst_correctionstore.moc"
