#pragma once

#include "core/domain/order.h"

#include <QByteArray>

namespace cuadra {

/// Digest of what an order says: equal exactly when nothing that matters to us changed.
///
/// Leaves out modifiedMs, which moves with our own write-back. Everything else counts, list order included.
/// Shape: SHA-256 over "order/1" and every field in the order of core/domain/order.h; a text is its UTF-8
/// length and bytes, a number eight bytes, a list its length and items, so no two orders share an encoding.
[[nodiscard]] QByteArray fingerprintOf(const Order &order);

} // namespace cuadra
