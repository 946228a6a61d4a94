#include "core/ledger/leasestore.h"

#include "core/ledger/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const QString kTake = withServerTime(
    u"INSERT INTO lease (name, owner, until_ms, since_ms) VALUES (?, ?, {now} + ?, {now}) ON CONFLICT (name) DO UPDATE"
    " SET owner = excluded.owner, until_ms = excluded.until_ms,"
    " since_ms = CASE WHEN lease.owner = excluded.owner THEN lease.since_ms ELSE excluded.since_ms END"
    " WHERE lease.owner = excluded.owner OR lease.until_ms < {now} RETURNING name"_s);
const QString kAll = withServerTime(u"SELECT name, owner, since_ms, until_ms, until_ms < {now} FROM lease"
                                    " WHERE until_ms > {now} - 86400000 ORDER BY name"_s);
// The states in which a lane can have a transfer: by their index, past all that is at rest.
const auto kEndClaims = u"UPDATE transfer SET lease_until = 1"
                        " WHERE state IN ('waiting', 'retrying', 'sending', 'sent', 'in_doubt') AND lease_owner = ?"_s;
const auto kEndNamed = u"DELETE FROM lease WHERE owner = ?"_s;

} // namespace

QString engineLeaseName(const QString &owner)
{
    return u"engine/"_s + owner;
}

QString pollerLeaseName(ConnectionId source)
{
    return u"poller/%1"_s.arg(source.value());
}

Result<bool> LeaseStore::take(const QString &name, const QString &owner, qint64 leaseMs)
{
    if (m_database.dialect() == Dialect::Sqlite)
        return true;
    const auto taken = m_database.rows(kTake, {name, owner, leaseMs});
    if (!taken)
        return taken.error();
    return !taken->empty();
}

Result<QList<NamedLease>> LeaseStore::all()
{
    QList<NamedLease> leases;
    if (m_database.dialect() == Dialect::Sqlite)
        return leases;
    const auto rows = m_database.rows(kAll);
    if (!rows)
        return rows.error();
    for (const SqlRow &row : *rows) {
        leases << NamedLease{.name = row[0].toString(),
            .owner = row[1].toString(),
            .sinceMs = row[2].toLongLong(),
            .untilMs = row[3].toLongLong(),
            .lapsed = row[4].toBool()};
    }
    return leases;
}

Status LeaseStore::endAllOf(const QString &owner)
{
    if (m_database.dialect() == Dialect::Sqlite)
        return Done{};
    if (const auto ended = m_database.run(kEndClaims, {owner}); !ended)
        return ended.error();
    if (const auto ended = m_database.run(kEndNamed, {owner}); !ended)
        return ended.error();
    return Done{};
}

} // namespace cuadra
