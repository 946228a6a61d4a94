#include "core/engine/enginesetup.h"

#include "core/ledger/setupstore.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr CatalogKind kMappingKinds[] = {
    CatalogKind::Product,     CatalogKind::ShippingItem,  CatalogKind::FeeItem,   CatalogKind::Tax,
    CatalogKind::PaymentTerm, CatalogKind::PaymentMethod, CatalogKind::Warehouse, CatalogKind::PriceList,
};

template <typename T, typename Key> const T *byId(const QList<T> &all, Key id)
{
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const T &one) { return one.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

template <typename Wanted> QList<RouteContext> those(const QList<RouteContext> &routes, Wanted wanted)
{
    QList<RouteContext> found;
    std::copy_if(routes.cbegin(), routes.cend(), std::back_inserter(found), wanted);
    return found;
}

/// What the ledger says, as it was read in one snapshot.
struct Stored
{
    QList<Company> companies;
    QList<Connection> connections;
    QList<Route> routes;
    QHash<RouteId, Mappings> mappings;
};

Status readMappings(SetupStore &store, RouteId route, Mappings &mappings)
{
    for (const CatalogKind kind : kMappingKinds) {
        if (const Status kept = keep(store.mappings(route, catalogKindName(kind)), mappings[kind]); !kept)
            return kept;
    }
    return Done{};
}

Status readStored(Database &database, Stored &stored)
{
    SetupStore store(database);
    if (const Status kept = keep(store.companies(), stored.companies); !kept)
        return kept;
    if (const Status kept = keep(store.connections(), stored.connections); !kept)
        return kept;
    if (const Status kept = keep(store.routes(), stored.routes); !kept)
        return kept;
    for (const Route &route : std::as_const(stored.routes)) {
        if (const Status kept = readMappings(store, route.id, stored.mappings[route.id]); !kept)
            return kept;
    }
    return Done{};
}

Result<RouteContext> contextOf(const Route &route, const Stored &stored, const std::shared_ptr<const RuleTables> &tables)
{
    const Connection *source = byId(stored.connections, route.source);
    const Connection *target = byId(stored.connections, route.target);
    const Company *company = target ? byId(stored.companies, target->company) : nullptr;
    if (!source || !target || !company)
        return Error{.kind = ErrorKind::Bug, .code = u"engine.route_without_end"_s, .args = {route.code}};
    Result<RouteContext> context =
        makeRouteContext(route, *source, *target, *company, stored.mappings.value(route.id), tables);
    if (context)
        return context;
    const Error &why = context.error();
    return Error{.kind = why.kind,
                 .code = u"engine.route_settings"_s,
                 .detail = why.code,
                 .args = {route.code, why.args.value(0)}};
}

} // namespace

std::optional<Error> EngineSetup::firstUnusable() const
{
    return unusableRoutes.isEmpty() ? std::nullopt : std::optional(unusableRoutes.first());
}

const Connection *EngineSetup::connection(ConnectionId id) const
{
    return byId(connections, id);
}

QList<RouteContext> EngineSetup::routesFrom(ConnectionId source) const
{
    return those(routes, [source](const RouteContext &context) { return context.route.source == source; });
}

QList<RouteContext> EngineSetup::routesTo(ConnectionId target) const
{
    return those(routes, [target](const RouteContext &context) {
        return context.route.target == target && !context.route.paused;
    });
}

/// As of now: what a route's context holds of its connections is for making connectors.
bool EngineSetup::isPaused(ConnectionId id) const
{
    const Connection *found = connection(id);
    return found && found->paused;
}

bool EngineSetup::isRead(const RouteContext &context) const
{
    return !isPaused(context.route.source);
}

bool EngineSetup::isSent(const RouteContext &context) const
{
    return !context.route.paused && !isPaused(context.route.target);
}

bool EngineSetup::tellsNumbers(const RouteContext &context) const
{
    return !context.route.paused && !isPaused(context.route.source);
}

Result<EngineSetupPtr> loadEngineSetup(EngineLedger &ledger, const std::shared_ptr<const RuleTables> &tables)
{
    Stored stored;
    const Status read = ledger.read([&](Database &database) {
        stored = {};
        return readStored(database, stored);
    });
    if (!read)
        return read.error();
    auto setup = std::make_shared<EngineSetup>();
    setup->connections = stored.connections;
    for (const Route &route : std::as_const(stored.routes)) {
        const Result<RouteContext> context = contextOf(route, stored, tables);
        if (context)
            setup->routes.append(*context);
        else
            setup->unusableRoutes.insert(route.id, context.error());
    }
    return EngineSetupPtr(std::move(setup));
}

bool sameAccount(const Connection &a, const Connection &b)
{
    return a.id == b.id && a.system == b.system && a.baseUrl == b.baseUrl && a.user == b.user
        && a.settings == b.settings;
}

} // namespace cuadra
