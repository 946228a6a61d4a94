#pragma once

#include "core/flows/orderpreparation.h"
#include "core/flows/orderverification.h"

namespace cuadra {

/// Takes one order through the procedure of ARCHITECTURE.md, "How an order travels".
///
/// Promise: safe to kill between any two lines. Never creates when the ERP's document is known or the look-up finds
/// one, confirms only what was compared, and calls verified only what was read back and is equal.
class OrderTransfer
{
public:
    /// \p source only reads payloads here. All live as long as this object.
    OrderTransfer(const RouteContext &context, const OrderSource &source, OrderTarget &target, CatalogCache &cache);

    [[nodiscard]] TransferEnd run(const Claim &claim, TransferJournal &journal, const Clock &clock, const StopFlag &stop);

private:
    [[nodiscard]] TransferEnd send(TransferRun &run, const PreparedOrder &prepared);
    [[nodiscard]] TransferEnd finishSent(TransferRun &run, const PreparedOrder &prepared);
    [[nodiscard]] Step<std::optional<ErpOrder>> find(TransferRun &run);
    [[nodiscard]] Step<ErpOrder> place(TransferRun &run, const PreparedOrder &prepared);
    [[nodiscard]] Step<ErpOrder> adopt(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &found);
    [[nodiscard]] Step<Done> keepsPromise(TransferRun &run, const PreparedOrder &prepared, const ErpOrder &found);
    [[nodiscard]] Step<ErpOrder> confirmed(TransferRun &run, const ErpOrder &held);

    const RouteContext &m_context;
    OrderTarget &m_target;
    CatalogCache &m_cache;
    OrderPreparation m_preparation;
    OrderVerification m_verification;
};

} // namespace cuadra
