#include "core/desk/auditreader.h"

#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr qint64 kFirstMs = 5'000;

void note(TestLedger &ledger, const AuditEvent &event)
{
    ledger.write([&event](Database &database) { return AuditLog(database).append(event); });
}

QList<qint64> idsOf(const AuditSheet &sheet)
{
    QList<qint64> ids;
    for (const AuditLine &line : sheet.lines)
        ids << line.id;
    return ids;
}

} // namespace

/// The audit list as people filter it, page by page.
class AuditReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_holdEveryEventOnce_data() { addStoreRow(); }
    void pages_holdEveryEventOnce();
    void filters_findTheirEventsAlone_data();
    void filters_findTheirEventsAlone();
    void subjects_areNamed_data() { addStoreRow(); }
    void subjects_areNamed();
    void erasedContent_isSaidToBe_data() { addStoreRow(); }
    void erasedContent_isSaidToBe();
    void choices_areWhatIsThere_data() { addStoreRow(); }
    void choices_areWhatIsThere();
    void chain_isProvenInStretches_data() { addStoreRow(); }
    void chain_isProvenInStretches();
    void brokenChain_stopsWhereItBroke_data() { addStoreRow(); }
    void brokenChain_stopsWhereItBroke();
    void manyEvents_areReadQuickly();

private:
    /// The set-up leaves four events; these are 5 ... 9.
    static void fill(TestLedger &ledger);
    static AuditSheet events(TestLedger &ledger, const AuditFilter &filter, qint64 beforeId = 0, int count = AuditReader::kSheet)
    {
        return ledger.read([&](Database &database) { return AuditReader(database).events(filter, beforeId, count); });
    }
};

void AuditReaderTest::fill(TestLedger &ledger)
{
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(testPage(ledger.route(), 1, 12)); });
    note(ledger, {kFirstMs, u"ana"_s, u"transfer.retry"_s, u"transfer/1"_s, u"{\"reason\":\"Código de Núñez\"}"_s});
    note(ledger, {kFirstMs + 1, u"luis"_s, u"transfer.dismiss"_s, u"transfer/12"_s, u"{\"reason\":\"100 % doble\"}"_s});
    note(ledger, {kFirstMs + 2, u"ana"_s, u"route.pause"_s, u"route/1"_s, u"{\"reason\":\"inventario\"}"_s});
    note(ledger, {kFirstMs + 3, u"ana"_s, u"transfer.retry"_s, u"transfer/12"_s, u"{\"reason\":\"\"}"_s});
    note(ledger, {kFirstMs + 4, u"engine"_s, u"pause.over"_s, u"route/1"_s, u"{}"_s});
}

void AuditReaderTest::pages_holdEveryEventOnce()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QList<qint64> all;
    AuditSheet sheet;
    do {
        sheet = events(ledger, {}, all.isEmpty() ? 0 : all.constLast(), 3);
        QVERIFY(sheet.lines.size() <= 3);
        all << idsOf(sheet);
        note(ledger, {kFirstMs + 9, u"eva"_s, u"route.resume"_s, u"route/1"_s, u"{}"_s}); // must not shift the pages
    } while (sheet.more);
    QCOMPARE(all, (QList<qint64>{9, 8, 7, 6, 5, 4, 3, 2, 1}));
}

void AuditReaderTest::filters_findTheirEventsAlone_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<AuditFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    const QString store = postgres ? u"postgresql"_s : u"sqlite"_s;
    const auto row = [&](const char *name, const AuditFilter &filter, const QList<qint64> &ids) {
        QTest::newRow(name) << store << filter << ids;
    };
    row("one person", {.who = u"ana"_s}, {8, 7, 5});
    row("one action", {.action = u"transfer.retry"_s}, {8, 5});
    row("one order by number", {.order = u" 12 "_s}, {8, 6});
    row("one order by reference", {.order = u"WEB-1"_s}, {5});
    row("no such order", {.order = u"2"_s}, {});
    row("one order by key", {.transfer = TransferId(12)}, {8, 6});
    row("from a moment", {.fromMs = kFirstMs + 3}, {9, 8});
    row("between two moments", {.fromMs = kFirstMs + 1, .toMs = kFirstMs + 3}, {7, 6});
    row("a part of the reason", {.text = u"inventa"_s}, {7});
    row("accents", {.text = u"Núñez"_s}, {5});
    row("signs of a pattern mean themselves", {.text = u"100 %"_s}, {6});
    row("part of a name", {.text = u"LUI"_s}, {6});
    row("several at once", {.who = u"ana"_s, .action = u"transfer.retry"_s, .fromMs = kFirstMs + 1}, {8});
}

void AuditReaderTest::filters_findTheirEventsAlone()
{
    QFETCH(QString, store);
    QFETCH(AuditFilter, filter);
    QFETCH(QList<qint64>, ids);
    TestLedger ledger(store);
    fill(ledger);
    QCOMPARE(idsOf(events(ledger, filter)), ids);
}

void AuditReaderTest::subjects_areNamed()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    note(ledger, {kFirstMs + 5, u"ana"_s, u"transfer.retry"_s, u"transfer/999"_s, u"{}"_s});
    const AuditSheet sheet = events(ledger, {});
    QCOMPARE(sheet.lines.at(0).transfer, TransferId(999));
    QCOMPARE(sheet.lines.at(0).subjectName, QString());
    QCOMPARE(sheet.lines.at(1).subjectName, u"WEB-ERP"_s);
    QCOMPARE(sheet.lines.at(2).subjectName, u"12"_s);
    QCOMPARE(sheet.lines.at(2).transfer, TransferId(12));
    QVERIFY(!sheet.lines.at(1).transfer.isSet());
    QCOMPARE(sheet.lines.constLast().subjectName, u"Taza y Plato SL"_s);
}

void AuditReaderTest::erasedContent_isSaidToBe()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QVERIFY(ledger.write([](Database &database) { return AuditLog(database).erase(u"transfer/12"_s); }) == 2);
    const AuditSheet sheet = events(ledger, {.transfer = TransferId(12)});
    QCOMPARE(sheet.lines.size(), 2);
    QVERIFY(sheet.lines.at(0).erased && sheet.lines.at(0).content.isEmpty());
    QVERIFY(!events(ledger, {.who = u"engine"_s}).lines.constFirst().erased);
}

void AuditReaderTest::choices_areWhatIsThere()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    const AuditChoices choices = ledger.read([](Database &database) { return AuditReader(database).choices(); });
    QCOMPARE(choices.people, (QStringList{u"ana"_s, u"builder"_s, u"engine"_s, u"luis"_s}));
    QVERIFY(choices.actions.contains(u"pause.over"_s) && choices.actions.contains(u"company.save"_s));
    QCOMPARE(choices.events, 9);
}

void AuditReaderTest::chain_isProvenInStretches()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QVERIFY(ledger.write([](Database &database) { return AuditLog(database).erase(u"transfer/12"_s); }) == 2);
    ChainProof proof;
    int questions = 0;
    while (!proof.atEnd) {
        proof = ledger.read([&](Database &database) { return AuditReader(database).prove(proof, 4); });
        ++questions;
    }
    QCOMPARE(questions, 3);
    QCOMPARE(proof.brokenId, 0);
    QCOMPARE(proof.lastId, 9);
    QCOMPARE(proof.firstMs, 1);
    QCOMPARE(proof.lastMs, kFirstMs + 4);
    QCOMPARE(proof.erased, 2);
}

void AuditReaderTest::brokenChain_stopsWhereItBroke()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    ledger.write([](Database &database) { return database.run(u"UPDATE audit SET who = 'eva' WHERE id = 7"_s); });
    ChainProof proof;
    while (!proof.atEnd)
        proof = ledger.read([&](Database &database) { return AuditReader(database).prove(proof, 2); });
    QCOMPARE(proof.brokenId, 7);
    QCOMPARE(proof.lastId, 6);
}

/// A page and its filters stay quick in a long list, whatever is asked for.
void AuditReaderTest::manyEvents_areReadQuickly()
{
    TestLedger ledger;
    ledger.write([](Database &database) -> Result<int> {
        const auto added = database.run(u"INSERT INTO audit (id, at_ms, who, action, subject, digest, hash)"
            " WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
            " SELECT i, i, 'ana', 'transfer.retry', 'transfer/' || i, x'00', x'00' FROM n"_s);
        return added ? database.run(u"INSERT INTO audit_content (audit, salt, content) SELECT id, x'00',"
                                    " '{\"reason\":\"un motivo como otros\"}' FROM audit WHERE id >= 100"_s) : added;
    });
    const auto took = [&](const AuditFilter &filter, qint64 beforeId) {
        QElapsedTimer timer;
        timer.start();
        (void)events(ledger, filter, beforeId);
        return timer.elapsed();
    };
    const qint64 newest = took({}, 0);
    const qint64 deep = took({}, 60'000);
    const qint64 rare = took({.text = u"nowhere"_s}, 0);
    qInfo("of 200,000 events: newest page %lld ms, a deep page %lld ms, a text found nowhere %lld ms", newest, deep, rare);
    QVERIFY(newest < 500 && deep < 500 && rare < 5'000);
}

QTEST_GUILESS_MAIN(AuditReaderTest)
#include "tst_auditreader.moc"
