#pragma once

#include "core/base/result.h"
#include "core/domain/setup.h"
#include "core/ledger/database.h"
#include "core/ledger/records.h"

#include <QHash>
#include <QList>

#include <optional>

namespace cuadra {

/// Companies, connections, routes and mappings. Every change writes its audit event.
class SetupStore
{
public:
    explicit SetupStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<CompanyId> saveCompany(const Company &company, const Actor &actor, qint64 nowMs);
    [[nodiscard]] Result<ConnectionId> saveConnection(const Connection &connection, const Actor &actor, qint64 nowMs);
    [[nodiscard]] Result<RouteId> saveRoute(const Route &route, const Actor &actor, qint64 nowMs);

    [[nodiscard]] Result<QList<Company>> companies();
    [[nodiscard]] Result<QList<Connection>> connections();
    [[nodiscard]] Result<QList<Route>> routes();

    [[nodiscard]] Status pauseRoute(RouteId route, qint64 resumeMs, const Actor &actor, qint64 nowMs);
    [[nodiscard]] Status resumeRoute(RouteId route, const Actor &actor, qint64 nowMs);

    /// kind: "product", "tax", "payment_term", "payment_method", "shipping", "fee", "warehouse", "price_list".
    [[nodiscard]] Status map(RouteId route, const QString &kind, const QString &sourceKey, const QString &targetKey,
                             const Actor &actor, qint64 nowMs);
    [[nodiscard]] Result<QHash<QString, QString>> mappings(RouteId route, const QString &kind);

    /// Ends the pauses of connections and routes whose time has come, and touches nothing else of them.
    [[nodiscard]] Status endPauses(const Actor &actor, qint64 nowMs);

private:
    Database &m_database;
};

} // namespace cuadra
