#pragma once

#include "core/domain/order.h"

#include <QString>

namespace cuadra {

enum class CustomerTaxIdType {
    None,    ///< nothing was typed
    Spanish, ///< to be judged as NIF
    EuVat,   ///< to be judged as VAT number, prefix included
    Foreign, ///< of a country outside the EU: kept as typed
};

struct CustomerTaxId
{
    CustomerTaxIdType type = CustomerTaxIdType::None;
    QString number; ///< normalised
    bool valid = false; ///< form and check digits are right

    /// As CustomerDraft::taxIdType says it; empty when it is not a valid one.
    [[nodiscard]] QString typeName() const;
};

/// Which kind of number the customer typed, by its prefix first and the billing country second.
[[nodiscard]] CustomerTaxId readCustomerTaxId(const Order &order);

} // namespace cuadra
