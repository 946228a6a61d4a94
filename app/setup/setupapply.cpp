#include "app/setup/setupapply.h"

#include "core/ledger/setupstore.h"

#include <QHash>

namespace cuadra {

namespace {

/// Resolves codes to ids while the parts are saved in the order in which they name each other.
class Applying
{
public:
    Applying(Database &database, const Actor &actor, qint64 nowMs) : m_store(database), m_actor(actor), m_nowMs(nowMs) {}

    Status apply(const SetupFile &file)
    {
        if (const Status known = loadKnown(); !known)
            return known;
        if (const Status saved = saveCompanies(file); !saved)
            return saved;
        if (const Status saved = saveConnections(file); !saved)
            return saved;
        if (const Status saved = saveRoutes(file); !saved)
            return saved;
        return saveMappings(file);
    }

private:
    Status loadKnown()
    {
        const auto companies = m_store.companies();
        const auto connections = m_store.connections();
        const auto routes = m_store.routes();
        if (!companies || !connections || !routes)
            return !companies ? companies.error() : !connections ? connections.error() : routes.error();
        for (const Company &company : *companies)
            m_companies.insert(company.code, company.id);
        for (const Connection &connection : *connections)
            m_connections.insert(connection.code, connection.id);
        for (const Route &route : *routes)
            m_routes.insert(route.code, route.id);
        return Done{};
    }

    Status saveCompanies(const SetupFile &file)
    {
        for (Company company : file.companies) {
            company.id = m_companies.value(company.code);
            const Result<CompanyId> id = m_store.saveCompany(company, m_actor, m_nowMs);
            if (!id)
                return id.error();
            m_companies.insert(company.code, *id);
        }
        return Done{};
    }

    Status saveConnections(const SetupFile &file)
    {
        for (const SetupFile::NamedConnection &named : file.connections) {
            Connection connection = named.connection;
            connection.id = m_connections.value(connection.code);
            connection.company = m_companies.value(named.company);
            const Result<ConnectionId> id = m_store.saveConnection(connection, m_actor, m_nowMs);
            if (!id)
                return id.error();
            m_connections.insert(connection.code, *id);
        }
        return Done{};
    }

    Status saveRoutes(const SetupFile &file)
    {
        for (const SetupFile::NamedRoute &named : file.routes) {
            Route route = named.route;
            route.id = m_routes.value(route.code);
            route.source = m_connections.value(named.source);
            route.target = m_connections.value(named.target);
            const Result<RouteId> id = m_store.saveRoute(route, m_actor, m_nowMs);
            if (!id)
                return id.error();
            m_routes.insert(route.code, *id);
        }
        return Done{};
    }

    Status saveMappings(const SetupFile &file)
    {
        for (const SetupMapping &mapping : file.mappings) {
            const Status saved
                = m_store.map(m_routes.value(mapping.route), mapping.kind, mapping.from, mapping.to, m_actor, m_nowMs);
            if (!saved)
                return saved;
        }
        return Done{};
    }

    SetupStore m_store;
    const Actor &m_actor;
    qint64 m_nowMs;
    QHash<QString, CompanyId> m_companies;
    QHash<QString, ConnectionId> m_connections;
    QHash<QString, RouteId> m_routes;
};

} // namespace

Status applySetup(Ledger &ledger, const SetupFile &file, const Actor &actor, const StopFlag &stop)
{
    const qint64 nowMs = ledger.clock().nowMs();
    return ledger.write([&](Database &database) { return Applying(database, actor, nowMs).apply(file); }, stop);
}

} // namespace cuadra
