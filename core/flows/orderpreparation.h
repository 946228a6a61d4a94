#pragma once

#include "core/domain/catalog.h"
#include "core/domain/order.h"
#include "core/domain/orderdraft.h"
#include "core/flows/catalogcache.h"
#include "core/flows/routecontext.h"
#include "core/flows/transferrun.h"
#include "core/ports/ordersource.h"
#include "core/ports/ordertarget.h"
#include "core/rules/corrections.h"

#include <optional>

namespace cuadra {

/// An order ready to be sent, and what it takes to judge what comes back.
struct PreparedOrder
{
    Order order;
    OrderDraft draft;
    TargetLimits limits;
};

/// Steps 1 to 5 of an order's way: read, hold, resolve, check, draft. Changes nothing anywhere.
class OrderPreparation
{
public:
    OrderPreparation(const RouteContext &context, const OrderSource &source, OrderTarget &target, CatalogCache &cache) :
        m_context(context), m_source(source), m_target(target), m_cache(cache)
    {
    }

    [[nodiscard]] Step<PreparedOrder> prepare(TransferRun &run);
    /// What the ERP was given with an earlier revision, as a draft of today, so that only the change shows.
    [[nodiscard]] Step<std::optional<OrderDraft>> promised(const TransferRun &run, const TargetLimits &limits);

private:
    [[nodiscard]] Result<CorrectedOrder> understood(const QByteArray &payload, const QJsonObject &overlay) const;
    [[nodiscard]] Step<Done> mayGoOn(TransferRun &run, const Order &order) const;
    [[nodiscard]] static TransferEnd withdrawn(const TransferRun &run, const QString &sourceState, const QString &reason);
    [[nodiscard]] Step<Catalog> resolved(const TransferRun &run, const Order &order);
    [[nodiscard]] Step<Done> checked(TransferRun &run, const Order &order, const Catalog &catalog,
                                     const TargetLimits &limits) const;
    [[nodiscard]] Step<OrderDraft> drafted(const TransferRun &run, const Order &order, const Catalog &catalog,
                                           const TargetLimits &limits) const;

    const RouteContext &m_context;
    const OrderSource &m_source;
    OrderTarget &m_target;
    CatalogCache &m_cache;
};

} // namespace cuadra
