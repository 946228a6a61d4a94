#pragma once

#include "core/base/stopflag.h"
#include "core/domain/waterfall.h"
#include "core/flows/catalogcache.h"
#include "core/flows/routecontext.h"
#include "core/ports/ordersource.h"
#include "core/ports/ordertarget.h"
#include "core/rules/corrections.h"

#include <optional>

namespace cuadra {

/// Steps 1 to 5 of an order's way without the order going it. Changes nothing anywhere.
class OrderPreviewer
{
public:
    OrderPreviewer(const RouteContext &context, const OrderSource &source, OrderTarget &target, CatalogCache &cache,
                   const StopFlag &stop) :
        m_context(context), m_source(source), m_target(target), m_cache(cache), m_stop(stop)
    {
    }

    /// One order to look at.
    struct Subject
    {
        QByteArray payload;
        QJsonObject overlay;
        QString businessKey;
        QStringList acceptedCauses;
    };

    struct Preview
    {
        Order shop;
        Order corrected;
        QList<EditConflict> conflicts;
        QList<Finding> findings;
        std::optional<OrderDraft> draft;    ///< when nothing stands in the way of one
        std::optional<Waterfall> waterfall; ///< the shop's side beside what the ERP will come to; with a draft
    };

    /// Errors: the source's for an order that cannot be read; the target's.
    [[nodiscard]] Result<Preview> preview(const Subject &subject, qint64 nowMs);

private:
    [[nodiscard]] Status judge(const Subject &subject, qint64 nowMs, Preview &preview);
    [[nodiscard]] ErpOrder expected(const Order &order, const OrderDraft &draft, const TargetLimits &limits) const;

    const RouteContext &m_context;
    const OrderSource &m_source;
    OrderTarget &m_target;
    CatalogCache &m_cache;
    const StopFlag &m_stop;
};

} // namespace cuadra
