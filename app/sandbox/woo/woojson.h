#pragma once

#include "app/sandbox/woo/wooorder.h"
#include "app/sandbox/woo/wooversion.h"

#include <QJsonObject>
#include <QUrl>

namespace cuadra::sandbox {

/// What a shop says about itself in every order.
struct WooFace
{
    WooVersion version = WooVersion::Hpos99;
    bool pricesIncludeTax = true;
    QUrl address; ///< the shop's own configured address
};

[[nodiscard]] QJsonObject wooOrderJson(const WooOrder &order, const WooFace &face);
[[nodiscard]] QJsonObject wooRefundJson(const WooOrder &order, const WooRefund &refund, const WooFace &face);
/// "2026-03-02T09:15:07" in site time (Europe/Madrid) or UTC; null when \p ms is 0.
[[nodiscard]] QJsonValue wooSiteDate(qint64 ms);
[[nodiscard]] QJsonValue wooGmtDate(qint64 ms);
[[nodiscard]] QString wooMoney(Decimal money);

} // namespace cuadra::sandbox
