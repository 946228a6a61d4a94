#pragma once

#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/wooorder.h"

namespace cuadra::sandbox {

/// Somebody who buys. The same seed gives the same people.
struct Person
{
    qint64 customerId = 0; ///< 0: a guest
    WooAddress address;
    QString taxId;         ///< may be empty: most people do not give one
    bool recargo = false;  ///< a retailer under the equivalence surcharge
};

/// A believable inhabitant of Spain: postcode fits the province, e-mail at example.test, tax id valid.
[[nodiscard]] Person makePerson(Randomness &random, qint64 customerId);
[[nodiscard]] WooAddress makeAddress(Randomness &random, bool inCanarias); ///< only the postal part

} // namespace cuadra::sandbox
