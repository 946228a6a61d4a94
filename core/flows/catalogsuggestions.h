#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/domain/catalog.h"
#include "core/ports/ordertarget.h"

#include <QList>

namespace cuadra {

/// What of the ERP's lists may be meant by a text, best first; asks for parts of it when the whole finds little.
/// Errors: as OrderTarget.
[[nodiscard]] Result<QList<CatalogEntry>> suggestEntries(OrderTarget &target, CatalogKind kind, const QString &text,
                                                         const StopFlag &stop);

} // namespace cuadra
