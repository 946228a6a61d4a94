#pragma once

#include "core/base/result.h"
#include "core/domain/setup.h"
#include "core/flows/mappings.h"
#include "core/rules/routesettings.h"
#include "core/rules/tables.h"

#include <memory>

namespace cuadra {

/// All that a flow knows of its route, by value.
struct RouteContext
{
    Route route;
    Connection source;
    Connection target;
    RouteSettings settings; ///< with the facts of the target's company laid in
    Mappings mappings;
    std::shared_ptr<const RuleTables> tables; ///< the law as data; shared by all routes

    friend bool operator==(const RouteContext &, const RouteContext &) = default;
};

/// Errors: as readRouteSettings().
[[nodiscard]] Result<RouteContext> makeRouteContext(const Route &route, const Connection &source,
                                                    const Connection &target, const Company &company,
                                                    const Mappings &mappings,
                                                    const std::shared_ptr<const RuleTables> &tables);

} // namespace cuadra
