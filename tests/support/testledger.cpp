#include "tests/support/testledger.h"

#include "core/ledger/setupstore.h"
#include "tests/support/postgresserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

const Actor kBuilder{.name = u"builder"_s, .reason = {}};

} // namespace

void addStoreRow()
{
    QTest::addColumn<QString>("store");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    QTest::newRow(postgres ? "PostgreSQL" : "SQLite") << (postgres ? u"postgresql"_s : u"sqlite"_s);
}

TestLedger::TestLedger(const QString &store, DatabaseMaker maker)
{
    const bool postgres = store == u"postgresql";
    m_options = {.url = postgres ? PostgresServer::instance().createDatabase()
                                 : u"sqlite:"_s + m_folder.filePath(u"ledger.sqlite"_s),
        .password = {},
        .owner = u"tester@here/1"_s,
        .readOnly = false,
        .makeDatabase = std::move(maker)};
    reopen();
    const CompanyId company = write([](Database &database) {
        return SetupStore(database).saveCompany({.code = u"ES"_s, .name = u"Taza y Plato SL"_s}, kBuilder, 1);
    });
    const auto connect = [&](const QString &code) {
        return write([&](Database &database) {
            return SetupStore(database).saveConnection({.company = company, .code = code, .name = code}, kBuilder, 1);
        });
    };
    m_source = connect(u"WEB"_s);
    m_target = connect(u"ERP"_s);
    m_route = addRoute(u"WEB-ERP"_s);
}

TestLedger::~TestLedger()
{
    close();
    if (m_options.url.startsWith(u"postgresql:"))
        PostgresServer::instance().dropDatabase(m_options.url);
}

QString TestLedger::filePath() const
{
    return m_folder.filePath(u"ledger.sqlite"_s);
}

RouteId TestLedger::addRoute(const QString &code)
{
    return write([&](Database &database) {
        return SetupStore(database).saveRoute({.code = code, .source = m_source, .target = m_target}, kBuilder, 1);
    });
}

void TestLedger::reopen()
{
    close();
    auto opened = Ledger::open(m_options, clock);
    if (!opened)
        qFatal("open: %s %s", qPrintable(opened.error().code), qPrintable(opened.error().detail));
    m_ledger = std::move(*opened);
}

qint64 TestLedger::number(const QString &sql)
{
    return read([&](Database &database) -> Result<qint64> {
        const auto rows = database.rows(sql);
        if (!rows)
            return rows.error();
        return rows->empty() ? qint64(0) : rows->front()[0].toLongLong();
    });
}

void TestLedger::lapse()
{
    write([](Database &database) -> Result<int> {
        if (const auto named = database.run(u"UPDATE lease SET until_ms = 1"_s); !named)
            return named.error();
        return database.run(u"UPDATE transfer SET lease_until = 1 WHERE lease_until > 0"_s);
    });
}

IntakeDocument testDocument(int number, const QByteArray &fingerprint)
{
    return {.businessKey = u"WEB-%1"_s.arg(number),
        .externalId = QString::number(number),
        .number = QString::number(number),
        .customer = u"Ana Núñez"_s,
        .total = Decimal::fromCents(1000 + number),
        .currency = u"EUR"_s,
        .documentMs = number,
        .fingerprint = fingerprint,
        .payload = "{\"id\":" + QByteArray::number(number) + ",\"v\":\"" + fingerprint + "\"}"};
}

IntakePage testPage(RouteId route, int first, int last, const QByteArray &fingerprint)
{
    IntakePage page{
        .route = route, .cursorAfter = u"after %1"_s.arg(last), .documents = {}, .skipped = {}, .nowMs = 1000};
    for (int number = first; number <= last; ++number)
        page.documents << testDocument(number, fingerprint);
    return page;
}

} // namespace cuadra::test
