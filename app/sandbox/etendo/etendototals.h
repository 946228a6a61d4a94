#pragma once

#include "app/sandbox/etendo/etendostore.h"

namespace cuadra::sandbox {

/// What the database's triggers do after lines of an order changed: line amounts, one OrderTax row per tax, totals.
///
/// Net price list: tax = base of the whole document x rate, half up. Tax-included: the gross is kept and the base is
/// what the division leaves. A summary tax (IVA with recargo) is split into its children. The order's own `updated`
/// does not move.
void computeEtendoTotals(EtendoStore &store, const QString &orderId);

} // namespace cuadra::sandbox
