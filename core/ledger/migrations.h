#pragma once

#include "core/ledger/database.h"

namespace cuadra {

/// The version of the schema that stands there; 0 = an empty database.
[[nodiscard]] Result<int> schemaVersion(Database &database);

/// Brings the schema up to \p target, one transaction per version; on PostgreSQL one process at a time.
/// Errors: Storage "ledger.newer_schema" (args: found, known).
[[nodiscard]] Status migrate(Database &database, int target);

/// Copies an older SQLite ledger to "<file>.v<version>.bak" beside it. Does nothing for a new or current file
/// and on PostgreSQL, where the server's own backups are the way.
[[nodiscard]] Status backUpBeforeMigration(Database &database, const QString &path);

} // namespace cuadra
