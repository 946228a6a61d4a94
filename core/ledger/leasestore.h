#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/ledger/database.h"

#include <QList>
#include <QString>

namespace cuadra {

/// Something that one process at a time does on a shared ledger, and who does it.
struct NamedLease
{
    QString name = {};  ///< "engine/<owner>", "poller/<connection>"
    QString owner = {};
    qint64 sinceMs = 0; ///< when this owner got it; server's clock
    qint64 untilMs = 0; ///< when it lapses unless it is taken again; server's clock
    bool lapsed = false;
};

/// The lease that shows that an engine runs.
[[nodiscard]] QString engineLeaseName(const QString &owner);

/// The lease of the one engine that polls a source.
[[nodiscard]] QString pollerLeaseName(ConnectionId source);

/// Leases by name, and the end of all leases of an owner. Shared ledgers only: on SQLite the holder of the file has
/// every lease and none is written down.
class LeaseStore
{
public:
    explicit LeaseStore(Database &database) : m_database(database) {}

    /// True when this owner has it for \p leaseMs from now by the server's clock.
    [[nodiscard]] Result<bool> take(const QString &name, const QString &owner, qint64 leaseMs);
    /// By name; those that lapsed long ago are forgotten.
    [[nodiscard]] Result<QList<NamedLease>> all();
    /// All that an owner held is free at once, as if it had lapsed. Only for an owner that can no longer write anywhere.
    [[nodiscard]] Status endAllOf(const QString &owner);

private:
    Database &m_database;
};

} // namespace cuadra
