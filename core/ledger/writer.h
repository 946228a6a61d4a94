#pragma once

#include "core/base/stopflag.h"
#include "core/ledger/ledger.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace cuadra {

/// The one owner of the writing connection. Callers that come together share a transaction: one flush for all.
///
/// A group that met a deadlock or a lock held too long is undone and run once more before its callers hear of it:
/// works must be able to run twice.
///
/// Promise: nothing is reported as done before its commit returned. After a lost connection the next group
///          opens a new one.
/// Thread:  write() from any thread but the writer's own.
class Writer
{
public:
    explicit Writer(const LedgerOptions &options);
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;
    ~Writer(); ///< commits what was submitted

    [[nodiscard]] Status write(const Ledger::Work &work, const StopFlag &stop);
    [[nodiscard]] Status write(SetWork &work, const StopFlag &stop);

private:
    struct Job
    {
        const Ledger::Work *work = nullptr; ///< or
        SetWork *part = nullptr; ///< of a set
        Status result = Done{};
        bool started = false;
        bool ran = false; ///< in this try
        bool finished = false;
        std::condition_variable changed = {};
    };

    [[nodiscard]] Status submit(Job &job, const StopFlag &stop);
    void run();
    [[nodiscard]] Status open();
    void runGroup(Job *first);
    [[nodiscard]] Status runJobs(std::deque<Job *> &group, bool firstTry);
    [[nodiscard]] Status runNext(const std::deque<Job *> &group, size_t first, bool firstTry);
    [[nodiscard]] Status runSet(const QList<Job *> &jobs, bool firstTry);
    [[nodiscard]] Status runAlone(Job &job);
    [[nodiscard]] Status runSaved(const std::function<Status()> &work, Status &result);
    [[nodiscard]] Job *next(bool wait);
    void finish(const std::deque<Job *> &group, const Status &outcome);

    LedgerOptions m_options;
    std::unique_ptr<Database> m_database; ///< of the writer's thread
    std::mutex m_mutex;
    std::condition_variable m_submitted;
    std::deque<Job *> m_queue;
    bool m_closing = false;
    std::thread m_thread; ///< last: starts when all else is there
};

} // namespace cuadra
