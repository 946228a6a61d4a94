#include "core/ledger/transfercounts.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString countSql(Dialect dialect)
{
    const QString slot = dialect == Dialect::Sqlite ? u"0"_s : u"pg_backend_pid() % 64"_s;
    return u"INSERT INTO transfer_count (route, state, slot, n) VALUES (?, ?, %1, ?)"
           " ON CONFLICT (route, state, slot) DO UPDATE SET n = transfer_count.n + excluded.n"_s.arg(slot);
}

} // namespace

Status TransferCounts::write(Database &database) const
{
    for (const auto &[key, change] : m_changes) {
        if (change == 0)
            continue;
        if (const auto counted = database.run(countSql(database.dialect()), {key.first.value(), key.second, change});
            !counted)
            return counted.error();
    }
    return Done{};
}

} // namespace cuadra
