#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/domain/catalog.h"
#include "core/domain/orderdraft.h"
#include "core/domain/targetlimits.h"
#include "core/ports/ordersource.h"

#include <QString>

#include <optional>

namespace cuadra {

/// Where orders go.
///
/// Thread: as OrderSource. Errors: as OrderSource; every write may give OutcomeUnknown, and then only
/// findOrder() may follow until the outcome is known. A reply that says "done" proves nothing: the flow reads back.
class OrderTarget
{
public:
    OrderTarget() = default;
    OrderTarget(const OrderTarget &) = delete;
    OrderTarget &operator=(const OrderTarget &) = delete;
    virtual ~OrderTarget() = default;

    [[nodiscard]] virtual Result<ConnectionReport> test(const StopFlag &stop) = 0;
    [[nodiscard]] virtual Result<TargetLimits> limits(const StopFlag &stop) = 0;

    /// Looks keys up in the ERP's own lists. Read only.
    [[nodiscard]] virtual Result<CatalogAnswer> lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop) = 0;

    /// For people who look for a counterpart: entries with \p text somewhere in their code or name, or as their EAN, in
    /// no order. Range: at most 100. Read only.
    [[nodiscard]] virtual Result<QList<CatalogEntry>> search(CatalogKind kind, const QString &text,
                                                             const StopFlag &stop) = 0;

    /// The order that carries this business key. Errors: Conflict "…order.several" when there are more than one.
    [[nodiscard]] virtual Result<std::optional<ErpOrder>> findOrder(const QString &businessKey, const StopFlag &stop) = 0;

    /// Finds the customer or makes it with its addresses. Repeating it never makes a second one.
    /// Returns the ERP's reference, to be passed to placeOrder().
    [[nodiscard]] virtual Result<QString> ensureCustomer(const CustomerDraft &customer, const StopFlag &stop) = 0;

    /// Makes the order as a draft. Returns the ERP's id. The caller has just looked the key up and found nothing.
    [[nodiscard]] virtual Result<QString> placeOrder(const OrderDraft &draft, const QString &customerRef,
                                                     const StopFlag &stop) = 0;

    /// Makes a draft equal to \p draft. Errors: Conflict "…order.confirmed" when it is no draft any more.
    [[nodiscard]] virtual Status updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                                             const StopFlag &stop) = 0;

    /// Moves a draft to confirmed. Confirming a confirmed order is no error.
    [[nodiscard]] virtual Status confirmOrder(const QString &erpId, const StopFlag &stop) = 0;

    [[nodiscard]] virtual Result<ErpOrder> readOrder(const QString &erpId, const StopFlag &stop) = 0;
};

} // namespace cuadra
