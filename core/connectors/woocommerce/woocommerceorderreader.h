#pragma once

#include "core/connectors/woocommerce/woocommercesettings.h"
#include "core/domain/order.h"
#include "core/net/jsonvalue.h"

namespace cuadra::woocommerce {

/// Understands one order of the REST API v3 (shop versions 7 to 11, both storages).
///
/// Promise: amounts are taken as the shop gives them, up to six digits; nothing is recomputed. line_items[].price is
///          never looked at: it is a rounded quotient. Unknown states are kept as SourceState::Other.
/// Errors:  BadReply with the field's path in args.
/// Source:  WooCommerce REST API v3, "Order properties".
[[nodiscard]] Result<Order> readOrder(const JsonValue &value, const Settings &settings);
[[nodiscard]] Result<Order> readOrder(const QByteArray &raw, const Settings &settings);

[[nodiscard]] SourceState readState(const QString &status);

/// Money given back, from the short list inside an order or from GET /orders/{id}/refunds.
[[nodiscard]] Result<Refund> readRefund(const JsonValue &value);

/// A date of the "_gmt" fields: "2026-03-02T08:15:07", without a zone and in UTC. Unit: ms since 1970.
[[nodiscard]] Result<qint64> readUtc(const JsonValue &value);

} // namespace cuadra::woocommerce
