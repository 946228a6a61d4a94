#include "core/ledger/writer.h"

#include "core/ledger/transaction.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <typeinfo>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr size_t kGroupSize = 100;
constexpr qint64 kGroupMs = 3;
constexpr std::chrono::milliseconds kStopPoll(20);

bool isBusy(const Status &outcome)
{
    return !outcome && outcome.error().code == u"ledger.busy";
}

} // namespace

Writer::Writer(const LedgerOptions &options) : m_options(options), m_thread([this] { run(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_submitted.notify_one();
    m_thread.join();
}

Status Writer::write(const Ledger::Work &work, const StopFlag &stop)
{
    Job job{.work = &work};
    return submit(job, stop);
}

Status Writer::write(SetWork &work, const StopFlag &stop)
{
    Job job{.part = &work};
    return submit(job, stop);
}

Status Writer::submit(Job &job, const StopFlag &stop)
{
    std::unique_lock lock(m_mutex);
    m_queue.push_back(&job);
    m_submitted.notify_one();
    while (!job.changed.wait_for(lock, kStopPoll, [&job] { return job.finished; })) {
        if (!stop.requested() || job.started)
            continue;
        std::erase(m_queue, &job);
        return Error{.kind = ErrorKind::Cancelled, .code = u"ledger.cancelled"_s};
    }
    return job.result;
}

void Writer::run()
{
    while (Job *const first = next(true))
        runGroup(first);
    m_database.reset(); // a connection is closed by the thread that opened it
}

Writer::Job *Writer::next(bool wait)
{
    std::unique_lock lock(m_mutex);
    if (wait)
        m_submitted.wait(lock, [this] { return m_closing || !m_queue.empty(); });
    if (m_queue.empty())
        return nullptr;
    Job *const job = m_queue.front();
    m_queue.pop_front();
    job->started = true;
    return job;
}

Status Writer::open()
{
    if (m_database)
        return Done{};
    Result<std::unique_ptr<Database>> opened = m_options.makeDatabase(m_options.url, m_options.password, true);
    if (!opened)
        return opened.error();
    m_database = std::move(*opened);
    return Done{};
}

void Writer::runGroup(Job *first)
{
    std::deque<Job *> group{first};
    Status outcome = open();
    if (outcome) {
        outcome = runJobs(group, true);
        if (isBusy(outcome))
            outcome = runJobs(group, false);
    } else {
        while (Job *const job = next(false)) // they would all wait for the same dead server in turn
            group.push_back(job);
    }
    if (!outcome && outcome.error().code == u"ledger.gone")
        m_database.reset();
    finish(group, outcome);
}

/// Runs jobs until the queue is empty or the group is big or old enough, and commits them. The second try takes no
/// more in. Errors: those of the group; of the first try also "ledger.busy" of one job.
Status Writer::runJobs(std::deque<Job *> &group, bool firstTry)
{
    Transaction transaction(*m_database);
    if (const Status begun = transaction.beginWriting(); !begun)
        return begun;
    for (Job *const job : group)
        job->ran = false;
    QElapsedTimer age;
    age.start();
    for (size_t i = 0; i < group.size(); ++i) {
        while (firstTry && group.size() < kGroupSize && age.elapsed() < kGroupMs) {
            Job *const job = next(false);
            if (!job)
                break;
            group.push_back(job);
        }
        if (group[i]->ran)
            continue;
        if (const Status alone = runNext(group, i, firstTry); !alone)
            return alone;
        const auto busy = std::find_if( // of a set that broke it may be any
            group.cbegin(), group.cend(), [](const Job *job) { return job->ran && isBusy(job->result); });
        if (firstTry && busy != group.cend())
            return (*busy)->result;
    }
    return transaction.commit();
}

/// A part of a set runs with all of its kind that have come.
Status Writer::runNext(const std::deque<Job *> &group, size_t first, bool firstTry)
{
    Job *const job = group[first];
    if (!job->part)
        return runAlone(*job);
    QList<Job *> set;
    for (size_t i = first; i < group.size(); ++i) {
        if (!group[i]->ran && group[i]->part && typeid(*group[i]->part) == typeid(*job->part))
            set << group[i];
    }
    return runSet(set, firstTry);
}

/// Errors: only what breaks the whole group; a part's own failure stays in its job.
Status Writer::runSet(const QList<Job *> &jobs, bool firstTry)
{
    QList<SetWork *> parts;
    for (Job *const job : jobs)
        parts << job->part;
    Status together = Done{};
    const auto work = [&] { return parts.first()->runSet(*m_database, parts); };
    if (const Status saved = runSaved(work, together); !saved)
        return saved;
    for (Job *const job : jobs) {
        job->ran = true;
        job->result = together ? job->part->outcome : together;
    }
    if (together || jobs.size() == 1 || (firstTry && isBusy(together)))
        return Done{};
    for (Job *const job : jobs) { // which of them is to blame shows only alone
        if (const Status alone = runSet({job}, firstTry); !alone)
            return alone;
    }
    return Done{};
}

Status Writer::runAlone(Job &job)
{
    job.ran = true;
    return runSaved([&] { return (*job.work)(*m_database); }, job.result);
}

/// Errors: only what breaks the whole group; the work's own failure goes to \p result.
Status Writer::runSaved(const std::function<Status()> &work, Status &result)
{
    if (const auto saved = m_database->run(u"SAVEPOINT work"_s); !saved)
        return saved.error();
    result = work();
    if (!result) {
        // A full disk or a lost server has undone more than this work: then this fails too, and the group with it.
        if (const auto undone = m_database->run(u"ROLLBACK TO SAVEPOINT work"_s); !undone)
            return result.error().kind == ErrorKind::Storage ? result.error() : undone.error();
    }
    if (const auto released = m_database->run(u"RELEASE SAVEPOINT work"_s); !released)
        return released.error();
    return Done{};
}

void Writer::finish(const std::deque<Job *> &group, const Status &outcome)
{
    const std::lock_guard lock(m_mutex);
    for (Job *const job : group) {
        if (!outcome && job->result)
            job->result = outcome.error();
        job->finished = true;
        job->changed.notify_one(); // under the lock: the job is gone as soon as its caller wakes
    }
}

} // namespace cuadra
