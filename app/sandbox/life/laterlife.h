#pragma once

#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/wooshop.h"

namespace cuadra::sandbox {

/// What happens to orders after they were placed.
enum class LaterEvent {
    TransferArrives, ///< on-hold -> processing, with the date of payment
    Cancelled,       ///< on-hold or pending -> cancelled
    Edited,          ///< a quantity is changed by a person in the shop
    Refunded,        ///< one piece of the first line is given back
    MoneyRefunded,   ///< an amount without lines
    Trashed,
};

/// Lets one such thing happen to one order that fits. False: no order fits.
bool letHappen(LaterEvent event, WooShop &shop, Randomness &random);
/// Lets something happen at realistic shares; payments of transfers most often.
bool letSomethingHappen(WooShop &shop, Randomness &random);

} // namespace cuadra::sandbox
