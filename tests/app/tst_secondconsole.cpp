#include "app/console/consolesession.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// A console on a SQLite file that another process holds.
class TestSecondConsole final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ledgerHeldElsewhere_isShownWithItsHolderAndNotWritten();
};

void TestSecondConsole::ledgerHeldElsewhere_isShownWithItsHolderAndNotWritten()
{
    TestLedger ledger;
    (void)ledger.write([&](Database &database) {
        return TransferStore(database).takeIn(testPage(ledger.route(), 1, 3));
    });
    const SecretVault secrets;
    ConsoleSession second(ledger.clock, ledger.options().url, {}, secrets);
    QSignalSpy health(&second.gateway(), &EngineGateway::healthChanged);
    QSignalSpy keys(&second.gateway(), &EngineGateway::keysReady);
    QSignalSpy commands(&second.gateway(), &EngineGateway::commandDone);
    QTRY_VERIFY(!health.isEmpty());
    const auto shown = health.constLast().constFirst().value<EngineHealth>();
    QCOMPARE(shown.holder, EngineHealth::Holder::Elsewhere);
    QCOMPARE(shown.holderName, ledger.options().owner);
    second.gateway().requestKeys(1, {});
    QTRY_COMPARE(keys.size(), 1);
    QCOMPARE(keys.constFirst().at(1).value<QueueKeys>().ids.size(), 3);
    second.gateway().dismissTransfers(2, {TransferId(1)}, u"duplicada"_s);
    QTRY_COMPARE(commands.size(), 1);
    QCOMPARE(commands.constFirst().at(1).toString(), u"ledger.locked"_s);
    QCOMPARE(commands.constFirst().at(2).toStringList(), QStringList(ledger.options().owner));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM transfer WHERE state = 'dismissed'"_s), 0);
    QVERIFY(second.stop());
}

QTEST_GUILESS_MAIN(TestSecondConsole)
#include "tst_secondconsole.moc"
