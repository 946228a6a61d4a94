#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace cuadra {

/// One owner per SQLite ledger. The lock of a process that died is taken over.
class LedgerLock
{
public:
    /// \p path: the ledger's file. Errors: Storage "ledger.locked" (args: holder).
    [[nodiscard]] static Result<std::unique_ptr<LedgerLock>> take(const QString &path, const QString &owner);

    LedgerLock(const LedgerLock &) = delete;
    LedgerLock &operator=(const LedgerLock &) = delete;
    ~LedgerLock();

private:
    explicit LedgerLock(const QString &path);

    QLockFile m_lock;
    QString m_holderFile; ///< the owner's own name: QLockFile knows only the process
};

} // namespace cuadra
