#include "core/flows/routecontext.h"

namespace cuadra {

Result<RouteContext> makeRouteContext(const Route &route, const Connection &source, const Connection &target,
                                      const Company &company, const Mappings &mappings,
                                      const std::shared_ptr<const RuleTables> &tables)
{
    Result<RouteSettings> settings = readRouteSettings(route.settings);
    if (!settings)
        return settings.error();
    settings->company = {.country = company.country, .postcode = company.postcode, .currency = company.currency};
    return RouteContext{.route = route,
                        .source = source,
                        .target = target,
                        .settings = *settings,
                        .mappings = mappings,
                        .tables = tables};
}

} // namespace cuadra
