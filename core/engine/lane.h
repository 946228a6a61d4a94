#pragma once

#include "core/base/clock.h"
#include "core/base/stopflag.h"

#include <QThread>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace cuadra {

/// The thread of one kind of work with one other system. Has no event loop, so nothing can re-enter the work.
///
/// A lane that does not end in time is abandoned: left running, never destroyed. So its work holds what it uses by
/// shared pointers.
class Lane final : public QThread
{
    Q_OBJECT

public:
    /// Does one step and returns how long to sleep before the next. Unit: ms of the clock.
    using Work = std::function<qint64(const StopFlag &stop)>;
    /// Builds the work inside the lane's thread.
    using MakeWork = std::function<Work()>;

    Lane(const QString &name, const Clock &clock, MakeWork makeWork);
    ~Lane() override; ///< asks to stop and waits

    void wake();      ///< any thread: there may be new work
    void askToStop(); ///< any thread: returns at once; follow with wait()

protected:
    void run() override;

private:
    void sleepFor(qint64 ms);

    const Clock &m_clock;
    const MakeWork m_makeWork;
    StopFlag m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
};

} // namespace cuadra
