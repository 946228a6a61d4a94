#pragma once

#include "core/base/result.h"
#include "core/domain/order.h"

#include <QJsonObject>

namespace cuadra {

/// Lays a person's corrections over an order; what the shop said stays in the payload.
///
/// Shape: path -> value, the paths that findings name: "billing.postcode", "shipping.city", "taxIdentity.number",
/// "taxIdentity.business", "payment.method", "note", "lines[2].sku" (counted from 0; also ean, name, methodId).
/// "lines[#412].sku" names the line by its id at the source, which stays when other lines come and go.
/// Money, quantities and dates cannot be corrected here: the shop is their only source.
/// Errors: Rejected "overlay.unknown_path" or "overlay.wrong_type"; args: the path.
[[nodiscard]] Result<Order> applyOverlay(const Order &order, const QJsonObject &overlay);

/// What stands at a path: a text or a flag; undefined where it leads nowhere.
[[nodiscard]] QJsonValue valueAt(const Order &order, const QString &path);
/// The same place by the line's id at the source. Paths of other fields stay as they are.
[[nodiscard]] QString lastingPath(const Order &order, const QString &path);

} // namespace cuadra
