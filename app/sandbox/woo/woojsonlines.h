#pragma once

#include "app/sandbox/woo/wooorder.h"
#include "app/sandbox/woo/wooversion.h"

#include <QJsonArray>

namespace cuadra::sandbox {

[[nodiscard]] QJsonArray wooMetasJson(const QList<WooMeta> &metas);
[[nodiscard]] QJsonArray wooLinesJson(const WooOrder &order, WooVersion version);
[[nodiscard]] QJsonArray wooTaxLinesJson(const WooOrder &order);
[[nodiscard]] QJsonArray wooShippingsJson(const WooOrder &order, WooVersion version);
[[nodiscard]] QJsonArray wooFeesJson(const WooOrder &order, WooVersion version);
[[nodiscard]] QJsonArray wooCouponsJson(const WooOrder &order, WooVersion version);
[[nodiscard]] QJsonArray wooRefundLinesJson(const WooOrder &order, const WooRefund &refund);

} // namespace cuadra::sandbox
