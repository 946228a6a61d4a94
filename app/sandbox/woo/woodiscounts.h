#pragma once

#include "app/sandbox/woo/wooorder.h"

namespace cuadra::sandbox {

/// What each line loses by one coupon, in the terms of the typed prices and in the order of the lines.
///
/// Percent: each line's share is cut to the cent and what is missing to the cart's rounded discount (half down) is
/// handed out in cents. Fixed: equal parts per piece cut to the cent, the rest in cents, dearest line first.
[[nodiscard]] QList<Decimal> shareCoupon(const QList<WooLine> &lines, const WooCoupon &coupon);

} // namespace cuadra::sandbox
