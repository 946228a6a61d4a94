#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/enginestatus.h"
#include "core/domain/setup.h"
#include "core/net/exchangesink.h"
#include "core/net/transport.h"
#include "core/ports/credentials.h"
#include "core/ports/ordersource.h"
#include "core/ports/ordertarget.h"

#include <QList>

#include <functional>
#include <memory>

namespace cuadra {

/// How the engine gets at the other side; made by app, so that the engine knows no connector.
///
/// Thread: each is called in the lane that uses what it makes. Errors: credentials() gives AuthExpired when there is
/// no secret; the makers give Rejected when the connection's settings make no sense.
struct ConnectorMakers
{
    std::function<Result<Credentials>(const Connection &)> credentials;
    std::function<std::unique_ptr<Transport>(const Connection &, ExchangeSink &)> transport;
    std::function<Result<std::unique_ptr<OrderSource>>(const Connection &, const Credentials &, Transport &)> source;
    std::function<Result<std::unique_ptr<OrderTarget>>(const Connection &, const Credentials &, Transport &)> target;
};

/// Whom the engine tells. Called in the engine's thread, at most ten times a second, after the commit.
struct EngineListener
{
    std::function<void(const QList<TransferId> &)> transfersChanged = [](const auto &) {};
    std::function<void(const EngineStatus &)> statusChanged = [](const auto &) {};
    std::function<void()> setupChanged = [] {}; ///< a connection or route was changed, paused or resumed
};

/// Unit: ms of the ledger's clock.
struct EngineOptions
{
    qint64 pollMs = 15'000;      ///< from the end of a sweep to the next
    int lanesPerTarget = 2;      ///< Connection::settings "lanes" goes before it; Range: 1..16
    int claimBlock = 8;          ///< transfers a lane takes at once
    qint64 leaseMs = 30'000;     ///< shared ledgers: how long a claim stands without a heartbeat; server's clock
    qint64 writeMs = 240'000;    ///< shared ledgers: longest write to the other side, up to four calls of 60 s
    qint64 heartbeatMs = 10'000;
    qint64 reloadMs = 2'000;     ///< how soon a change of the set-up by another console is seen
    qint64 noticeMs = 100;
    qint64 catalogMs = 600'000;  ///< how long what an ERP's lists said is believed
    qint64 pollsKeptMs = 2 * 86'400'000LL;      ///< how long exchanges of polling and probing are kept
    qint64 exchangesKeptMs = 90 * 86'400'000LL; ///< and those of attempts
    QString owner;               ///< name for leases, unique to this process
};

} // namespace cuadra
