#include "core/ledger/sqlfailure.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString sqliteCode(int primary)
{
    switch (primary) {
    case 5: // SQLITE_BUSY
    case 6: return u"ledger.busy"_s; // SQLITE_LOCKED
    case 13: return u"ledger.disk_full"_s; // SQLITE_FULL
    case 19: return u"ledger.constraint"_s; // SQLITE_CONSTRAINT
    default: return u"ledger.sql"_s;
    }
}

QString postgresCode(const QString &state)
{
    if (state == u"53100")
        return u"ledger.disk_full"_s;
    // No state at all means that no server answered.
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"))
        return u"ledger.gone"_s;
    // serialization, deadlock, lock timeout, statement timeout
    if (state == u"40001" || state == u"40P01" || state == u"55P03" || state == u"57014")
        return u"ledger.busy"_s;
    if (state.startsWith(u"23"))
        return u"ledger.constraint"_s;
    return u"ledger.sql"_s;
}

} // namespace

Error sqlFailure(Dialect dialect, const QSqlError &error)
{
    const QString native = error.nativeErrorCode();
    const QString code = dialect == Dialect::Sqlite ? sqliteCode(native.toInt() & 0xff) : postgresCode(native);
    return {.kind = ErrorKind::Storage,
        .code = code,
        .detail = u"%1 (%2)"_s.arg(error.text().simplified().left(500), native)};
}

} // namespace cuadra
