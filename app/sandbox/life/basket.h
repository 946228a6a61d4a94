#pragma once

#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/wooorder.h"

namespace cuadra::sandbox {

[[nodiscard]] WooLine makeLine(Randomness &random, bool recargo);
[[nodiscard]] WooLine makeGift(Randomness &random, bool recargo); ///< a line that costs nothing
/// Gives status and dates of payment at realistic shares; \p paidOnly leaves only processing and completed.
void chooseStatus(WooOrder &order, bool paidOnly, Randomness &random);

} // namespace cuadra::sandbox
