#include "core/ledger/correctionstore.h"
#include "core/ledger/transaction.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const Actor kAna{.name = u"ana"_s, .reason = u"por teléfono"_s};

Status correct(Database &database, const QString &value)
{
    return CorrectionStore(database).change(TransferId(1), {{.path = u"note"_s, .value = value, .base = u"a"_s}}, kAna, 5);
}

/// What the shop says last: the order is cancelled, which an unknown one would only be listed as.
Result<IntakeResult> cancel(Database &database, RouteId route)
{
    IntakePage page = testPage(route, 1, 1, "cancelled");
    page.documents.front().skipReason = u"skip.cancelled"_s;
    return TransferStore(database).takeIn(page);
}

} // namespace

/// Two writers of one shared ledger want the same order: the one who waited sees what the first made of it.
class MovedRevisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStoreRow(); }
    void init();
    void cancelledOrder_isKnownAfterACorrection();
    void correction_findsItsOrderAfterAnUpdate();

private:
    /// Begins \p first beside the ledger, lets \p second run into its lock, commits the first.
    template <typename First> Status whileWaiting(First first, const Ledger::Work &second);

    std::unique_ptr<TestLedger> m_ledger;
};

void MovedRevisionsTest::init()
{
    QFETCH_GLOBAL(QString, store);
    if (store == u"sqlite"_s)
        QSKIP("a file has one writer");
    m_ledger = std::make_unique<TestLedger>(store);
    (void)m_ledger->write(
        [this](Database &database) { return TransferStore(database).takeIn(testPage(m_ledger->route(), 1, 1)); });
}

template <typename First> Status MovedRevisionsTest::whileWaiting(First first, const Ledger::Work &second)
{
    const auto other = *makeQtDatabase(m_ledger->options().url, m_ledger->options().password, true);
    Transaction transaction(*other);
    if (const Status begun = transaction.beginWriting(); !begun)
        return begun;
    if (const auto moved = first(*other); !moved)
        return moved.error();
    auto pending = std::async(std::launch::async, [&] { return (*m_ledger)->write(second, m_ledger->stop); });
    const QString waiting = u"SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                            " WHERE NOT l.granted AND a.datname = current_database()"_s;
    while (other->rows(waiting)->empty())
        std::this_thread::yield();
    if (const Status committed = transaction.commit(); !committed)
        return committed;
    return pending.get();
}

void MovedRevisionsTest::cancelledOrder_isKnownAfterACorrection()
{
    const RouteId route = m_ledger->route();
    IntakeResult taken;
    const Status done = whileWaiting([](Database &database) { return correct(database, u"b"_s); },
                                     [&](Database &database) -> Status {
                                         const auto result = cancel(database, route);
                                         if (result)
                                             taken = *result;
                                         return result ? Status(Done{}) : Status(result.error());
                                     });
    QVERIFY(done);
    QCOMPARE(taken.revised, 1);
    QCOMPARE(m_ledger->number(u"SELECT revision FROM transfer"_s), 3);
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM skipped"_s), 0);
}

void MovedRevisionsTest::correction_findsItsOrderAfterAnUpdate()
{
    const RouteId route = m_ledger->route();
    const Status done = whileWaiting([route](Database &database) { return cancel(database, route); },
                                     [](Database &database) { return correct(database, u"b"_s); });
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(m_ledger->number(u"SELECT revision FROM transfer"_s), 3);
}

QTEST_APPLESS_MAIN(MovedRevisionsTest)
#include "tst_movedrevisions.moc"
