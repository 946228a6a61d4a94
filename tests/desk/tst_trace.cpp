#include "core/desk/deskcommands.h"
#include "core/desk/doubts.h"
#include "core/desk/evidence.h"
#include "core/desk/personaldata.h"
#include "core/desk/trace.h"
#include "core/ledger/transferstore.h"
#include "tests/support/tracestory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// "Where is my order?", on both stores.
class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStoreRow(); }
    void init();
    void cleanupTestCase() { m_ledger.reset(); }
    void find_knowsAnyNumber_data();
    void find_knowsAnyNumber();
    void find_saysWhatItLookedThrough();
    void find_tellsWhyAnOrderWasNotTaken();
    void trace_tellsTheWholeStoryInOrder();
    void trace_stepsSayWhereItIs_data();
    void trace_stepsSayWhereItIs();
    void trace_showsWhatTheShopChanged();
    void trace_namesNobody();
    void reveal_needsAReasonAndIsNoted();
    void doubts_tellWhoIsAskedSinceWhen();
    void lookUpNow_isDueAndNoted();
    void evidence_holdsAgainstItsLedger();
    void evidence_thatWasTouchedIsFound();
    void evidence_namesNobody();

private:
    [[nodiscard]] Trace traceOf(TransferId transfer);
    [[nodiscard]] TraceSearch found(const QString &text);
    [[nodiscard]] QByteArray packOf(TransferId transfer);
    [[nodiscard]] QStringList wrongIn(const QByteArray &pack);

    std::unique_ptr<TestLedger> m_ledger;
    TraceStory m_story;
    bool m_touched = false; ///< by a test that writes
};

void TestTrace::init()
{
    if (m_ledger && !std::exchange(m_touched, false)) // telling a story takes longer than reading it
        return;
    QFETCH_GLOBAL(QString, store);
    m_ledger = std::make_unique<TestLedger>(store);
    m_story = tellTraceStory(*m_ledger);
}

Trace TestTrace::traceOf(TransferId transfer)
{
    return m_ledger->read([&](Database &database) { return TraceReader(database).trace(transfer); });
}

TraceSearch TestTrace::found(const QString &text)
{
    return m_ledger->read([&](Database &database) { return TraceReader(database).find(text); });
}

QByteArray TestTrace::packOf(TransferId transfer)
{
    return m_ledger->read([&](Database &database) { return Evidence(database).pack(transfer, m_ledger->clock.nowMs()); });
}

QStringList TestTrace::wrongIn(const QByteArray &pack)
{
    return m_ledger->read([&](Database &database) { return Evidence(database).contradictions(pack); });
}

void TestTrace::find_knowsAnyNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("orders");
    QTest::newRow("the shop's number") << u"51230"_s << 1;
    QTest::newRow("as people say it") << u" #51230 "_s << 1;
    QTest::newRow("the reference") << u"WEB-51230"_s << 1;
    QTest::newRow("the ERP's number") << u"PV-50218"_s << 1;
    QTest::newRow("the ERP's id") << u"9F2"_s << 1;
    QTest::newRow("part of a number") << u"5123"_s << 6;
    QTest::newRow("part of a name") << u"peña"_s << 6;
    QTest::newRow("an e-mail") << u"Nuria@penagil.example"_s << 6;
    QTest::newRow("a phone as typed") << u"612 345 679"_s << 1;
    QTest::newRow("a phone with its country") << u"+34612345679"_s << 1;
    QTest::newRow("a tax id") << u"12345678z"_s << 6;
    QTest::newRow("a SKU") << u"a-12-az"_s << 6;
    QTest::newRow("a stranger") << u"99999"_s << 0;
    QTest::newRow("nothing") << u"  "_s << 0;
}

void TestTrace::find_knowsAnyNumber()
{
    QFETCH(QString, text);
    QFETCH(int, orders);
    const TraceSearch search = found(text);
    QCOMPARE(int(search.rows.size()), orders);
    QVERIFY(std::is_sorted(search.rows.cbegin(), search.rows.cend(),
                           [](const QueueRow &one, const QueueRow &other) { return one.id > other.id; }));
    for (const QueueRow &row : search.rows)
        QCOMPARE(row.customer, u"Nuria P*** G***"_s);
}

void TestTrace::find_saysWhatItLookedThrough()
{
    QCOMPARE(found(u"51230"_s).payloads, 0);
    const TraceSearch search = found(u"no such thing"_s);
    QCOMPARE(search.payloads, 6);
    QCOMPARE(search.systems, (QStringList{u"Tienda ES"_s, u"Etendo"_s}));
}

void TestTrace::find_tellsWhyAnOrderWasNotTaken()
{
    m_touched = true;
    IntakePage page{.route = m_ledger->route(), .cursorAfter = u"y"_s, .documents = {},
                    .skipped = {{u"40001"_s, u"skip.before_start"_s}}, .nowMs = 2'000};
    (void)m_ledger->write([&](Database &database) { return TransferStore(database).takeIn(page); });
    QCOMPARE(found(u"40001"_s).skipReason, u"skip.before_start"_s);
    QVERIFY(found(u"40002"_s).skipReason.isEmpty());
}

void TestTrace::trace_tellsTheWholeStoryInOrder()
{
    const Trace trace = traceOf(m_story.verified);
    QStringList told;
    for (const TraceEvent &event : trace.events)
        told << (event.code == "call"_L1 ? event.args.front() : event.code);
    QCOMPARE(told, (QStringList{u"told.created"_s, u"payment.confirmed"_s, u"told.taken"_s, u"told.changed"_s,
                                u"etendo.order.find"_s, u"etendo.order.store"_s, u"attempt.in_doubt"_s,
                                u"etendo.order.find"_s, u"etendo.order.read"_s, u"attempt.verified"_s,
                                u"woocommerce.order.write_number"_s}));
    QVERIFY(std::is_sorted(trace.events.cbegin(), trace.events.cend(),
                           [](const TraceEvent &one, const TraceEvent &other) { return one.atMs < other.atMs; }));
    QCOMPARE(trace.events.back().lane, TraceLane::Shop);
    QCOMPARE(trace.events[4].args.value(1), u"404"_s);
    QCOMPARE(trace.events[4].result, TraceResult::Plain); // "not there" answers the question
    QCOMPARE(trace.events[5].lane, TraceLane::Erp);
    QCOMPARE(trace.events[5].tookMs, 30'000);
    QCOMPARE(trace.events[5].result, TraceResult::Bad);
}

void TestTrace::trace_stepsSayWhereItIs_data()
{
    QTest::addColumn<TransferId TraceStory::*>("order");
    QTest::addColumn<QString>("steps");
    QTest::newRow("verified") << &TraceStory::verified << u"paid+ taken+ in_erp+ verified+ told_shop+"_s;
    QTest::newRow("failed") << &TraceStory::failed << u"paid+ taken+ in_erp! verified-"_s;
    QTest::newRow("held") << &TraceStory::held << u"paid+ taken+ in_erp- verified-"_s;
    QTest::newRow("in doubt") << &TraceStory::doubtful << u"paid+ taken+ in_erp> verified-"_s;
    QTest::newRow("waiting") << &TraceStory::waiting << u"paid+ taken+ in_erp> verified-"_s;
}

void TestTrace::trace_stepsSayWhereItIs()
{
    QFETCH(TransferId TraceStory::*, order);
    QFETCH(QString, steps);
    QStringList said;
    for (const TraceStep &step : traceOf(m_story.*order).steps)
        said << step.code + u"+>!-"_s.at(int(step.standing));
    QCOMPARE(said.join(u' '), steps);
}

void TestTrace::trace_showsWhatTheShopChanged()
{
    const Trace trace = traceOf(m_story.verified);
    const QList<TraceChange> changes = trace.events[3].changes;
    QVERIFY(!changes.isEmpty());
    QCOMPARE(changes.front(), (TraceChange{u"billing.phone"_s, u"*** 678"_s, u"*** 679"_s}));
}

void TestTrace::trace_namesNobody()
{
    m_touched = true;
    const Status dismissed = m_ledger->operator->()->write([&](Database &database) -> Status {
        DeskCommands desk(database, {.name = u"ana"_s, .reason = u"Peña Gil no contesta al 612-345-678"_s}, 5);
        const auto done = desk.dismiss({m_story.failed});
        return done ? Status(Done{}) : Status(done.error());
    }, m_ledger->stop);
    QVERIFY(dismissed);
    for (const TransferId id : {m_story.verified, m_story.failed, m_story.doubtful}) {
        const Trace trace = traceOf(id);
        QString all = QString::fromUtf8(packOf(id)) + trace.detail.row.customer;
        for (const ExchangeView &exchange : trace.detail.exchanges)
            all += exchange.url + QString::fromUtf8(exchange.request) + QString::fromUtf8(exchange.reply);
        for (const PersonalFact &fact : trace.contact)
            all += fact.value + u'\n';
        for (const AuditView &audit : trace.detail.audit)
            all += audit.content;
        for (const QString &secret : storySecrets())
            QVERIFY2(!all.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    }
    QVERIFY(traceOf(m_story.failed).events.front().reason.contains(u"P*** G*** no contesta al *** 678"_s));
}

void TestTrace::reveal_needsAReasonAndIsNoted()
{
    m_touched = true;
    const auto reveal = [&](const QString &reason) {
        Result<QList<PersonalFact>> shown = QList<PersonalFact>();
        (void)(*m_ledger)->write([&](Database &database) -> Status {
            shown = PersonalData(database).reveal(m_story.verified, {.name = u"ana"_s, .reason = reason}, 77);
            return shown ? Status(Done{}) : Status(shown.error());
        }, m_ledger->stop);
        return shown;
    };
    const auto refused = reveal(u" "_s);
    QCOMPARE(refused ? QString() : refused.error().code, u"desk.reason_needed"_s);
    QVERIFY(traceOf(m_story.verified).detail.audit.isEmpty());
    const auto shown = reveal(u"el cliente llama"_s);
    QVERIFY(shown);
    const auto has = [&](const QString &value) {
        return std::any_of(shown->cbegin(), shown->cend(), [&](const PersonalFact &fact) { return fact.value == value; });
    };
    QVERIFY(has(u"612 345 679"_s) && has(u"Peña Gil"_s) && has(u"12345678Z"_s));
    const QList<AuditView> audit = traceOf(m_story.verified).detail.audit;
    QCOMPARE(audit.size(), 1);
    QCOMPARE(audit.front().action, u"transfer.reveal"_s);
    QVERIFY(audit.front().content.contains(u"el cliente llama"_s));
}

void TestTrace::doubts_tellWhoIsAskedSinceWhen()
{
    const DoubtList list = m_ledger->read([](Database &database) { return DoubtReader(database).doubts(); });
    QCOMPARE(list.doubts.size(), 2);
    QCOMPARE(list.doubts[0].row.id, m_story.stubborn); // the longest first
    QCOMPARE(list.doubts[0].tries, 4);
    QCOMPARE(list.mostTries, 12);
    const Doubt &doubt = list.doubts[1];
    QCOMPARE(doubt.row.businessKey, u"WEB-51233"_s);
    QCOMPARE(doubt.targetName, u"Etendo"_s);
    QCOMPARE(doubt.sinceMs, m_ledger->clock.nowMs() - 330'000);
    QCOMPARE(doubt.lastAskedMs, m_ledger->clock.nowMs() - 300'000);
    QVERIFY(!list.more);
}

void TestTrace::lookUpNow_isDueAndNoted()
{
    m_touched = true;
    const int moved = m_ledger->write([&](Database &database) {
        return DeskCommands(database, {.name = u"ana"_s, .reason = {}}, 1'234).lookUpNow({m_story.doubtful, m_story.failed});
    });
    QCOMPARE(moved, 1);
    const Trace trace = traceOf(m_story.doubtful);
    QCOMPARE(trace.detail.row.state, TransferState::InDoubt);
    QCOMPARE(trace.detail.row.dueMs, 1'234);
    QCOMPARE(trace.detail.audit.front().action, u"transfer.look_up_now"_s);
}

void TestTrace::evidence_holdsAgainstItsLedger()
{
    m_touched = true;
    (void)m_ledger->write([&](Database &database) {
        return DeskCommands(database, {.name = u"ana"_s, .reason = u"otra vez"_s}, 5).retry({m_story.failed});
    });
    const QByteArray pack = packOf(m_story.failed);
    QCOMPARE(contradictionsWithin(pack), QStringList());
    QCOMPARE(wrongIn(pack), QStringList());
    QCOMPARE(QJsonDocument::fromJson(pack)["audit"_L1].toArray().size(), 1);
}

void TestTrace::evidence_thatWasTouchedIsFound()
{
    m_touched = true;
    (void)m_ledger->write([&](Database &database) {
        return DeskCommands(database, {.name = u"ana"_s, .reason = u"otra vez"_s}, 5).retry({m_story.failed});
    });
    const QByteArray pack = packOf(m_story.failed);
    QByteArray renamed = pack;
    renamed.replace("\"who\": \"ana\"", "\"who\": \"eva\"");
    QVERIFY(contradictionsWithin(renamed).contains(u"evidence.seal"_s));
    QVERIFY(contradictionsWithin(renamed).join(u' ').contains(u"evidence.chain"_s));
    QCOMPARE(contradictionsWithin("{}"), QStringList(u"evidence.format"_s));
    (void)m_ledger->write([&](Database &database) {
        return database.run(u"UPDATE payload SET body = ? WHERE revision = (SELECT id FROM revision WHERE transfer = ?)"_s,
                            {QByteArray("{}"), m_story.failed.value()});
    });
    QVERIFY(wrongIn(pack).join(u' ').contains(u"evidence.revision|1"_s));
}

void TestTrace::evidence_namesNobody()
{
    const QString pack = QString::fromUtf8(packOf(m_story.verified));
    QVERIFY(pack.contains(u"PV-50218"_s));
    for (const QString &secret : storySecrets())
        QVERIFY2(!pack.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
}

QTEST_APPLESS_MAIN(TestTrace)
#include "tst_trace.moc"
