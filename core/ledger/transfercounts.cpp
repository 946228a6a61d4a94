#include "core/ledger/transfercounts.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Each session of a shared ledger counts in rows of its own.
QString slotSql(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"0"_s : u"pg_backend_pid() % 64"_s;
}

const auto kCount = u"INSERT INTO transfer_count (route, state, slot, n) VALUES (?, ?, %1, ?)"
                    " ON CONFLICT (route, state, slot) DO UPDATE SET n = transfer_count.n + excluded.n"_s;
const auto kCountVerified = u"INSERT INTO verified_count (minute, route, slot, n) VALUES (?, ?, %1, ?)"
                            " ON CONFLICT (minute, route, slot) DO UPDATE SET n = verified_count.n + excluded.n"_s;

} // namespace

Status TransferCounts::write(Database &database) const
{
    const QString slot = slotSql(database.dialect());
    for (const auto &[key, change] : m_changes) {
        if (change == 0)
            continue;
        if (const auto counted = database.run(kCount.arg(slot), {key.first.value(), key.second, change}); !counted)
            return counted.error();
    }
    for (const auto &[key, n] : m_verified) {
        if (const auto counted = database.run(kCountVerified.arg(slot), {key.first, key.second.value(), n}); !counted)
            return counted.error();
    }
    return Done{};
}

} // namespace cuadra
