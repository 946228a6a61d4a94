#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/tryton/trytonrpc.h"
#include "core/domain/catalog.h"

#include <QList>

namespace cuadra::tryton {

/// As OrderTarget::search(). A sale knows neither payment methods nor price lists here: they have no entries.
/// Source: trytond 6.0, product/product.py (search_rec_name goes over code, identifiers and name).
[[nodiscard]] Result<QList<CatalogEntry>> searchCatalog(TrytonRpc &rpc, CatalogKind kind, const QString &text,
                                                        const StopFlag &stop);

} // namespace cuadra::tryton
