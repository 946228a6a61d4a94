#pragma once

#include "core/desk/editablefields.h"

#include <optional>

namespace cuadra {

/// What to look for in the ERP's lists, the surest first: the bar code, because it is the same on both sides when
/// anything is, then the keys and the names. \p path: of a field of the order; empty when it has none.
[[nodiscard]] QStringList suggestTexts(const Order &order, const QString &path, const QString &current,
                                       const std::optional<MappingWish> &wish);

} // namespace cuadra
