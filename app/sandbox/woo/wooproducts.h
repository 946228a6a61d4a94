#pragma once

#include "app/sandbox/http/httpmessage.h"
#include "app/sandbox/woo/woojson.h"

namespace cuadra::sandbox {

/// GET /products: the sku filter takes a comma list, ignores case and returns sizes too; without it the list never
/// holds sizes. Paged by page and per_page in the order of ids.
[[nodiscard]] Reply listWooProducts(const Request &request);

/// GET /system_status: version, storage and time limits. default_timezone is UTC and not the site's.
[[nodiscard]] Reply wooSystemStatus(const WooFace &face);

/// GET /settings/general/woocommerce_currency
[[nodiscard]] Reply wooCurrencySetting();

} // namespace cuadra::sandbox
