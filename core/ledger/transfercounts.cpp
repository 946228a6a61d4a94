#include "core/ledger/transfercounts.h"

#include "core/ledger/setstatement.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Each session of a shared ledger counts in rows of its own.
SetStatement counting(const QString &sql, Dialect dialect, const QList<SetStatement::Column> &columns)
{
    return SetStatement::change(sql.arg(dialect == Dialect::Sqlite ? u"0"_s : u"pg_backend_pid() % 64"_s), columns);
}

SetStatement countMoves(Dialect dialect)
{
    return counting(u"INSERT INTO transfer_count (route, state, slot, n) SELECT {route}, {state}, %1, {n} {rows} WHERE TRUE"
                    " ON CONFLICT (route, state, slot) DO UPDATE SET n = transfer_count.n + excluded.n"_s,
        dialect, {{u"route"_s, u"BIGINT"_s}, {u"state"_s, u"TEXT"_s}, {u"n"_s, u"BIGINT"_s}});
}

SetStatement countVerified(Dialect dialect)
{
    return counting(
        u"INSERT INTO verified_count (minute, route, slot, n) SELECT {minute}, {route}, %1, {n} {rows} WHERE TRUE"
        " ON CONFLICT (minute, route, slot) DO UPDATE SET n = verified_count.n + excluded.n"_s,
        dialect, {{u"minute"_s, u"BIGINT"_s}, {u"route"_s, u"BIGINT"_s}, {u"n"_s, u"BIGINT"_s}});
}

const std::array kCountMoves{countMoves(Dialect::Sqlite), countMoves(Dialect::PostgreSql)};
const std::array kCountVerified{countVerified(Dialect::Sqlite), countVerified(Dialect::PostgreSql)};

} // namespace

Status TransferCounts::write(Database &database) const
{
    const auto dialect = size_t(database.dialect());
    QList<SetStatement::Row> moves;
    for (const auto &[key, change] : m_changes) {
        if (change != 0)
            moves << SetStatement::Row{key.first.value(), key.second, change};
    }
    if (const Status counted = kCountMoves[dialect].run(database, moves); !counted)
        return counted;
    QList<SetStatement::Row> verified;
    for (const auto &[key, n] : m_verified)
        verified << SetStatement::Row{key.first, key.second.value(), n};
    return kCountVerified[dialect].run(database, verified);
}

} // namespace cuadra
