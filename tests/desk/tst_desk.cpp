#include "core/desk/deskcommands.h"
#include "core/desk/deskreader.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reason_isNeededWhereItMatters_data();
    void reason_isNeededWhereItMatters();
    void dismissAndRetry_moveAndAreAudited();
    void pause_refusesATimeInThePast();
    void overview_saysLightsAndWhatWaits();
    void detail_ofAnUnknownTransferIsRefused();

private:
    [[nodiscard]] static Status command(TestLedger &ledger, const QString &name, const QString &reason, qint64 resumeMs = 0);
    static void takeInThree(TestLedger &ledger);
};

Status TestDesk::command(TestLedger &ledger, const QString &name, const QString &reason, qint64 resumeMs)
{
    return ledger->write([&](Database &database) -> Status {
        DeskCommands desk(database, {.name = u"ana"_s, .reason = reason}, ledger.clock.nowMs());
        if (name == u"pause"_s)
            return desk.pauseRoute(ledger.route(), resumeMs);
        const QList<TransferId> one{TransferId(1)};
        const Result<int> done = name == u"dismiss"_s ? desk.dismiss(one)
            : name == u"erase"_s                      ? desk.erasePersonalData(one)
            : name == u"accept"_s                     ? desk.acceptFindings(TransferId(1))
                                                      : desk.retry(one);
        return done ? Status(Done{}) : Status(done.error());
    }, ledger.stop);
}

void TestDesk::takeInThree(TestLedger &ledger)
{
    (void)ledger.write([&](Database &database) {
        return TransferStore(database).takeIn(testPage(ledger.route(), 1, 3));
    });
}

void TestDesk::reason_isNeededWhereItMatters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("dismiss without one") << u"dismiss"_s << u"  "_s << u"desk.reason_needed"_s;
    QTest::newRow("dismiss with one") << u"dismiss"_s << u"duplicada"_s << QString();
    QTest::newRow("accept without one") << u"accept"_s << QString() << u"desk.reason_needed"_s;
    QTest::newRow("pause without one") << u"pause"_s << QString() << u"desk.reason_needed"_s;
    QTest::newRow("erase without one") << u"erase"_s << QString() << u"desk.reason_needed"_s;
    QTest::newRow("erase what waits") << u"erase"_s << u"solicitud"_s << u"erase.in_flight"_s;
    QTest::newRow("retry needs none") << u"retry"_s << QString() << QString();
    QTest::newRow("a novel") << u"dismiss"_s << QString(501, u'x') << u"desk.reason_too_long"_s;
}

void TestDesk::reason_isNeededWhereItMatters()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QFETCH(QString, code);
    TestLedger ledger;
    takeInThree(ledger);
    const Status done = command(ledger, name, reason);
    QCOMPARE(done ? QString() : done.error().code, code);
}

void TestDesk::dismissAndRetry_moveAndAreAudited()
{
    TestLedger ledger;
    takeInThree(ledger);
    QVERIFY(command(ledger, u"dismiss"_s, u"duplicada"_s));
    const auto read = [&] {
        return ledger.read([](Database &database) { return DeskReader(database).detail(TransferId(1)); });
    };
    QCOMPARE(read().row.state, TransferState::Dismissed);
    QVERIFY(command(ledger, u"retry"_s, QString()));
    const TransferDetail detail = read();
    QCOMPARE(detail.row.state, TransferState::Waiting);
    QCOMPARE(detail.audit.size(), 2);
    QCOMPARE(detail.audit.first().who, u"ana"_s);
    QVERIFY(detail.audit.first().content.contains(u"duplicada"_s));
}

void TestDesk::pause_refusesATimeInThePast()
{
    TestLedger ledger;
    const Status paused = command(ledger, u"pause"_s, u"inventario"_s, ledger.clock.nowMs());
    QVERIFY(!paused);
    QCOMPARE(paused.error().code, u"desk.resume_in_past"_s);
    QVERIFY(command(ledger, u"pause"_s, u"inventario"_s, ledger.clock.nowMs() + 1));
}

void TestDesk::overview_saysLightsAndWhatWaits()
{
    TestLedger ledger;
    takeInThree(ledger);
    EngineStatus status;
    status.running = true;
    status.troubleCode = u"ledger.disk_full"_s;
    ConnectionStatus down;
    down.connection = ConnectionId(2);
    down.state = ConnectionState::Down;
    down.errorCode = u"net.refused"_s;
    status.connections = {down};
    const Overview overview = ledger.read([&](Database &database) {
        return DeskReader(database).overview(status, ledger.clock.nowMs());
    });

    QCOMPARE(overview.cards.size(), 1);
    QCOMPARE(overview.health.holder, EngineHealth::Holder::Here);
    QCOMPARE(overview.health.troubleCode, u"ledger.disk_full"_s);
    QCOMPARE(overview.health.connections.size(), 2);
    QCOMPARE(overview.health.connections[0].light, Light::Unknown);
    QCOMPARE(overview.health.connections[1].light, Light::Down);
    QCOMPARE(overview.health.connections[1].errorCode, u"net.refused"_s);
    QCOMPARE(overview.health.connections[1].waiting, 3);
}

void TestDesk::detail_ofAnUnknownTransferIsRefused()
{
    TestLedger ledger;
    QString code;
    (void)ledger->read([&](Database &database) -> Status {
        const Result<TransferDetail> detail = DeskReader(database).detail(TransferId(9));
        code = detail ? QString() : detail.error().code;
        return Done{};
    });
    QCOMPARE(code, u"desk.unknown_transfer"_s);
}

QTEST_APPLESS_MAIN(TestDesk)
#include "tst_desk.moc"
