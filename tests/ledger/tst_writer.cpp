#include "core/ledger/ledger.h"
#include "tests/support/failingdatabase.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testledger.h"

#include <QTest>

#include <array>
#include <deque>
#include <future>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

Status note(Database &database, const QString &name)
{
    const auto noted = database.run(u"INSERT INTO lease (name, owner, until_ms) VALUES (?, '', 0)"_s, {name});
    if (!noted)
        return noted.error();
    return Done{};
}

/// Keeps the writer busy until it is let go, so that what is submitted meanwhile comes together.
class Blocker
{
public:
    explicit Blocker(TestLedger &ledger)
    {
        m_done = std::async(std::launch::async, [this, &ledger] {
            return ledger->write(
                [this](Database &) -> Status {
                    m_started.release();
                    m_go.acquire();
                    return Done{};
                },
                ledger.stop);
        });
        m_started.acquire();
    }
    void letGo() { m_go.release(); }
    ~Blocker() { m_done.wait(); }

private:
    std::binary_semaphore m_started{0};
    std::binary_semaphore m_go{0};
    std::future<Status> m_done;
};

/// Submits works from threads of their own while the writer is busy; returns what each got.
template <typename Works> std::vector<Status> submitTogether(TestLedger &ledger, Works &works)
{
    Blocker blocker(ledger);
    std::atomic<int> arrived = 0;
    std::vector<std::future<Status>> pending;
    for (auto &work : works) {
        pending.push_back(std::async(std::launch::async, [&ledger, &arrived, &work] {
            ++arrived;
            return ledger->write(work, ledger.stop);
        }));
    }
    while (arrived < int(works.size()))
        std::this_thread::yield();
    blocker.letGo();
    std::vector<Status> results;
    for (auto &one : pending)
        results.push_back(one.get());
    return results;
}

/// Notes a name; refuses an empty one, and one that is there already breaks the whole set.
class NoteInSet final : public SetWork
{
public:
    explicit NoteInSet(QString name) : m_name(std::move(name)) { }

    Status runSet(Database &database, const QList<SetWork *> &works) override
    {
        for (SetWork *const work : works) {
            auto &one = static_cast<NoteInSet &>(*work);
            one.sizes << int(works.size());
            one.outcome = Done{};
            if (works.size() == 1 && one.busyAlone-- > 0)
                return Error{.kind = ErrorKind::Storage, .code = u"ledger.busy"_s};
            if (one.m_name.isEmpty())
                one.outcome = Error{.kind = ErrorKind::Conflict, .code = u"test.refused"_s};
            else if (const Status noted = note(database, one.m_name); !noted)
                return noted;
        }
        return Done{};
    }

    QList<int> sizes; ///< of the sets it ran in
    int busyAlone = 0; ///< how often it meets a lock when it runs alone

private:
    QString m_name;
};

} // namespace

/// The promises of Ledger::write(): shared commits, failures undone alone, nothing reported before its commit.
class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_plan = std::make_shared<FailurePlan>(); }
    void worksTogether_shareCommits_data() { addStoreRow(); }
    void worksTogether_shareCommits();
    void failingWork_isUndoneAlone_data() { addStoreRow(); }
    void failingWork_isUndoneAlone();
    void partsOfASet_runTogether_data() { addStoreRow(); }
    void partsOfASet_runTogether();
    void partThatBreaksItsSet_isUndoneAlone_data() { addStoreRow(); }
    void partThatBreaksItsSet_isUndoneAlone();
    void failingCommit_failsEveryCaller_data() { addStoreRow(); }
    void failingCommit_failsEveryCaller();
    void stop_dropsWhatHasNotBegun_data() { addStoreRow(); }
    void stop_dropsWhatHasNotBegun();
    void closing_commitsWhatWasSubmitted_data() { addStoreRow(); }
    void closing_commitsWhatWasSubmitted();
    void lostServer_isFoundAgain_data() { addStoreRow(); }
    void lostServer_isFoundAgain();
    void everyAccess_mayFail_data() { addStoreRow(); }
    void everyAccess_mayFail();
    void busyLedger_isAskedOnceMore_data() { addStoreRow(); }
    void busyLedger_isAskedOnceMore();
    void busyPartOfABrokenSet_isAskedOnceMore_data() { addStoreRow(); }
    void busyPartOfABrokenSet_isAskedOnceMore();

private:
    std::shared_ptr<FailurePlan> m_plan;
};

void WriterTest::worksTogether_shareCommits()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    const int before = m_plan->commits;
    std::vector<Ledger::Work> works;
    for (int i = 0; i < 40; ++i)
        works.push_back([i](Database &database) { return note(database, QString::number(i)); });

    const std::vector<Status> results = submitTogether(ledger, works);

    QVERIFY(std::all_of(results.begin(), results.end(), [](const Status &one) { return one.has_value(); }));
    const int commits = m_plan->commits - before;
    QVERIFY2(commits < 20, qPrintable(QString::number(commits)));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 40);
}

void WriterTest::failingWork_isUndoneAlone()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    const std::vector<Ledger::Work> works{[](Database &database) { return note(database, u"a"_s); },
        [](Database &database) -> Status {
            if (const Status noted = note(database, u"b"_s); !noted)
                return noted;
            return note(database, u"b"_s); // breaks the primary key
        },
        [](Database &database) { return note(database, u"c"_s); }};

    const std::vector<Status> results = submitTogether(ledger, works);

    QVERIFY(results[0] && results[2]);
    QVERIFY(!results[1]);
    QCOMPARE(results[1].error().code, u"ledger.constraint"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease WHERE name IN ('a', 'c')"_s), 2);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease WHERE name = 'b'"_s), 0);
}

void WriterTest::partsOfASet_runTogether()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    std::deque<NoteInSet> parts;
    for (int i = 0; i < 20; ++i)
        parts.emplace_back(i == 7 ? QString() : QString::number(i));

    const std::vector<Status> results = submitTogether(ledger, parts);

    for (size_t i = 0; i < results.size(); ++i)
        QCOMPARE(results[i].has_value(), i != 7);
    QCOMPARE(results[7].error().code, u"test.refused"_s);
    const bool together =
        std::any_of(parts.begin(), parts.end(), [](const NoteInSet &part) { return part.sizes.value(0) > 5; });
    QVERIFY(together);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 19);
}

void WriterTest::partThatBreaksItsSet_isUndoneAlone()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    ledger.write([](Database &database) { return note(database, u"3"_s); });
    std::deque<NoteInSet> parts;
    for (int i = 0; i < 8; ++i)
        parts.emplace_back(QString::number(i));

    const std::vector<Status> results = submitTogether(ledger, parts);

    for (size_t i = 0; i < results.size(); ++i)
        QCOMPARE(results[i].has_value(), i != 3);
    QCOMPARE(results[3].error().code, u"ledger.constraint"_s);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 8);
}

void WriterTest::failingCommit_failsEveryCaller()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    m_plan->failing = u"COMMIT"_s;

    const std::vector<Ledger::Work> works{[](Database &database) { return note(database, u"a"_s); },
        [](Database &database) { return note(database, u"b"_s); }};
    const std::vector<Status> results = submitTogether(ledger, works);

    m_plan->failing.clear();
    for (const Status &one : results) {
        QVERIFY(!one);
        QCOMPARE(one.error().kind, ErrorKind::Storage);
    }
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 0);
    QVERIFY(ledger->write([](Database &database) { return note(database, u"a"_s); }, ledger.stop));
}

void WriterTest::stop_dropsWhatHasNotBegun()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    StopFlag stopped;
    stopped.request();
    Status result = Done{};
    {
        Blocker blocker(ledger);
        result = ledger->write([](Database &database) { return note(database, u"late"_s); }, stopped);
        blocker.letGo();
    }

    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 0);
}

void WriterTest::closing_commitsWhatWasSubmitted()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    std::future<Status> submitted;
    {
        Blocker blocker(ledger);
        std::atomic<bool> arrived = false;
        submitted = std::async(std::launch::async, [&] {
            arrived = true;
            return ledger->write([](Database &database) { return note(database, u"last"_s); }, ledger.stop);
        });
        while (!arrived)
            std::this_thread::yield();
        blocker.letGo();
    }
    QVERIFY(submitted.get());
    ledger.reopen();

    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 1);
}

void WriterTest::lostServer_isFoundAgain()
{
    QFETCH(QString, store);
    if (store == u"sqlite")
        QSKIP("a file has no server to lose");
    TestLedger ledger(store, failingMaker(m_plan));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 0);
    PostgresServer::instance().cutSessions(ledger.options().url);

    const Status lost = ledger->write([](Database &database) { return note(database, u"a"_s); }, ledger.stop);
    const Status unread = ledger->read([](Database &) -> Status { return Done{}; });

    QVERIFY(!lost && !unread);
    QCOMPARE(lost.error().code, u"ledger.gone"_s);
    QCOMPARE(unread.error().code, u"ledger.gone"_s);
    QVERIFY(ledger->write([](Database &database) { return note(database, u"b"_s); }, ledger.stop));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 1);
}

void WriterTest::everyAccess_mayFail()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    const auto work = [](Database &database) { return note(database, u"a"_s); };
    for (int failAt = 0; failAt < 5; ++failAt) { // begin, savepoint, the work, release, commit
        m_plan->failAt = m_plan->accesses + failAt;
        const Status failed = ledger->write(work, ledger.stop);
        QVERIFY2(!failed, qPrintable(QString::number(failAt)));
        QCOMPARE(failed.error().kind, ErrorKind::Storage);
        QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 0);
    }
    QVERIFY(ledger->write(work, ledger.stop));
}

void WriterTest::busyLedger_isAskedOnceMore()
{
    QFETCH(QString, store);
    TestLedger ledger(store, failingMaker(m_plan));
    m_plan->error.code = u"ledger.busy"_s; // a deadlock, or a lock that another holds
    for (int failAt = 0; failAt < 5; ++failAt) { // begin, savepoint, the work, release, commit
        m_plan->failAt = m_plan->accesses + failAt;
        const QString name = QString::number(failAt);
        QVERIFY2(ledger->write([&](Database &database) { return note(database, name); }, ledger.stop), qPrintable(name));
    }
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 5);

    m_plan->failing = u"INSERT INTO lease"_s; // and it stays so
    const Status failed = ledger->write([](Database &database) { return note(database, u"a"_s); }, ledger.stop);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"ledger.busy"_s);
}

void WriterTest::busyPartOfABrokenSet_isAskedOnceMore()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    std::array<NoteInSet, 3> works{NoteInSet(u"a"_s), NoteInSet(u"a"_s), NoteInSet(u"b"_s)};
    works[2].busyAlone = 1;
    const std::vector<Status> results = submitTogether(ledger, works);
    QVERIFY(results[0].has_value() != results[1].has_value());
    QVERIFY2(results[2], results[2] ? "" : qPrintable(results[2].error().code));
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM lease"_s), 2);
}

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
