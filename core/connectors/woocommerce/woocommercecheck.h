#pragma once

#include "core/connectors/woocommerce/woocommerceclient.h"
#include "core/connectors/woocommerce/woocommercesettings.h"
#include "core/ports/ordersource.h"

namespace cuadra::woocommerce {

/// The connection test: rights to read and write, version, storage, currency, clocks, and whether the shop's date
/// filter finds a change where it must.
///
/// Promise: changes nothing in the shop. A missing right is part of the report; what prevents the test is an error.
[[nodiscard]] Result<ConnectionReport> checkShop(Client &client, const Settings &settings, const StopFlag &stop);

} // namespace cuadra::woocommerce
