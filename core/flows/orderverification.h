#pragma once

#include "core/flows/orderpreparation.h"
#include "core/rules/centpolicy.h"

namespace cuadra {

/// Steps 9 and 10 of an order's way: what the ERP holds is read back and compared, before and after confirming.
class OrderVerification
{
public:
    OrderVerification(const RouteContext &context, OrderTarget &target) : m_context(context), m_target(target) {}

    [[nodiscard]] Step<ErpOrder> readBack(TransferRun &run);
    /// Nothing but an end when it differs: failed, with the waterfall.
    [[nodiscard]] Step<Done> compare(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &held);
    [[nodiscard]] bool isEqual(const PreparedOrder &prepared, const ErpOrder &held) const;
    /// The good end, or the one for a difference that confirming brought. \p held was read after the last write.
    [[nodiscard]] TransferEnd verify(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &held);

    /// The waterfall as the ledger keeps it.
    [[nodiscard]] QByteArray explained(const PreparedOrder &prepared, const ErpOrder &held) const;

private:
    [[nodiscard]] CentJudgement judged(const PreparedOrder &prepared, const ErpOrder &held) const;

    const RouteContext &m_context;
    OrderTarget &m_target;
};

} // namespace cuadra
