#include "core/ledger/erasure.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/exchangestore.h"
#include "core/ledger/selfcheck.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const QString kOwner = u"tester"_s;
const QString kPerson = u"Nuria Secreta"_s;
const QString kEmail = u"nuria.secreta@example.com"_s;
const QStringList kTraces{u"secreta"_s, u"12345678Z"_s};
const QStringList kTables{u"transfer"_s, u"revision"_s, u"payload"_s, u"waterfall"_s, u"attempt"_s, u"finding"_s,
    u"exchange"_s, u"exchange_body"_s, u"audit"_s, u"audit_content"_s, u"note"_s, u"remedy"_s, u"recall"_s, u"tag"_s};

} // namespace

/// A person asks to be forgotten.
class TestErasure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erasedPerson_isNowhereInTheLedger_data() { addStoreRow(); }
    void erasedPerson_isNowhereInTheLedger();
    void sqliteFile_keepsNothingOfTheErased();
    void othersAndTheFigures_stay_data() { addStoreRow(); }
    void othersAndTheFigures_stay();
    void onTheWay_isRefusedWhole_data();
    void onTheWay_isRefusedWhole();
    void customer_isFoundByNameOrEmail_data();
    void customer_isFoundByNameOrEmail();
    void erasedOrder_comesNotBackWithTheNextPoll_data() { addStoreRow(); }
    void erasedOrder_comesNotBackWithTheNextPoll();
    void erasedOrder_restoredInTheShop_isStoredAgain_data() { addStoreRow(); }
    void erasedOrder_restoredInTheShop_isStoredAgain();

private:
    static void run(TestLedger &ledger, const QString &sql)
    {
        ledger.write([&](Database &database) { return database.run(sql); });
    }
    /// Transfers 1 and 2 of the person, 3 of Ana Núñez, all verified.
    static void fill(TestLedger &ledger);
    static IntakePage page(TestLedger &ledger);
    static Status erase(TestLedger &ledger, const QList<TransferId> &transfers);
    static QString everything(TestLedger &ledger);
};

IntakePage TestErasure::page(TestLedger &ledger)
{
    IntakePage page = testPage(ledger.route(), 1, 3);
    for (int i = 0; i < 2; ++i) {
        page.documents[i].customer = kPerson;
        page.documents[i].payload = "{\"billing\":{\"last_name\":\"Secreta\",\"email\":\"" + kEmail.toUtf8() + "\"}}";
    }
    return page;
}

void TestErasure::fill(TestLedger &ledger)
{
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(page(ledger)); });
    ledger.write([&](Database &database) {
        return TransferStore(database).claim({ledger.route()}, 9, {}, kOwner, 2000, kLeaseMs);
    });
    const Finding finding{.checkId = u"PF-12"_s, .code = u"pf12.letter"_s, .field = u"tax_id"_s, .args = {u"12345678Z"_s}};
    const Settlement failed{.transfer = TransferId(1),
        .state = TransferState::Failed,
        .errorCode = u"pf12.letter"_s,
        .errorArgs = {u"12345678Z"_s},
        .detail = kPerson,
        .findings = {finding},
        .nowMs = 2100};
    QVERIFY(ledger->write([&](Database &db) { return TransferStore(db).settle(failed, kOwner); }, ledger.stop));
    QVERIFY(ledger->write(
        [&](Database &database) {
            return ExchangeStore(database).keep({{.connection = ConnectionId(2), .transfer = TransferId(1),
                                                     .url = u"https://erp/?email="_s + kEmail, .request = kEmail.toUtf8(),
                                                     .reply = kPerson.toUtf8()},
                {.connection = ConnectionId(1), .step = u"poll"_s, .request = {}, .reply = kEmail.toUtf8()}});
        },
        ledger.stop));
    ledger.write([&](Database &database) {
        return TransferStore(database).dismiss({TransferId(1)}, {.name = u"ana"_s, .reason = kPerson + u" llamó"_s}, 2200);
    });
    run(ledger, u"UPDATE revision SET overlay = '{\"name\":\"Secreta\"}' WHERE transfer = 1"_s);
    run(ledger, u"INSERT INTO note (transfer, who, at_ms, body) VALUES (1, 'ana', 1, 'llama Secreta')"_s);
    run(ledger, u"UPDATE transfer_count SET state = 'verified' WHERE state = 'waiting'"_s);
    run(ledger, u"UPDATE transfer SET state = 'verified', erp_id = 'E1', lease_owner = '', lease_until = 0 WHERE id > 1"_s);
}

Status TestErasure::erase(TestLedger &ledger, const QList<TransferId> &transfers)
{
    const Actor actor{.name = u"dpo"_s, .reason = u"solicitud 17"_s};
    return ledger->write(
        [&](Database &database) -> Status {
            const Result<int> erased = Erasure(database, actor, 5000).erase(transfers);
            return erased ? Status(Done{}) : Status(erased.error());
        },
        ledger.stop);
}

QString TestErasure::everything(TestLedger &ledger)
{
    QString text;
    for (const QString &table : kTables) {
        const auto rows = ledger.read([&](Database &database) { return database.rows(u"SELECT * FROM "_s + table); });
        for (const SqlRow &row : rows) {
            for (const QVariant &value : row)
                text += QString::fromUtf8(value.toByteArray()) + u'\n';
        }
    }
    return text;
}

void TestErasure::erasedPerson_isNowhereInTheLedger()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    for (const QString &trace : kTraces)
        QVERIFY(everything(ledger).contains(trace, Qt::CaseInsensitive));
    const Status erased = erase(ledger, {TransferId(1), TransferId(2)});
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().code + erased.error().detail));
    for (const QString &trace : kTraces)
        QVERIFY2(!everything(ledger).contains(trace, Qt::CaseInsensitive), qPrintable(everything(ledger)));
    QCOMPARE(ledger.read([](Database &database) { return checkLedger(database); }).size(), 0);
    QCOMPARE(ledger.read([](Database &database) { return AuditLog(database).verify(); }), 0);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM audit a JOIN audit_content c ON c.audit = a.id WHERE a.who = 'dpo'"
                           " AND a.action = 'transfer.erase' AND a.at_ms = 5000 AND c.content LIKE '%solicitud 17%'"_s), 2);
}

void TestErasure::sqliteFile_keepsNothingOfTheErased()
{
    TestLedger ledger;
    fill(ledger);
    QVERIFY(erase(ledger, {TransferId(1), TransferId(2)}));
    ledger.close(); // what the journal holds goes into the file
    QFile file(ledger.filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll().toLower();
    for (const QString &trace : kTraces)
        QVERIFY2(!bytes.contains(trace.toLower().toUtf8()), qPrintable(trace));
}

void TestErasure::othersAndTheFigures_stay()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QVERIFY(erase(ledger, {TransferId(1), TransferId(2)}));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer WHERE customer = 'Ana Núñez'"_s), 1);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM payload WHERE length(body) > 0"_s), 1);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer WHERE number = '2' AND total > 0 AND state = 'verified'"_s), 1);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM attempt WHERE transfer = 1"_s), 1);
}

void TestErasure::onTheWay_isRefusedWhole_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("change");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    const QString store = postgres ? u"postgresql"_s : u"sqlite"_s;
    for (const char *state : {"waiting", "sending", "sent", "retrying", "in_doubt", "failed", "held"})
        QTest::newRow(state) << store << u"state = '%1'"_s.arg(QString::fromLatin1(state));
    QTest::newRow("the shop has yet to learn the number") << store << u"write_back_ms = 7"_s;
}

void TestErasure::onTheWay_isRefusedWhole()
{
    QFETCH(QString, store);
    QFETCH(QString, change);
    TestLedger ledger(store);
    fill(ledger);
    run(ledger, u"UPDATE transfer SET %1 WHERE id = 2"_s.arg(change));
    const QString before = everything(ledger);
    const Status erased = erase(ledger, {TransferId(1), TransferId(2)});
    QVERIFY(!erased);
    QCOMPARE(erased.error().code, u"erase.in_flight"_s);
    QCOMPARE(erased.error().args, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(everything(ledger), before);
}

void TestErasure::customer_isFoundByNameOrEmail_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("found");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    const QString store = postgres ? u"postgresql"_s : u"sqlite"_s;
    QTest::newRow("name") << store << u"nuria secreta"_s << 2;
    QTest::newRow("part of a name") << store << u"Nuria"_s << 0;
    QTest::newRow("e-mail in capitals") << store << kEmail.toUpper() << 2;
    QTest::newRow("end of an e-mail") << store << u"secreta@example.com"_s << 0;
    QTest::newRow("a pattern") << store << u"%"_s << 0;
    QTest::newRow("a pattern with @") << store << u"%@%"_s << 0;
    QTest::newRow("nobody") << store << QString() << 0;
}

void TestErasure::customer_isFoundByNameOrEmail()
{
    QFETCH(QString, store);
    QFETCH(QString, key);
    TestLedger ledger(store);
    fill(ledger);
    QTEST(int(ledger.read([&](Database &database) { return Erasure::ofCustomer(database, key); }).size()), "found");
}

void TestErasure::erasedOrder_comesNotBackWithTheNextPoll()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QVERIFY(erase(ledger, {TransferId(1), TransferId(2)}));
    const IntakeResult again
        = ledger.write([&](Database &database) { return TransferStore(database).takeIn(page(ledger)); });
    QCOMPARE(again.unchanged, 3);
    QVERIFY(!everything(ledger).contains(kPerson));
}

void TestErasure::erasedOrder_restoredInTheShop_isStoredAgain()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QVERIFY(erase(ledger, {TransferId(2)}));
    const auto bin = [&](Database &database) {
        return TransferStore(database).markGone(ledger.route(), u"2"_s, 6000);
    };
    QVERIFY(ledger->write(bin, ledger.stop));
    const IntakeResult again
        = ledger.write([&](Database &database) { return TransferStore(database).takeIn(page(ledger)); });
    QCOMPARE(again.revised, 1);
    const auto claims = ledger.write([&](Database &database) {
        return TransferStore(database).claim({ledger.route()}, 9, {}, kOwner, 7000, kLeaseMs);
    });
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims.front().payload, page(ledger).documents[1].payload);
    QVERIFY(!claims.front().gone);
}

QTEST_APPLESS_MAIN(TestErasure)
#include "tst_erasure.moc"
