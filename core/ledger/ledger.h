#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/ledger/database.h"
#include "core/ledger/ledgerlock.h"
#include "core/ledger/setwork.h"

#include <QString>

#include <functional>
#include <memory>

namespace cuadra {

/// Where a ledger is: "sqlite:/path/to/file.sqlite" or "postgresql://user@host:port/database".
struct LedgerOptions
{
    QString url;
    QString password;      ///< PostgreSQL; from the keychain
    QString owner;         ///< name of this host and process, for leases: "ana@caja2/4711"
    bool readOnly = false; ///< a second console on one SQLite file
    QString markFolder = {}; ///< shared ledgers: where this machine's owners leave their OwnerMark; empty: none do
    DatabaseMaker makeDatabase = makeQtDatabase; ///< tests pass one that fails on demand
};

/// The durable store. Owns the writer thread and, on SQLite, the lock on the file.
///
/// Thread: write() and read() from any thread; both block the caller, never the GUI thread.
class Ledger
{
public:
    /// Opens, backs up a SQLite file that is about to be migrated, migrates, takes the lock.
    /// Errors: Storage "ledger.newer_schema", "ledger.locked" (args: holder), "ledger.disk_full", "ledger.open",
    /// "ledger.password_in_address" (args: the address without it).
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const LedgerOptions &options, const Clock &clock);

    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;
    ~Ledger(); ///< commits what was submitted, then closes

    using Work = std::function<Status(Database &)>;

    /// Runs \p work on the writing connection inside a transaction shared with other callers (group commit)
    /// and returns after the commit. Work that returns an error is undone alone;
    /// it may run twice when the ledger was busy.
    /// Errors: the work's own; Storage when the commit failed (then nothing happened); Cancelled.
    [[nodiscard]] Status write(const Work &work, const StopFlag &stop);

    /// The same for a work that runs together with others of its class that wait at the same moment.
    [[nodiscard]] Status write(SetWork &work, const StopFlag &stop);

    /// Runs \p work on this thread's own reading connection, in a read-only snapshot.
    [[nodiscard]] Status read(const Work &work);

    [[nodiscard]] const LedgerOptions &options() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] bool isShared() const; ///< PostgreSQL: leases are durable and others may work beside us
    /// SQLite: who has the file open for writing, be it us. On a shared ledger LeaseStore knows who works.
    [[nodiscard]] std::optional<LedgerHolder> holder() const;
    /// Whether the process of this owner of leases ran on this machine and is gone, by proof of the operating system.
    /// False proves nothing.
    [[nodiscard]] bool provesDead(const QString &owner) const;

private:
    struct Parts;
    explicit Ledger(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace cuadra
