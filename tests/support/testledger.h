#pragma once

#include "core/domain/setup.h"
#include "core/ledger/ledger.h"
#include "core/ledger/intakerecords.h"
#include "core/ledger/records.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace cuadra::test {

/// Fills Qt Test's data table with a row for the store under test: SQLite, or with CUADRA_TEST_STORE=postgresql
/// PostgreSQL. Column: QString store.
void addStoreRow();

constexpr qint64 kLeaseMs = 600'000; ///< longer than any test; lapse() ends it sooner

/// A ledger of its own in a temporary place, with a company, two connections and a route.
class TestLedger
{
public:
    explicit TestLedger(const QString &store = QStringLiteral("sqlite"), DatabaseMaker maker = makeQtDatabase);
    TestLedger(const TestLedger &) = delete;
    TestLedger &operator=(const TestLedger &) = delete;
    ~TestLedger();

    [[nodiscard]] Ledger &operator*() { return *m_ledger; }
    [[nodiscard]] Ledger *operator->() { return m_ledger.get(); }
    [[nodiscard]] LedgerOptions &options() { return m_options; }
    [[nodiscard]] QString filePath() const; ///< SQLite
    [[nodiscard]] RouteId route() const { return m_route; }
    [[nodiscard]] RouteId addRoute(const QString &code);

    void close() { m_ledger.reset(); }
    void reopen(); ///< as after a restart

    /// Work that yields a value; the test program ends when it fails.
    template <typename Make> auto write(Make make)
    {
        using Value = typename std::invoke_result_t<Make, Database &>::value_type;
        Value value{};
        const Status done = m_ledger->write([&](Database &database) { return keep(make(database), value); }, stop);
        if (!done)
            qFatal("write: %s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        return value;
    }
    template <typename Make> auto read(Make make)
    {
        using Value = typename std::invoke_result_t<Make, Database &>::value_type;
        Value value{};
        const Status done = m_ledger->read([&](Database &database) { return keep(make(database), value); });
        if (!done)
            qFatal("read: %s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        return value;
    }
    void lapse(); ///< all leases run out
    [[nodiscard]] qint64 number(const QString &sql); ///< the one value of a query

    FakeClock clock;
    StopFlag stop;

private:
    QTemporaryDir m_folder;
    LedgerOptions m_options;
    std::unique_ptr<Ledger> m_ledger;
    ConnectionId m_source;
    ConnectionId m_target;
    RouteId m_route;
};

/// A believable document: business key "WEB-<number>".
[[nodiscard]] IntakeDocument testDocument(int number, const QByteArray &fingerprint = "first");
/// Documents first .. last on a route.
[[nodiscard]] IntakePage testPage(RouteId route, int first, int last, const QByteArray &fingerprint = "first");

} // namespace cuadra::test
