#include "app/host/deskcall.h"
#include "app/host/deskserver.h"
#include "app/host/desksocket.h"
#include "app/host/deskvisit.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QMutex>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr int kPatienceMs = 5'000;

/// A ledger with three failed orders, held and served by this process.
class Holder
{
public:
    Holder()
    {
        (void)ledger.write([&](Database &database) {
            return TransferStore(database).takeIn(testPage(ledger.route(), 1, 3));
        });
        (void)ledger.write([](Database &database) {
            return database.run(u"UPDATE transfer SET state = 'failed', due_ms = 0"_s);
        });
        serve();
    }

    void serve()
    {
        const std::shared_ptr<Ledger> shared(&*ledger, [](Ledger *) {}); // the test keeps it
        server = std::make_unique<DeskServer>(shared, [this](const QList<TransferId> &ids) {
            const QMutexLocker lock(&m_mutex);
            m_noticed += ids;
        });
    }

    [[nodiscard]] QString url() { return ledger.options().url; }
    [[nodiscard]] bool isOpen() { return QTest::qWaitFor([&] { return QFile::exists(deskSocketName(url())); }); }
    [[nodiscard]] QList<TransferId> noticed()
    {
        const QMutexLocker lock(&m_mutex);
        return m_noticed;
    }

    /// What comes back for bytes that no command line of ours would send; empty when we are sent away.
    QByteArray send(const QByteArray &bytes)
    {
        QLocalSocket socket;
        socket.connectToServer(deskSocketName(url()));
        if (!socket.waitForConnected(kPatienceMs))
            return "no connection";
        socket.write(bytes);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kPatienceMs)) { }
        while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(2 * kPatienceMs)) { }
        return socket.isOpen() ? socket.readAll() : QByteArray();
    }

    TestLedger ledger;
    std::unique_ptr<DeskServer> server;

private:
    QMutex m_mutex;
    QList<TransferId> m_noticed;
};

DeskRequest retryOf(const QStringList &orders, const QString &reason = u"corregido"_s)
{
    return {.command = DeskRequest::Command::Retry, .actor = {.name = u"ana"_s, .reason = reason}, .orders = orders};
}

} // namespace

/// Command lines at the process that holds a SQLite file, over the real socket.
class TestDeskServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retry_movesAtTheHolderAndIsAuditedWithWhoAndWhy();
    void erase_meansOneOrderAlone();
    void retry_isRefusedInTheHoldersWords_data();
    void retry_isRefusedInTheHoldersWords();
    void foreignLine_isRefusedAndTheNextIsServed_data();
    void foreignLine_isRefusedAndTheNextIsServed();
    void endlessLine_isSentAway();
    void halfLine_isSentAwayAndHoldsNobodyUp();
    void socketOfAKilledHolder_isReplaced();
    void socket_isForTheSameAccountOnly();
    void silentHolder_isLeftInTime();
    void nobodyThere_isSaid();
};

void TestDeskServer::retry_movesAtTheHolderAndIsAuditedWithWhoAndWhy()
{
    Holder holder;
    QVERIFY(holder.isOpen());
    const Result<DeskOutcome> outcome = askHolder(holder.url(), retryOf({u"1"_s, u"#3"_s}), holder.ledger.stop);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code + outcome.error().detail));
    QCOMPARE(outcome->asked, 2);
    QCOMPARE(outcome->moved, 2);
    QCOMPARE(holder.ledger.number(u"SELECT COUNT(*) FROM transfer WHERE state = 'waiting'"_s), 2);
    QCOMPARE(holder.ledger.number(u"SELECT COUNT(*) FROM audit a JOIN audit_content c ON c.audit = a.id"
                                  " WHERE a.who = 'ana' AND a.action = 'transfer.retry'"
                                  " AND c.content LIKE '%corregido%'"_s), 2);
    QCOMPARE(holder.noticed(), (QList{TransferId(1), TransferId(3)}));
}

void TestDeskServer::erase_meansOneOrderAlone()
{
    Holder holder;
    QVERIFY(holder.isOpen());
    for (const QString &sql : {u"UPDATE transfer SET state = 'dismissed'"_s,
             u"UPDATE transfer SET erp_number = '1' WHERE business_key = 'WEB-2'"_s})
        (void)holder.ledger.write([&](Database &database) { return database.run(sql); });
    DeskRequest request = retryOf({u"1"_s}, u"solicitud"_s);
    request.command = DeskRequest::Command::Erase;
    const Result<DeskOutcome> refused = askHolder(holder.url(), request, holder.ledger.stop);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"order.ambiguous"_s);
    QCOMPARE(refused.error().args.value(0), u"1"_s);
    QVERIFY(refused.error().args.value(1).contains(u"WEB-1"_s) && refused.error().args.value(1).contains(u"WEB-2"_s));
    QCOMPARE(holder.ledger.number(u"SELECT COUNT(*) FROM transfer WHERE customer = ''"_s), 0);

    request.orders = {u"WEB-1"_s};
    QVERIFY(askHolder(holder.url(), request, holder.ledger.stop));
    QCOMPARE(holder.ledger.number(u"SELECT COUNT(*) FROM transfer WHERE customer = '' AND business_key = 'WEB-1'"_s), 1);
    QCOMPARE(holder.ledger.number(u"SELECT COUNT(*) FROM transfer WHERE customer = ''"_s), 1);
}

void TestDeskServer::retry_isRefusedInTheHoldersWords_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown order") << u"77"_s << u"corregido"_s << u"order.unknown"_s;
    QTest::newRow("no reason") << u"1"_s << u"  "_s << u"desk.reason_needed"_s;
    QTest::newRow("a novel") << u"1"_s << QString(501, u'x') << u"desk.reason_too_long"_s;
}

void TestDeskServer::retry_isRefusedInTheHoldersWords()
{
    QFETCH(QString, order);
    QFETCH(QString, reason);
    QFETCH(QString, code);
    Holder holder;
    QVERIFY(holder.isOpen());
    const Result<DeskOutcome> outcome = askHolder(holder.url(), retryOf({order}, reason), holder.ledger.stop);
    QCOMPARE(outcome ? QString() : outcome.error().code, code);
    QCOMPARE(holder.ledger.number(u"SELECT COUNT(*) FROM transfer WHERE state = 'failed'"_s), 3);
}

void TestDeskServer::foreignLine_isRefusedAndTheNextIsServed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("a list") << QByteArray("[1]\n");
    QTest::newRow("unknown command") << QByteArray(R"({"command":"drop","who":"ana"})" "\n");
    QTest::newRow("nobody asks") << QByteArray(R"({"command":"retry","orders":["1"]})" "\n");
    QTest::newRow("long name") << R"({"command":"retry","who":")" + QByteArray(201, 'a') + "\"}\n";
    QTest::newRow("numbers for orders") << QByteArray(R"({"command":"retry","who":"ana","orders":[1]})" "\n");
    QTest::newRow("NUL and noise") << QByteArray("\0\xff\xfe{\n", 5);
    QTest::newRow("deeply nested") << QByteArray(100'000, '[') + "\n";
}

void TestDeskServer::foreignLine_isRefusedAndTheNextIsServed()
{
    QFETCH(QByteArray, line);
    Holder holder;
    QVERIFY(holder.isOpen());
    QVERIFY(holder.send(line).contains("desk.not_understood"));
    QVERIFY(askHolder(holder.url(), retryOf({u"1"_s}), holder.ledger.stop));
}

void TestDeskServer::endlessLine_isSentAway()
{
    Holder holder;
    QVERIFY(holder.isOpen());
    QCOMPARE(holder.send(QByteArray(3 * DeskRequest::kLongestLine, 'x')), QByteArray());
    QVERIFY(askHolder(holder.url(), retryOf({u"1"_s}), holder.ledger.stop));
}

void TestDeskServer::halfLine_isSentAwayAndHoldsNobodyUp()
{
    Holder holder;
    QVERIFY(holder.isOpen());
    QLocalSocket idle;
    idle.connectToServer(deskSocketName(holder.url()));
    QVERIFY(idle.waitForConnected(kPatienceMs));
    idle.write("{\"command\":");
    QVERIFY(askHolder(holder.url(), retryOf({u"1"_s}), holder.ledger.stop));
    QTRY_COMPARE_WITH_TIMEOUT(idle.state(), QLocalSocket::UnconnectedState, 3 * DeskVisit::kPatienceMs);
    QVERIFY(idle.readAll().isEmpty());
}

void TestDeskServer::socketOfAKilledHolder_isReplaced()
{
    Holder holder;
    QVERIFY(holder.server->finish());
    holder.server.reset();
    const QString name = deskSocketName(holder.url());
    QFile stale(name);
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.close();
    holder.serve();
    QVERIFY(QTest::qWaitFor([&] {
        const auto outcome = askHolder(holder.url(), retryOf({u"1"_s}), holder.ledger.stop);
        return outcome.has_value();
    }));
}

void TestDeskServer::socket_isForTheSameAccountOnly()
{
    Holder holder;
    QVERIFY(holder.isOpen());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(deskSocketName(holder.url())) & others, QFile::Permissions());
}

void TestDeskServer::silentHolder_isLeftInTime()
{
    QTemporaryDir folder;
    const QString url = u"sqlite:"_s + folder.filePath(u"ledger.sqlite"_s);
    QLocalServer silent;
    QVERIFY(silent.listen(deskSocketName(url)));
    const StopFlag never;
    const Result<DeskOutcome> outcome = askHolder(url, retryOf({u"1"_s}), never, 300);
    QCOMPARE(outcome ? QString() : outcome.error().code, u"desk.no_answer"_s);
    QCOMPARE(outcome.error().kind, ErrorKind::OutcomeUnknown);
}

void TestDeskServer::nobodyThere_isSaid()
{
    QTemporaryDir folder;
    const StopFlag never;
    const auto outcome = askHolder(u"sqlite:"_s + folder.filePath(u"ledger.sqlite"_s), retryOf({u"1"_s}), never);
    QCOMPARE(outcome ? QString() : outcome.error().code, u"desk.unreachable"_s);
}

QTEST_GUILESS_MAIN(TestDeskServer)
#include "tst_deskserver.moc"
