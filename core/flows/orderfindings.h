#pragma once

#include "core/domain/finding.h"
#include "core/domain/order.h"
#include "core/domain/orderdraft.h"

#include <QList>

namespace cuadra {

// Findings of the order flow itself; those of the checks come from rules. All of severity Block.

/// "order.gone_in_erp": the ERP does not have the document any more that we know by its id.
[[nodiscard]] Finding orderGoneFinding(const QString &erpId);
/// "order.cancelled_in_erp": a person cancelled the document over there.
[[nodiscard]] Finding orderCancelledThereFinding(const ErpOrder &found);
/// "order.withdrawn_in_shop": cancelled, refunded or trashed at the source after the ERP had it.
[[nodiscard]] Finding orderWithdrawnFinding(const QString &sourceState, const QString &erpNumber);
/// "order.no_clear_answer": each try to write it ended without a clear answer.
[[nodiscard]] Finding noClearAnswerFinding(int tries);
/// "order.confirm_without_effect": the ERP said yes and holds a draft.
[[nodiscard]] Finding confirmWithoutEffectFinding(const ErpOrder &draft);
/// "order.promise_erased": what the ERP was given is erased here, so nobody can say what the shop changed since.
[[nodiscard]] Finding promiseErasedFinding(const QString &erpNumber);
/// "order.changed_after_confirm" when only the ERP's side is known. Args: its total, the shop's.
[[nodiscard]] Finding totalChangeFinding(const Order &order, const ErpOrder &found);
/// "order.changed_after_confirm": one per field. Args: what the ERP was given, what the shop says now.
[[nodiscard]] QList<Finding> changeFindings(const OrderDraft &confirmed, const OrderDraft &wanted);

} // namespace cuadra
