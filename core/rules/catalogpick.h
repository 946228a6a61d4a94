#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"

namespace cuadra {

/// The different ERP ids that answer to a key.
[[nodiscard]] QStringList candidates(const Catalog &catalog, CatalogKind kind, const QString &key);

/// The one id for a key. Errors: Rejected "catalog.unmapped" or "catalog.ambiguous"; args: kind, key.
[[nodiscard]] Result<QString> pickOne(const Catalog &catalog, CatalogKind kind, const QString &key);

/// As pickOne(), but \p fallback (which may be empty) answers when the catalogue has nothing.
[[nodiscard]] Result<QString> pickOr(const Catalog &catalog, CatalogKind kind, const QString &key, const QString &fallback);

} // namespace cuadra
