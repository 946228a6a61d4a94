#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"

#include <QList>

namespace cuadra {

/// A work that may run together with others of its class, as one set of statements. Ledger::write() takes it in the
/// place of a function; works of one class that wait at the same moment become one set.
class SetWork
{
public:
    SetWork() = default;
    SetWork(const SetWork &) = delete;
    SetWork &operator=(const SetWork &) = delete;
    virtual ~SetWork() = default;

    /// Does \p works, all of this one's class and this one among them, and gives each its outcome: one that is refused
    /// has changed nothing. May be called again after it was undone.
    /// Errors: what broke the set as a whole. Then it is undone, and each runs as a set of its own.
    [[nodiscard]] virtual Status runSet(Database &database, const QList<SetWork *> &works) = 0;

    Status outcome = Done{};
};

} // namespace cuadra
