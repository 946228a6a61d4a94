#pragma once

#include "core/base/clock.h"
#include "core/connectors/tryton/trytoncatalog.h"
#include "core/connectors/tryton/trytoncustomers.h"
#include "core/connectors/tryton/trytonorders.h"
#include "core/domain/setup.h"
#include "core/ports/credentials.h"
#include "core/ports/ordertarget.h"

namespace cuadra::tryton {

/// Orders into Tryton 6.0 over JSON-RPC. The connection's address holds the database as its path.
class TrytonConnector final : public OrderTarget
{
public:
    TrytonConnector(const Connection &connection, TrytonSettings settings, const Credentials &credentials,
                    Transport &transport, const Clock &clock);

    [[nodiscard]] Result<ConnectionReport> test(const StopFlag &stop) override;
    [[nodiscard]] Result<TargetLimits> limits(const StopFlag &stop) override;
    [[nodiscard]] Result<CatalogAnswer> lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop) override;
    [[nodiscard]] Result<QList<CatalogEntry>> search(CatalogKind kind, const QString &text,
                                                     const StopFlag &stop) override;
    [[nodiscard]] Result<std::optional<ErpOrder>> findOrder(const QString &businessKey, const StopFlag &stop) override;
    [[nodiscard]] Result<QString> ensureCustomer(const CustomerDraft &customer, const StopFlag &stop) override;
    [[nodiscard]] Result<QString> placeOrder(const OrderDraft &draft, const QString &customerRef,
                                             const StopFlag &stop) override;
    [[nodiscard]] Status updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                                     const StopFlag &stop) override;
    [[nodiscard]] Status confirmOrder(const QString &erpId, const StopFlag &stop) override;
    [[nodiscard]] Result<ErpOrder> readOrder(const QString &erpId, const StopFlag &stop) override;

private:
    const TrytonSettings m_settings;
    const Clock &m_clock;
    TrytonRpc m_rpc;
    TrytonCatalog m_catalog;
    TrytonCustomers m_customers;
    TrytonOrders m_orders;
};

} // namespace cuadra::tryton
