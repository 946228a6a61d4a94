#pragma once

#include "core/domain/orderdraft.h"
#include "core/domain/targetlimits.h"

namespace cuadra {

/// The customer of an order as the ERP is to know it. The key is the same whenever the same person orders
/// from the same connection; a guest is known by e-mail and tax id, or by name and address without an e-mail.
[[nodiscard]] CustomerDraft draftCustomer(const Order &order, const TargetLimits &limits, const QString &connectionCode);

} // namespace cuadra
