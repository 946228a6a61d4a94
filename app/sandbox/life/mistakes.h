#pragma once

#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/wooorder.h"

namespace cuadra::sandbox {

/// In about one order of twenty something is wrong that a person must see: a SKU nobody knows, a tax id with a wrong
/// letter or a placeholder, a postcode of another province, IVA charged in Canarias.
void makeMistakes(WooOrder &order, const QString &taxIdMeta, Randomness &random);

} // namespace cuadra::sandbox
