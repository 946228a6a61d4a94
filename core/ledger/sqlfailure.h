#pragma once

#include "core/base/error.h"
#include "core/ledger/database.h"

#include <QSqlError>

namespace cuadra {

/// What a driver's error means to us: a Storage error with one of the codes that Database promises.
/// Source: sqlite.org/rescode.html (primary codes); PostgreSQL 15 manual, appendix A (classes of SQLSTATE).
[[nodiscard]] Error sqlFailure(Dialect dialect, const QSqlError &error);

} // namespace cuadra
