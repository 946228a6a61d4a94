#pragma once

#include "app/sandbox/etendo/etendostore.h"
#include "app/sandbox/http/httpmessage.h"

namespace cuadra::sandbox {

/// The kernel action ProcessOrders.
///
/// Quirks: always HTTP 200; an unknown record is a success; a completed one answers an error; with an active price
/// adjustment, completing replaces every unit price by the standard (net) or base gross price (tax-included), which
/// may be 0; CL on an undelivered order empties it; VO on a completed one is refused.
class EtendoProcess final
{
public:
    explicit EtendoProcess(EtendoStore &store) : m_store(store) {}

    [[nodiscard]] Reply run(const Request &request, qint64 nowMs);

private:
    [[nodiscard]] QString act(const QString &orderId, const QString &action, qint64 nowMs); ///< empty: it went well
    void complete(QVariantMap &order);
    void close(QVariantMap &order);
    [[nodiscard]] bool adjustsPrices(const QVariantMap &order) const;

    EtendoStore &m_store;
};

} // namespace cuadra::sandbox
