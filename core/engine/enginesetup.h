#pragma once

#include "core/engine/engineledger.h"
#include "core/flows/routecontext.h"

#include <QMap>

#include <memory>
#include <optional>

namespace cuadra {

/// What the engine works by, as it stood at one moment. Never changed: a new one replaces it.
struct EngineSetup
{
    QList<Connection> connections;
    QList<RouteContext> routes;                ///< those with settings that can be read
    QMap<RouteId, Error> unusableRoutes;       ///< why each of the others stands still

    friend bool operator==(const EngineSetup &, const EngineSetup &) = default;

    [[nodiscard]] std::optional<Error> firstUnusable() const;
    [[nodiscard]] const Connection *connection(ConnectionId id) const;
    [[nodiscard]] QList<RouteContext> routesFrom(ConnectionId source) const; ///< paused ones too: they go on being read
    [[nodiscard]] QList<RouteContext> routesTo(ConnectionId target) const;   ///< not paused

    // What a pause stops: that of a route all sending, that of a connection all speaking with it.
    [[nodiscard]] bool isRead(const RouteContext &context) const;
    [[nodiscard]] bool isSent(const RouteContext &context) const;
    [[nodiscard]] bool tellsNumbers(const RouteContext &context) const;

private:
    [[nodiscard]] bool isPaused(ConnectionId id) const;
};

using EngineSetupPtr = std::shared_ptr<const EngineSetup>;

[[nodiscard]] Result<EngineSetupPtr> loadEngineSetup(EngineLedger &ledger,
                                                     const std::shared_ptr<const RuleTables> &tables);
/// Whether a connector made for one works for the other.
[[nodiscard]] bool sameAccount(const Connection &a, const Connection &b);

} // namespace cuadra
