#include "core/ledger/auditlog.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// The chain shows what was changed afterwards, and lets a person's data go.
class AuditLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedChain_holds_data() { addStoreRow(); }
    void untouchedChain_holds();
    void tampering_isFoundWhereItHappened_data();
    void tampering_isFoundWhereItHappened();
    void erasedContent_leavesTheChainWhole_data() { addStoreRow(); }
    void erasedContent_leavesTheChainWhole();

private:
    /// Five events follow those of the set-up.
    static void fill(TestLedger &ledger)
    {
        for (int i = 0; i < 5; ++i) {
            ledger.write([i](Database &database) {
                return AuditLog(database).append({.atMs = 1000 + i,
                    .who = u"ana"_s,
                    .action = u"transfer.retry"_s,
                    .subject = u"transfer/%1"_s.arg(i),
                    .content = u"{\"reason\":\"Núñez\"}"_s});
            });
        }
    }
    static qint64 broken(TestLedger &ledger)
    {
        return ledger.read([](Database &database) { return AuditLog(database).verify(); });
    }
};

void AuditLogTest::untouchedChain_holds()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);
    QCOMPARE(broken(ledger), 0);
}

void AuditLogTest::tampering_isFoundWhereItHappened_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("sql");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    const QString store = postgres ? u"postgresql"_s : u"sqlite"_s;
    QTest::newRow("who") << store << u"UPDATE audit SET who = 'eva' WHERE id = 6"_s;
    QTest::newRow("when") << store << u"UPDATE audit SET at_ms = 1 WHERE id = 6"_s;
    QTest::newRow("content") << store << u"UPDATE audit_content SET content = '{}' WHERE audit = 6"_s;
    QTest::newRow("event gone") << store << u"DELETE FROM audit WHERE id = 6"_s;
}

void AuditLogTest::tampering_isFoundWhereItHappened()
{
    QFETCH(QString, store);
    QFETCH(QString, sql);
    TestLedger ledger(store);
    fill(ledger);
    ledger.write([&](Database &database) -> Result<int> {
        if (sql.startsWith(u"DELETE")) {
            if (const auto cleared = database.run(u"DELETE FROM audit_content WHERE audit = 6"_s); !cleared)
                return cleared;
        }
        return database.run(sql);
    });
    QCOMPARE(broken(ledger), 6);
}

void AuditLogTest::erasedContent_leavesTheChainWhole()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    fill(ledger);

    QCOMPARE(ledger.write([](Database &database) { return AuditLog(database).erase(u"transfer/2"_s); }), 1);

    QCOMPARE(broken(ledger), 0);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM audit_content"_s), 8);
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "tst_auditlog.moc"
