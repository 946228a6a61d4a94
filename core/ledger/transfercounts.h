#pragma once

#include "core/base/id.h"
#include "core/domain/transferstate.h"
#include "core/ledger/database.h"

#include <map>

namespace cuadra {

/// How many transfers of a route stand in a state and how many were verified in a minute, gathered over a unit of work
/// and written once.
class TransferCounts
{
public:
    void added(RouteId route, TransferState state) { ++m_changes[{route, transferStateName(state)}]; }
    void moved(RouteId route, TransferState from, TransferState to)
    {
        --m_changes[{route, transferStateName(from)}];
        added(route, to);
    }

    void verified(RouteId route, qint64 atMs) { ++m_verified[{atMs / 60'000, route}]; }

    [[nodiscard]] Status write(Database &database) const;

private:
    std::map<std::pair<RouteId, QString>, qint64> m_changes; ///< ordered: two writers take rows in one order
    std::map<std::pair<qint64, RouteId>, qint64> m_verified; ///< by minute since 1970
};

} // namespace cuadra
