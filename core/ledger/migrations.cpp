#include "core/ledger/migrations.h"

#include "core/ledger/schema.h"
#include "core/ledger/transaction.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kMigrationLock = 0x43756164; // any number that is ours: "Cuad"

/// From here to the end of the transaction nobody else migrates; it may take its time.
Status lockOthersOut(Database &database)
{
    if (database.dialect() == Dialect::Sqlite)
        return Done{}; // the transaction does
    for (const QString &patient : {u"SET LOCAL lock_timeout = 0"_s, u"SET LOCAL statement_timeout = 0"_s}) {
        if (const auto set = database.run(patient); !set)
            return set.error();
    }
    if (const auto locked = database.rows(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kMigrationLock)); !locked)
        return locked.error();
    return Done{};
}

/// IF NOT EXISTS alone does not keep two from making the same table at the same time.
Status makeVersionTable(Database &database)
{
    Transaction transaction(database);
    if (const Status begun = transaction.beginWriting(); !begun)
        return begun;
    if (const Status alone = lockOthersOut(database); !alone)
        return alone;
    const auto made = database.run(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
    if (!made)
        return made.error();
    return transaction.commit();
}

Status applyStep(Database &database, int version)
{
    Transaction transaction(database);
    if (const Status begun = transaction.beginWriting(); !begun)
        return begun;
    if (const Status alone = lockOthersOut(database); !alone)
        return alone;
    const Result<int> found = schemaVersion(database); // another process may have come first
    if (!found)
        return found.error();
    if (*found >= version)
        return Done{};
    QStringList statements = schemaStep(version, database.dialect());
    statements << (version == 1 ? u"INSERT INTO schema_version (version) VALUES (1)"_s
                                : u"UPDATE schema_version SET version = %1"_s.arg(version));
    for (const QString &statement : statements) {
        if (const auto done = database.run(statement); !done)
            return done.error();
    }
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database &database)
{
    const QString catalogue = database.dialect() == Dialect::Sqlite
        ? u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_version'"_s
        : u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_version'"_s;
    const auto present = database.rows(catalogue);
    if (!present)
        return present.error();
    if (present->front()[0].toInt() == 0)
        return 0;
    const auto version = database.rows(u"SELECT version FROM schema_version"_s);
    if (!version)
        return version.error();
    return version->empty() ? 0 : version->front()[0].toInt();
}

Status migrate(Database &database, int target)
{
    const Result<int> found = schemaVersion(database);
    if (!found)
        return found.error();
    if (*found > kSchemaVersion) {
        return Error{.kind = ErrorKind::Storage,
            .code = u"ledger.newer_schema"_s,
            .args = {QString::number(*found), QString::number(kSchemaVersion)}};
    }
    if (*found == 0) {
        if (const Status made = makeVersionTable(database); !made)
            return made;
    }
    for (int version = *found + 1; version <= target; ++version) {
        if (const Status applied = applyStep(database, version); !applied)
            return applied;
    }
    return Done{};
}

Status backUpBeforeMigration(Database &database, const QString &path)
{
    if (database.dialect() != Dialect::Sqlite)
        return Done{};
    const Result<int> version = schemaVersion(database);
    if (!version)
        return version.error();
    if (*version == 0 || *version >= kSchemaVersion)
        return Done{};
    const QString backup = u"%1.v%2.bak"_s.arg(path).arg(*version);
    QFile::remove(backup); // of an earlier try; VACUUM INTO wants no file there
    if (const auto copied = database.run(u"VACUUM INTO ?"_s, {backup}); !copied)
        return copied.error();
    return Done{};
}

} // namespace cuadra
