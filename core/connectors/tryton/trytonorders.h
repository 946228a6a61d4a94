#pragma once

#include "core/connectors/tryton/trytoncatalog.h"
#include "core/connectors/tryton/trytonsale.h"
#include "core/connectors/tryton/trytonsplit.h"

namespace cuadra::tryton {

/// Sales in Tryton: found, made, changed, confirmed and read back. The business key is the sale's reference, which Tryton
/// does not keep unique.
class TrytonOrders final
{
public:
    TrytonOrders(TrytonRpc &rpc, TrytonCatalog &catalog, const TrytonSettings &settings);

    /// A cancelled sale is found only when there is no living one.
    /// Errors: Conflict "tryton.order.several" when more than one lives.
    [[nodiscard]] Result<std::optional<ErpOrder>> find(const QString &businessKey, const StopFlag &stop);
    [[nodiscard]] Result<QString> place(const OrderDraft &draft, const CustomerRef &customer, const StopFlag &stop);
    /// A quotation goes back to draft first. Errors: Conflict "tryton.order.confirmed", "tryton.concurrent".
    [[nodiscard]] Status update(qint64 id, const OrderDraft &draft, const CustomerRef &customer, const StopFlag &stop);
    /// Presses quote and confirm and reads the state after each: a button in the wrong state answers success and does
    /// nothing. Errors: Conflict "tryton.order.unmoved", "tryton.order.cancelled".
    [[nodiscard]] Status confirm(qint64 id, const StopFlag &stop);
    [[nodiscard]] Result<ErpOrder> read(qint64 id, const StopFlag &stop);

private:
    [[nodiscard]] Result<QList<Sale>> search(const QJsonArray &domain, const QString &step, const StopFlag &stop);
    [[nodiscard]] Result<Sale> load(qint64 id, const StopFlag &stop);
    [[nodiscard]] Result<Sale> press(const QString &button, const Sale &sale, const StopFlag &stop);
    [[nodiscard]] Result<SaleSetting> settingFor(const OrderDraft &draft, const CustomerRef &customer, const StopFlag &stop);
    [[nodiscard]] Result<ErpOrder> toErpOrder(const Sale &sale, const StopFlag &stop);
    [[nodiscard]] Result<QList<TaxAmount>> taxAmounts(const Sale &sale, const StopFlag &stop);

    TrytonRpc &m_rpc;
    TrytonCatalog &m_catalog;
    const TrytonSettings &m_settings;
};

} // namespace cuadra::tryton
