#pragma once

#include "core/connectors/woocommerce/woocommerceclient.h"
#include "core/connectors/woocommerce/woocommercesettings.h"

namespace cuadra::woocommerce {

struct SystemFacts
{
    QString version;
    Storage storage = Storage::Unknown;
};

/// Source: WooCommerce REST API v3, "System status"; settings.HPOS_enabled and settings.order_datastore, absent on
///         older versions, which then count as unknown.
[[nodiscard]] Result<SystemFacts> readSystem(const Answer &answer);

} // namespace cuadra::woocommerce
