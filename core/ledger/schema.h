#pragma once

#include "core/ledger/database.h"

#include <QStringList>

namespace cuadra {

inline constexpr int kSchemaVersion = 5;

/// The statements that lead from version - 1 to \p version. A step that once was published never changes.
///
/// Shape: {id} and {blob} stand for what the dialects spell differently.
/// Range: 1 .. kSchemaVersion.
[[nodiscard]] QStringList schemaStep(int version, Dialect dialect);

} // namespace cuadra
