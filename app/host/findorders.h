#pragma once

#include "core/base/result.h"
#include "core/ledger/ledger.h"
#include "core/ledger/queuerecords.h"

#include <QList>
#include <QString>

namespace cuadra {

/// The transfers that a person means by a number: the shop's, the ERP's or the business key, written out whole.
/// Errors: Storage; Rejected "order.unknown" with the number.
[[nodiscard]] Result<QList<QueueRow>> findOrders(Ledger &ledger, const QString &number);

} // namespace cuadra
