#include "core/desk/deskreader.h"

#include "core/domain/waterfalljson.h"
#include "core/ledger/leasestore.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/setupstore.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Not yet at its end, and waiting for the engine to get on with it.
int waitingOn(const RouteCard &card)
{
    using S = TransferState;
    qint64 waiting = 0;
    for (const S state : {S::Waiting, S::Sending, S::Sent, S::Retrying, S::InDoubt})
        waiting += card.counts.value(state);
    return int(waiting);
}

Light lightOf(const Connection &connection, ConnectionState state)
{
    if (connection.paused)
        return Light::Paused;
    switch (state) {
    case ConnectionState::Untried: return Light::Unknown;
    case ConnectionState::Good: return Light::Good;
    case ConnectionState::Limited: return Light::Slow;
    case ConnectionState::Down: return Light::Down;
    case ConnectionState::SignInNeeded: return Light::SignIn;
    }
    Q_UNREACHABLE();
}

ConnectionStatus statusOf(const EngineStatus &status, ConnectionId id)
{
    const auto found = std::find_if(status.connections.cbegin(), status.connections.cend(),
                                    [&](const ConnectionStatus &one) { return one.connection == id; });
    return found == status.connections.cend() ? ConnectionStatus{} : *found;
}

ConnectionHealth healthOf(const Connection &connection, const ConnectionStatus &status, int waiting)
{
    ConnectionHealth health;
    health.connection = connection.id;
    health.code = connection.code;
    health.name = connection.name;
    health.system = connection.system;
    health.light = lightOf(connection, status.state);
    health.errorCode = status.errorCode;
    health.errorArgs = status.errorArgs;
    health.lastGoodMs = status.lastGoodMs;
    health.downSinceMs = status.downSinceMs;
    health.waiting = waiting;
    return health;
}

QHash<ConnectionId, int> waitingByTarget(const QList<Route> &routes, const QList<RouteCard> &cards)
{
    QHash<ConnectionId, int> waiting;
    for (const Route &route : routes) {
        const auto card = std::find_if(cards.cbegin(), cards.cend(),
                                       [&](const RouteCard &one) { return one.route == route.id; });
        if (card != cards.cend())
            waiting[route.target] += waitingOn(*card);
    }
    return waiting;
}

EngineHealth healthOf(const EngineStatus &status, const QList<RouteCard> &cards)
{
    EngineHealth health;
    health.holder = status.running || status.stopping ? EngineHealth::Holder::Here : EngineHealth::Holder::None;
    health.stopping = status.stopping;
    health.troubleCode = status.troubleCode;
    health.troubleArgs = status.troubleArgs;
    for (const RouteCard &card : cards) {
        health.verifiedLastHalfHour +=
            std::accumulate(card.verifiedPerMinute.begin(), card.verifiedPerMinute.end(), qint64(0));
        if (card.oldestWaitingMs > 0 && (health.oldestWaitingMs == 0 || card.oldestWaitingMs < health.oldestWaitingMs))
            health.oldestWaitingMs = card.oldestWaitingMs;
    }
    return health;
}

QStringList polledBy(const QString &owner, const QList<NamedLease> &leases, const QList<Connection> &connections)
{
    QStringList codes;
    for (const Connection &connection : connections) {
        const bool polls = std::any_of(leases.cbegin(), leases.cend(), [&](const NamedLease &lease) {
            return !lease.lapsed && lease.owner == owner && lease.name == pollerLeaseName(connection.id);
        });
        if (polls)
            codes.append(connection.code);
    }
    return codes;
}

/// Says where the engine runs when it does not run here.
void showHolders(EngineHealth &health, const QList<EngineHolder> &holders)
{
    QStringList names;
    for (const EngineHolder &holder : holders) {
        if (!holder.silent)
            names.append(holder.owner);
    }
    if (health.holder != EngineHealth::Holder::None || names.isEmpty())
        return;
    health.holder = EngineHealth::Holder::Elsewhere;
    health.holderName = names.join(u", "_s);
}

} // namespace

Result<QList<EngineHolder>> DeskReader::holders(const QList<Connection> &connections)
{
    const Result<QList<NamedLease>> leases = LeaseStore(m_database).all();
    if (!leases)
        return leases.error();
    QList<EngineHolder> holders;
    for (const NamedLease &lease : *leases) {
        if (lease.name == engineLeaseName(lease.owner))
            holders.append({.owner = lease.owner,
                            .sinceMs = lease.sinceMs,
                            .untilMs = lease.untilMs,
                            .silent = lease.lapsed,
                            .polls = polledBy(lease.owner, *leases, connections)});
    }
    return holders;
}

Result<TransferDetail> DeskReader::detail(TransferId transfer)
{
    const Result<std::optional<TransferEvidence>> evidence = QueueStore(m_database).evidence(transfer);
    if (!evidence)
        return evidence.error();
    if (!*evidence)
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.unknown_transfer"_s};
    const TransferEvidence &known = **evidence;
    TransferDetail detail{.row = known.row,
                          .routeCode = known.routeCode,
                          .sourceName = known.sourceName,
                          .targetName = known.targetName,
                          .attempts = known.attempts,
                          .exchanges = known.exchanges,
                          .findings = known.findings,
                          .audit = known.audit,
                          .waterfall = std::nullopt};
    if (known.waterfall.isEmpty())
        return detail;
    const Result<Waterfall> waterfall = waterfallFromJson(known.waterfall);
    if (!waterfall)
        return waterfall.error();
    detail.waterfall = *waterfall;
    return detail;
}

Result<Overview> DeskReader::overview(const EngineStatus &status, qint64 nowMs)
{
    const Result<QList<RouteCard>> cards = QueueStore(m_database).cards(nowMs);
    if (!cards)
        return cards.error();
    const Result<QList<Connection>> connections = SetupStore(m_database).connections();
    if (!connections)
        return connections.error();
    const Result<QList<Route>> routes = SetupStore(m_database).routes();
    if (!routes)
        return routes.error();
    const Result<QList<EngineHolder>> holders = this->holders(*connections);
    if (!holders)
        return holders.error();
    Overview overview{.cards = *cards, .health = healthOf(status, *cards), .holders = *holders};
    showHolders(overview.health, *holders);
    const QHash<ConnectionId, int> waiting = waitingByTarget(*routes, *cards);
    for (const Connection &connection : *connections)
        overview.health.connections.append(
            healthOf(connection, statusOf(status, connection.id), waiting.value(connection.id)));
    return overview;
}

} // namespace cuadra
