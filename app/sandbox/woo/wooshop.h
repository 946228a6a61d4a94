#pragma once

#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/woojson.h"
#include "app/sandbox/woo/wooorder.h"
#include "core/base/clock.h"

#include <QMap>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace cuadra::sandbox {

struct WooSettings
{
    WooVersion version = WooVersion::Hpos99;
    bool pricesIncludeTax = true;
    QString erpNumberMeta = QStringLiteral("_cuadra_erp_number"); ///< only for heldOrders()
};

/// What a shop holds of one order, for comparing both sides of a simulation.
struct HeldWooOrder
{
    qint64 id = 0;
    QString number;
    QString status;
    Decimal total, totalTax;
    QString erpNumber;    ///< of the meta entry named in the settings; empty when absent
    int lineCount = 0;    ///< goods, shipping and fee lines
    qint64 modifiedMs = 0;
};

/// A WooCommerce shop's data and its rules. Thread: all functions from any thread.
class WooShop final
{
public:
    using Change = std::function<void(WooOrder &)>;

    WooShop(WooSettings settings, const Clock &clock) : m_settings(std::move(settings)), m_clock(clock) {}

    [[nodiscard]] const WooSettings &settings() const { return m_settings; }
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs() + m_skewMs; } ///< the shop's own clock
    void setClockSkew(qint64 ms) { m_skewMs = ms; }

    /// Gives ids, computes the totals and keeps it. Returns the id. Dates that are 0 become now.
    qint64 add(WooOrder order);
    /// Applies \p change, recomputes, and moves date_modified when \p bumps. False: no such order.
    bool change(qint64 id, const Change &change, bool bumps = true);
    bool remove(qint64 id); ///< deleted for good

    [[nodiscard]] std::optional<WooOrder> order(qint64 id) const;
    [[nodiscard]] QList<WooOrder> orders() const; ///< by id
    [[nodiscard]] QList<HeldWooOrder> heldOrders() const;
    [[nodiscard]] qint64 takeId(); ///< the next id of the shop's one sequence

private:
    void numberLines(WooOrder &order);

    WooSettings m_settings;
    const Clock &m_clock;
    std::atomic<qint64> m_skewMs = 0;
    mutable std::mutex m_mutex;
    QMap<qint64, WooOrder> m_orders;
    qint64 m_lastId = 5000;
    qint64 m_lastLineId = 70;
};

} // namespace cuadra::sandbox
