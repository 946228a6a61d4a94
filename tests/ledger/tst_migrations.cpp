#include "core/ledger/migrations.h"

#include "core/ledger/schema.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testledger.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const auto kCompany = u"INSERT INTO company (code, name, tax_id, country, postcode, currency)"
                      " VALUES ('ES', 'Taza y Plato SL', '', 'ES', '28001', 'EUR')"_s;

} // namespace

/// The way from every older schema to this one, and what stands in the way.
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderLedger_keepsItsData_data();
    void olderLedger_keepsItsData();
    void olderFile_isBackedUpBefore();
    void newerLedger_isRefused_data() { addStoreRow(); }
    void newerLedger_isRefused();
    void currentLedger_staysAsItIs_data() { addStoreRow(); }
    void currentLedger_staysAsItIs();
    void twoOnAnEmptyServer_doNotCollide_data() { addStoreRow(); }
    void twoOnAnEmptyServer_doNotCollide();

private:
    /// A place for a ledger with a schema of that version and one company in it.
    LedgerOptions placeWith(const QString &store, int version);

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
};

LedgerOptions MigrationsTest::placeWith(const QString &store, int version)
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString url = store == u"postgresql" ? PostgresServer::instance().createDatabase()
                                               : u"sqlite:"_s + m_folder->filePath(u"ledger.sqlite"_s);
    const auto database = makeQtDatabase(url, {}, true);
    if (!database || !migrate(**database, version) || !(*database)->run(kCompany))
        qFatal("no place for a ledger");
    return {.url = url, .password = {}, .owner = u"tester"_s, .readOnly = false, .makeDatabase = makeQtDatabase};
}

void MigrationsTest::twoOnAnEmptyServer_doNotCollide()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("one process owns the file");
    for (int i = 0; i < 5; ++i) {
        const QString url = PostgresServer::instance().createDatabase();
        const auto open = [&] {
            const auto database = makeQtDatabase(url, {}, true);
            return database ? migrate(**database, kSchemaVersion) : Status(database.error());
        };
        auto other = std::async(std::launch::async, open);
        const Status mine = open();
        const Status theirs = other.get();
        QVERIFY2(mine, mine ? "" : qPrintable(mine.error().detail));
        QVERIFY2(theirs, theirs ? "" : qPrintable(theirs.error().detail));
    }
}

void MigrationsTest::olderLedger_keepsItsData_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<int>("version");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    for (int version = 1; version <= kSchemaVersion; ++version)
        QTest::addRow("from version %d", version) << (postgres ? u"postgresql"_s : u"sqlite"_s) << version;
}

void MigrationsTest::olderLedger_keepsItsData()
{
    QFETCH(QString, store);
    QFETCH(int, version);
    const LedgerOptions options = placeWith(store, version);

    const auto ledger = Ledger::open(options, m_clock);

    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    const Status read = (*ledger)->read([](Database &database) -> Status {
        const auto companies = database.rows(u"SELECT name FROM company"_s);
        const auto found = schemaVersion(database);
        const bool whole = companies && companies->size() == 1 && found && *found == kSchemaVersion;
        return whole ? Status(Done{}) : Status(Error{.code = u"test.not_whole"_s});
    });
    QVERIFY(read);
}

void MigrationsTest::olderFile_isBackedUpBefore()
{
    const LedgerOptions options = placeWith(u"sqlite"_s, 1);

    QVERIFY(Ledger::open(options, m_clock));

    const auto backup = makeQtDatabase(u"sqlite:"_s + m_folder->filePath(u"ledger.sqlite.v1.bak"_s), {}, false);
    QVERIFY(backup);
    QCOMPARE(*schemaVersion(**backup), 1);
    QCOMPARE((*backup)->rows(u"SELECT name FROM company"_s)->size(), size_t(1));
}

void MigrationsTest::newerLedger_isRefused()
{
    QFETCH(QString, store);
    LedgerOptions options = placeWith(store, kSchemaVersion);
    QVERIFY((*makeQtDatabase(options.url, {}, true))->run(u"UPDATE schema_version SET version = 99"_s));

    for (const bool readOnly : {false, true}) {
        options.readOnly = readOnly;
        const auto refused = Ledger::open(options, m_clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"ledger.newer_schema"_s);
        QCOMPARE(refused.error().args, QStringList({u"99"_s, QString::number(kSchemaVersion)}));
    }
}

void MigrationsTest::currentLedger_staysAsItIs()
{
    QFETCH(QString, store);
    const LedgerOptions options = placeWith(store, kSchemaVersion);
    QVERIFY(Ledger::open(options, m_clock));
    QVERIFY(Ledger::open(options, m_clock));
    QVERIFY(QDir(m_folder->path()).entryList({u"*.bak"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
