#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>
#include <optional>

namespace cuadra {

/// Who has a SQLite ledger open for writing.
struct LedgerHolder
{
    QString owner = {};
    qint64 sinceMs = 0; ///< ms since 1970, by this machine's clock
};

/// One owner per SQLite ledger. The lock of a process that died is taken over.
class LedgerLock
{
public:
    /// \p path: the ledger's file. Errors: Storage "ledger.locked" (args: holder).
    [[nodiscard]] static Result<std::unique_ptr<LedgerLock>> take(const QString &path, const QString &owner);

    /// Who holds the lock now; nobody when its process died. Changes nothing, whatever it finds.
    [[nodiscard]] static std::optional<LedgerHolder> holder(const QString &path);

    LedgerLock(const LedgerLock &) = delete;
    LedgerLock &operator=(const LedgerLock &) = delete;
    ~LedgerLock();

private:
    explicit LedgerLock(const QString &path);

    QLockFile m_lock;
    QString m_holderFile; ///< the owner's own name: QLockFile knows only the process
};

} // namespace cuadra
