#pragma once

#include "core/connectors/woocommerce/woocommerceclient.h"
#include "core/connectors/woocommerce/woocommercesettings.h"
#include "core/domain/setup.h"
#include "core/ports/ordersource.h"

namespace cuadra {

/// Orders of a WooCommerce shop by its REST API v3, versions 7 to 11, both order storages.
///
/// Thread: one lane. Errors: see OrderSource; codes in woocommerceerrors.h. Settings: see woocommercesettings.h.
class WooCommerceConnector final : public OrderSource
{
public:
    WooCommerceConnector(
        Transport &transport, const Clock &clock, const Connection &connection, Credentials credentials);

    [[nodiscard]] Result<ConnectionReport> test(const StopFlag &stop) override;
    [[nodiscard]] Result<SourcePage> changedOrders(
        const QString &cursor, qint64 startMs, const StopFlag &stop) override;
    [[nodiscard]] Result<Order> readOrder(const QByteArray &raw) const override;
    [[nodiscard]] Result<SourceDocument> fetchOrder(const QString &externalId, const StopFlag &stop) override;
    [[nodiscard]] Status writeErpNumber(
        const QString &externalId, const QString &erpNumber, const StopFlag &stop) override;

    /// Money given back on an order. Errors: as fetchOrder(); the shop itself says "none" for an unknown order, too.
    [[nodiscard]] Result<QList<Refund>> refunds(const QString &externalId, const StopFlag &stop);

private:
    [[nodiscard]] Result<woocommerce::Answer> callForOrder(
        HttpRequest request, const QString &id, const StopFlag &stop);

    woocommerce::Client m_client;
    woocommerce::Settings m_settings;
};

} // namespace cuadra
