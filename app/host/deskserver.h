#pragma once

#include "app/host/deskdoor.h"

#include <QThread>

namespace cuadra {

/// Lets command lines write to a SQLite ledger that this process holds, from a thread of its own. Does nothing on a
/// shared ledger, where they write themselves.
class DeskServer final
{
public:
    /// \p notice: called in the server's thread after each commit.
    DeskServer(const std::shared_ptr<Ledger> &ledger, const DeskDoor::Notice &notice);
    DeskServer(const DeskServer &) = delete;
    DeskServer &operator=(const DeskServer &) = delete;
    ~DeskServer(); ///< finish()

    /// Takes nothing more and waits for what was begun. Unit: ms; false when it did not end in time.
    bool finish(qint64 patienceMs = 2'000);

private:
    StopFlag m_stop;
    QThread m_thread;
};

} // namespace cuadra
