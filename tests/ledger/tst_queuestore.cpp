#include "core/ledger/queuestore.h"

#include "core/ledger/exchangestore.h"
#include "core/ledger/setupstore.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const QString kOwner = u"tester"_s;

} // namespace

/// What people see of the ledger.
class QueueStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_followFilterAndSort_data();
    void keys_followFilterAndSort();
    void rows_comeInTheOrderAsked_data() { addStoreRow(); }
    void rows_comeInTheOrderAsked();
    void hostileText_comesBackAsItWas_data();
    void hostileText_comesBackAsItWas();
    void cards_countAndAge_data() { addStoreRow(); }
    void cards_countAndAge();
    void attempts_areTheRunsWhateverAPersonDid_data() { addStoreRow(); }
    void attempts_areTheRunsWhateverAPersonDid();
    void evidence_tellsTheWholeStory_data() { addStoreRow(); }
    void evidence_tellsTheWholeStory();
    void oldExchanges_arePruned_data() { addStoreRow(); }
    void oldExchanges_arePruned();
    void oldPolls_arePrunedAlone_data() { addStoreRow(); }
    void oldPolls_arePrunedAlone();
    void hundredThousandKeys_areRead_data() { addStoreRow(); }
    void hundredThousandKeys_areRead();

private:
    static void takeIn(TestLedger &ledger, const IntakePage &page)
    {
        ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); });
    }
    /// Transfers 1 (failed, Berta, 30.00), 2 (waiting, Ana, 10.00), 3 (waiting, Carla 100%, 20.00).
    static void fillThree(TestLedger &ledger);
    static QList<TransferId> ids(const QList<qint64> &numbers)
    {
        QList<TransferId> found;
        for (const qint64 number : numbers)
            found << TransferId(number);
        return found;
    }
};

void QueueStoreTest::fillThree(TestLedger &ledger)
{
    IntakePage page = testPage(ledger.route(), 1, 3);
    const QStringList customers{u"Berta"_s, u"Ana"_s, u"Carla 100%"_s};
    const QList<int> euros{30, 10, 20};
    for (int i = 0; i < 3; ++i) {
        page.documents[i].customer = customers[i];
        page.documents[i].total = Decimal::fromInt(euros[i]);
    }
    takeIn(ledger, page);
    ledger.write(
        [&](Database &database) { return TransferStore(database).claim({ledger.route()}, 1, {}, kOwner, 2000, kLeaseMs); });
    const Settlement failed{.transfer = TransferId(1),
        .state = TransferState::Failed,
        .errorCode = u"pf24.unknown_sku"_s,
        .errorArgs = {u"TAZ-AZ"_s},
        .findings = {Finding{
            .checkId = u"PF-24"_s, .code = u"pf24.unknown_sku"_s, .field = u"lines[0].sku"_s, .args = {u"TAZ-AZ"_s}}},
        .nowMs = 2100};
    QVERIFY(
        ledger->write([&](Database &database) { return TransferStore(database).settle(failed, kOwner); }, ledger.stop));
}

void QueueStoreTest::keys_followFilterAndSort_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QueueFilter>("filter");
    QTest::addColumn<QList<qint64>>("expected");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    const auto row = [postgres](const char *name, const QueueFilter &filter, const QList<qint64> &expected) {
        QTest::newRow(name) << (postgres ? u"postgresql"_s : u"sqlite"_s) << filter << expected;
    };
    row("all, newest first", {}, {3, 2, 1});
    row("all, oldest first", {.sort = QueueSort::Oldest}, {1, 2, 3});
    row("by total", {.sort = QueueSort::Total}, {2, 3, 1});
    row("by total, descending", {.sort = QueueSort::Total, .descending = true}, {1, 3, 2});
    row("by customer", {.sort = QueueSort::Customer}, {2, 1, 3});
    row("by state", {.sort = QueueSort::State}, {1, 2, 3});
    row("by change", {.sort = QueueSort::Changed, .descending = true}, {1, 3, 2});
    row("waiting", {.states = {TransferState::Waiting}}, {3, 2});
    row("of no such route", {.route = RouteId(99)}, {});
    row("text, any case", {.text = u"BERT"_s}, {1});
    row("text with a sign of the pattern", {.text = u"0%"_s}, {3});
    row("text in the business key", {.text = u"web-2"_s}, {2});
    row("text and state", {.states = {TransferState::Failed}, .text = u"web"_s}, {1});
}

void QueueStoreTest::keys_followFilterAndSort()
{
    QFETCH(QString, store);
    QFETCH(QueueFilter, filter);
    QFETCH(QList<qint64>, expected);
    TestLedger ledger(store);
    fillThree(ledger);

    const QueueKeys keys = ledger.read([&](Database &database) { return QueueStore(database).keys(filter); });

    QCOMPARE(keys.ids, ids(expected));
    QCOMPARE(keys.newest, TransferId(3));
    for (const QueueRow &row : ledger.read([&](Database &database) { return QueueStore(database).rows(keys.ids); }))
        QVERIFY(filter.shows(row)); // what the screen decides about a row agrees with the query
}

void QueueStoreTest::rows_comeInTheOrderAsked()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fillThree(ledger);

    const QList<QueueRow> rows = ledger.read([](Database &database) {
        return QueueStore(database).rows(ids({2, 99, 1}));
    });

    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].customer, u"Ana"_s);
    QCOMPARE(rows[0].total, Decimal::fromInt(10));
    QCOMPARE(rows[1].state, TransferState::Failed);
    QCOMPARE(rows[1].errorArgs, QStringList({u"TAZ-AZ"_s}));
}

void QueueStoreTest::hostileText_comesBackAsItWas_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("text");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    const QString store = postgres ? u"postgresql"_s : u"sqlite"_s;
    QTest::newRow("NUL inside") << store << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("our own escape") << store
                                    << u"\x1a"
                                       u"0\x1a"
                                       u"1"_s;
    QTest::newRow("right to left") << store << QString(QChar(0x202e)) + u"gnp.exe"_s;
    QTest::newRow("markup") << store << u"<b onclick='x'>\"; DROP TABLE transfer; --</b>"_s;
    QTest::newRow("backslashes") << store << u"\\x41 \\' \\"_s;
    QTest::newRow("10 kB") << store << QString(10'000, QChar(u'ñ'));
    QTest::newRow("emoji") << store << QString::fromUcs4(U"\U0001F600");
    QTest::newRow("question marks") << store << u"? ?? $1 %1"_s;
}

void QueueStoreTest::hostileText_comesBackAsItWas()
{
    QFETCH(QString, store);
    QFETCH(QString, text);
    TestLedger ledger(store);
    IntakePage page = testPage(ledger.route(), 1, 1);
    page.documents[0].customer = text;
    page.documents[0].payload = text.toUtf8();
    takeIn(ledger, page);

    const QueueRow row =
        ledger.read([](Database &database) { return QueueStore(database).rows({TransferId(1)}); }).value(0);
    QCOMPARE(row.customer, text);
    const Claim claim = ledger
                            .write([&](Database &database) {
                                return TransferStore(database).claim({ledger.route()}, 1, {}, kOwner, 2000, kLeaseMs);
                            })
                            .value(0);
    QCOMPARE(claim.payload, text.toUtf8());
}

void QueueStoreTest::cards_countAndAge()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fillThree(ledger);
    Settlement settlement{.transfer = TransferId(2), .state = TransferState::Sent, .nowMs = 200'000};
    ledger.write([&](Database &database) -> Result<int> {
        TransferStore transfers(database);
        const auto claims = transfers.claim({ledger.route()}, 1, {}, kOwner, 2000, kLeaseMs);
        if (!claims || !transfers.beginSending(claims->value(0), kOwner, 2000) || !transfers.settle(settlement, kOwner))
            return Error{};
        settlement.state = TransferState::Verified;
        return transfers.settle(settlement, kOwner) ? Result<int>(1) : Result<int>(Error{});
    });
    QVERIFY(ledger->write(
        [&](Database &database) {
            return SetupStore(database).pauseRoute(
                ledger.route(), 0, {.name = u"ana"_s, .reason = u"stocktaking"_s}, 1);
        },
        ledger.stop));

    const RouteCard card = ledger.read([](Database &database) { return QueueStore(database).cards(260'000); }).value(0);

    QCOMPARE(card.sourceName, u"WEB"_s);
    QCOMPARE(card.counts.value(TransferState::Waiting), 1);
    QCOMPARE(card.counts.value(TransferState::Failed), 1);
    QCOMPARE(card.counts.value(TransferState::Verified), 1);
    QCOMPARE(card.oldestWaitingMs, 1000);
    QCOMPARE(card.verifiedPerMinute.size(), 30);
    QCOMPARE(card.verifiedPerMinute[28], 1);
    QVERIFY(card.paused);
    QCOMPARE(card.pauseReason, u"stocktaking"_s);
}

void QueueStoreTest::attempts_areTheRunsWhateverAPersonDid()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fillThree(ledger); // the first failed its checks: nothing was ever sent
    const auto shown = [&](qint64 number) {
        return ledger.read([&](Database &database) { return QueueStore(database).evidence(TransferId(number)); }).value();
    };
    QCOMPARE(shown(1).row.attempts, 1);
    QCOMPARE(shown(1).attempts.size(), 1);
    QCOMPARE(shown(1).attempts.first().outcome, TransferState::Failed);
    QCOMPARE(shown(1).attempts.first().errorCode, u"pf24.unknown_sku"_s);
    QCOMPARE(shown(2).row.attempts, 0);
    QCOMPARE(shown(2).attempts.size(), 0);

    ledger.write([](Database &database) {
        return TransferStore(database).retry(ids({1}), {.name = u"ana"_s, .reason = u"SKU made"_s}, 3000);
    });
    QCOMPARE(shown(1).row.attempts, 1);
    QCOMPARE(shown(1).attempts.size(), 1);
}

void QueueStoreTest::evidence_tellsTheWholeStory()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fillThree(ledger);
    QVERIFY(ledger->write(
        [&](Database &database) {
            return ExchangeStore(database).keep(
                {{.transfer = TransferId(1), .step = u"find"_s, .request = "GET", .reply = "200"},
                    {.transfer = TransferId(1), .step = u"make"_s, .request = "POST", .reply = "500"}});
        },
        ledger.stop));
    ledger.write([](Database &database) {
        return TransferStore(database).retry(ids({1}), {.name = u"ana"_s, .reason = u"SKU made"_s}, 3000);
    });

    const auto evidence = ledger.read([](Database &database) { return QueueStore(database).evidence(TransferId(1)); });

    QVERIFY(evidence);
    QCOMPARE(evidence->row.state, TransferState::Waiting);
    QCOMPARE(evidence->routeCode, u"WEB-ERP"_s);
    QCOMPARE(evidence->findings.value(0).args, QStringList({u"TAZ-AZ"_s}));
    QCOMPARE(evidence->exchanges.size(), 2);
    QCOMPARE(evidence->exchanges[0].reply, "500");
    QCOMPARE(evidence->audit.size(), 1);
    QVERIFY(evidence->audit[0].content.contains(u"SKU made"_s));
}

void QueueStoreTest::oldExchanges_arePruned()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    QVERIFY(ledger->write(
        [](Database &database) {
            return ExchangeStore(database).keep({{.startedMs = 100, .reply = "a"},
                                                 {.startedMs = 200, .reply = "b"},
                                                 {.startedMs = 300, .reply = "c"}});
        },
        ledger.stop));

    QCOMPARE(ledger.write([](Database &database) { return ExchangeStore(database).pruneBefore(300, 10); }), 2);

    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange_body"_s), 1);
}

void QueueStoreTest::oldPolls_arePrunedAlone()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    QVERIFY(ledger->write(
        [](Database &database) {
            return ExchangeStore(database).keep({{.startedMs = 100, .reply = "a"},
                                                 {.transfer = TransferId(1), .startedMs = 100, .reply = "b"},
                                                 {.startedMs = 300}});
        },
        ledger.stop));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange_body"_s), 2); // nothing was said in the third

    QCOMPARE(ledger.write([](Database &database) { return ExchangeStore(database).prunePollsBefore(300, 10); }), 1);

    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange WHERE transfer = 1"_s), 1);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange"_s), 2);
}

void QueueStoreTest::hundredThousandKeys_areRead()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    const QString series = store == u"sqlite"
        ? u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"_s
        : u"WITH n(i) AS (SELECT generate_series(1, 100000))"_s;
    ledger.write([&](Database &database) {
        return database.run(series
            + u" INSERT INTO transfer (route, business_key, external_id, number, customer, total, currency, state,"
              " priority, due_ms, created_ms, changed_ms, document_ms) SELECT %1, 'WEB-' || i, '', '', '', i, 'EUR',"
              " 'verified', 0, 0, 1, 1, 1 FROM n"_s.arg(ledger.route().value()));
    });

    const QueueKeys keys =
        ledger.read([](Database &database) { return QueueStore(database).keys({.sort = QueueSort::Total}); });

    QCOMPARE(keys.ids.size(), 100'000);
    QVERIFY(std::is_sorted(keys.ids.begin(), keys.ids.end()));
}

QTEST_GUILESS_MAIN(QueueStoreTest)
#include "tst_queuestore.moc"
