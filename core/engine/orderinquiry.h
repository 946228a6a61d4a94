#pragma once

#include "core/engine/connectorset.h"
#include "core/engine/enginestate.h"
#include "core/flows/orderpreview.h"
#include "core/ledger/orderdocuments.h"

#include <QHash>

#include <memory>

namespace cuadra {

/// Questions of people about orders, asked with connectors of their own beside the lanes, within the same rate limits
/// and with the same renewed secrets. Changes nothing anywhere.
///
/// Thread: one at a time. Errors: as the ports; Rejected "desk.unknown_transfer"; of a route without usable settings its
/// own.
class OrderInquiry
{
public:
    explicit OrderInquiry(std::shared_ptr<EngineState> state) : m_state(std::move(state)) {}

    /// One order as it is read.
    struct Read
    {
        OrderDocument document;
        Result<Order> shop;
    };

    [[nodiscard]] Result<QList<Read>> read(const QList<TransferId> &transfers);
    [[nodiscard]] Result<OrderPreviewer::Preview> preview(TransferId transfer, const QJsonObject &overlay,
                                                          const StopFlag &stop);
    [[nodiscard]] Result<QList<CatalogEntry>> suggest(TransferId transfer, CatalogKind kind, const QString &text,
                                                      const StopFlag &stop);

private:
    /// All that a question about one order needs.
    struct Place
    {
        OrderDocument document;
        RouteContext context;
    };

    [[nodiscard]] Result<EngineSetupPtr> setup();
    [[nodiscard]] Result<Place> placeOf(TransferId transfer);
    [[nodiscard]] Status isFree(const RouteContext &context) const;
    [[nodiscard]] ConnectorSet &connectorsOf(ConnectionId connection);

    const std::shared_ptr<EngineState> m_state;
    std::shared_ptr<const RuleTables> m_tables;
    QHash<ConnectionId, std::shared_ptr<ConnectorSet>> m_connectors;
};

} // namespace cuadra
