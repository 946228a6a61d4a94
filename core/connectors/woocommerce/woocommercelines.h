#pragma once

#include "core/connectors/woocommerce/woocommercesettings.h"
#include "core/domain/order.h"
#include "core/net/json.h"

namespace cuadra::woocommerce {

/// The rates of an order, from its tax lines. Kind by label ("recargo", "IGIC", "IPSI") or by the settings' percents;
/// anything else is a VAT.
[[nodiscard]] QList<OrderTax> readTaxes(JsonReader &order, const Settings &settings);

/// Products, then shipping, then fees.
/// Errors: BadReply with the field's path; kTaxRateUnknown when a line has tax of a rate the order does not name.
[[nodiscard]] QList<OrderLine> readLines(JsonReader &order, const QList<OrderTax> &taxes);

} // namespace cuadra::woocommerce
