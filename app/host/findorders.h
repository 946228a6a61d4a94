#pragma once

#include "core/base/result.h"
#include "core/ledger/ledger.h"
#include "core/ledger/queuerecords.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra {

/// The transfers that a person means by a number: the shop's, the ERP's or the business key, written out whole.
/// Errors: Storage; Rejected "order.unknown" with the number.
[[nodiscard]] Result<QList<QueueRow>> findOrders(Ledger &ledger, const QString &number);

/// All that is meant by several numbers. Errors: as findOrders().
[[nodiscard]] Result<QList<QueueRow>> findAllOrders(Ledger &ledger, const QStringList &numbers);

/// The same where each number has to mean one order alone. A business key means its own order, whatever else is called so.
/// Errors: also Rejected "order.ambiguous" with the number and the business keys that it fits.
[[nodiscard]] Result<QList<QueueRow>> findTheOrders(Ledger &ledger, const QStringList &numbers);

/// A customer's, by name or e-mail address. Errors: Storage; Rejected "customer.unknown".
[[nodiscard]] Result<QList<QueueRow>> findOrdersOf(Ledger &ledger, const QString &customer);

} // namespace cuadra
