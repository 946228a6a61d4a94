#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/domain/catalog.h"
#include "core/flows/catalogcache.h"

#include <QHash>

namespace cuadra {

/// What people mapped on a route: for each kind, source key to target id.
using Mappings = QHash<CatalogKind, QHash<QString, QString>>;

/// Answers \p needs: a route's mappings first, then the target's own lists through the cache.
[[nodiscard]] Result<Catalog> resolveCatalog(const CatalogNeeds &needs, const Mappings &mappings, CatalogCache &cache,
                                             OrderTarget &target, const StopFlag &stop);

} // namespace cuadra
