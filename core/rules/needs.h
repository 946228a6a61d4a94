#pragma once

#include "core/domain/catalog.h"
#include "core/domain/order.h"
#include "core/rules/routesettings.h"

namespace cuadra {

/// SKU, or EAN when there is no SKU; empty when the shop gives neither.
[[nodiscard]] QString productKey(const OrderLine &line);
/// Catalogue kind of a line: product, shipping or fee.
[[nodiscard]] CatalogKind catalogKindOf(LineKind kind);
/// The key a line is looked up by in that kind.
[[nodiscard]] QString catalogKeyOf(const OrderLine &line);
/// One key per tax of the line; goods for products, services for shipping and fees.
[[nodiscard]] QStringList taxKeysOf(const OrderLine &line);

/// Everything that has to be looked up in the ERP before the order can be checked and drafted.
[[nodiscard]] CatalogNeeds needsOf(const Order &order, const RouteSettings &settings);

} // namespace cuadra
