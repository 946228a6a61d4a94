#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace cuadra {

/// A thread that runs what it is handed, one thing after the other. For reading and for commands of the console.
/// Thread: post() from any thread.
class WorkThread final
{
public:
    explicit WorkThread(const QString &name);
    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;
    ~WorkThread(); ///< finish()

    void post(std::function<void()> work);
    /// Drops what was not begun and waits for what was. Unit: ms; returns false when it did not end in time.
    bool finish(qint64 patienceMs = 2'000);

private:
    QThread m_thread;
    QObject *m_context;
};

} // namespace cuadra
