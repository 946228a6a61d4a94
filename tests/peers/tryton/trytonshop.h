#pragma once

#include "core/connectors/tryton/trytonconnector.h"
#include "core/net/qttransport.h"
#include "tests/support/trytonserver.h"

#include <memory>

namespace cuadra::test {

/// A connector on a real Tryton, as a lane would own it.
struct TrytonLane
{
    explicit TrytonLane(const TrytonServer &server, const QString &password = TrytonServer::password(),
                        const QJsonObject &settings = {});

    SystemClock clock;
    StopFlag stop;
    QtTransport transport;
    std::unique_ptr<tryton::TrytonConnector> erp;
};

/// "1 x CAL-001 at 19.99, 21 %": one line of a basket, net.
struct BasketLine
{
    QString code;
    QString quantity;
    QString unitPrice;
    QString percent = QStringLiteral("21");
    QString surcharge = {}; ///< percent of the equivalence surcharge, empty = none
};

/// Empty when it went well; else code and detail, for QCOMPARE.
template <typename T> [[nodiscard]] QString problemOf(const Result<T> &result)
{
    return result ? QString() : result.error().code + u' ' + result.error().detail;
}

[[nodiscard]] CustomerDraft someCustomer(const QString &key = QStringLiteral("WEB-C1"));
/// A draft with ids looked up through the connector. Errors: those of lookUp(); Bug when something is unknown.
[[nodiscard]] Result<OrderDraft> draftFor(TrytonLane &lane, const QString &businessKey, const QList<BasketLine> &basket);
/// ensureCustomer() and placeOrder(); returns the ERP's id.
[[nodiscard]] Result<QString> place(TrytonLane &lane, const OrderDraft &draft);

} // namespace cuadra::test
