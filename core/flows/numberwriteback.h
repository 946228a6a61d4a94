#pragma once

#include "core/base/clock.h"
#include "core/ledger/transferstore.h"
#include "core/ports/ordersource.h"

namespace cuadra {

/// How telling the shop the ERP's number ended.
struct WriteBackEnd
{
    bool done = false;
    std::optional<Error> error; ///< why not
    qint64 nextMs = 0;          ///< when to try again
    bool countsAsTry = true;    ///< false: the shop as a whole did not answer
    bool giveUp = false;        ///< trying again changes nothing, e.g. the shop does not have the order any more
};

/// Leaves the ERP's number at the shop's order. Repeating it changes nothing there, so an unknown outcome is simply
/// tried again. After a failure that may be the connection's the shop itself is asked: a shop that is down uses up no
/// tries of its orders.
[[nodiscard]] WriteBackEnd writeNumberBack(OrderSource &source, const TransferStore::WriteBack &due, const Clock &clock,
                                           const StopFlag &stop);

} // namespace cuadra
