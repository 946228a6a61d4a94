#pragma once

#include "core/engine/changefeed.h"
#include "core/engine/connectionmonitor.h"
#include "core/engine/engineledger.h"
#include "core/engine/engineoptions.h"
#include "core/engine/enginesetup.h"
#include "core/engine/lanepool.h"
#include "core/flows/catalogcache.h"
#include "core/net/ratelimiter.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <memory>
#include <optional>

namespace cuadra {

/// What the lanes of one engine share. Held by shared pointers, so that an abandoned lane keeps it alive.
/// Thread: all functions from any thread.
class EngineState
{
public:
    EngineState(std::shared_ptr<Ledger> ledger, const EngineOptions &options, const ConnectorMakers &makers);

    const EngineOptions options;
    const ConnectorMakers makers;
    EngineLedger ledger;
    ChangeFeed changes;
    LanePool lanes;
    StopFlag lastWord; ///< asked after the lanes: until then what was done may still be written down

    [[nodiscard]] EngineSetupPtr setup() const; ///< nullptr before the first was loaded and the crash recovered
    void setSetup(const EngineSetupPtr &setup);

    [[nodiscard]] ConnectionMonitor &monitor(ConnectionId connection);
    [[nodiscard]] CatalogCache &catalog(ConnectionId target);
    /// What all lanes of a connection share so that together they keep to Connection::settings "requestsPerMinute";
    /// nullptr = no limit.
    [[nodiscard]] std::shared_ptr<RateLimiter> limiter(const Connection &connection);

    /// A new secret or address: what was made for it is made anew. The number says how often that was so.
    void renew(ConnectionId connection);
    [[nodiscard]] int renewals(ConnectionId connection) const;

    void noteSweep(RouteId route, qint64 begunMs);
    [[nodiscard]] qint64 lastSweepMs(RouteId route) const; ///< when the last finished sweep began; 0 = none yet

    void wishReload() { m_reloadWished = true; } ///< the set-up may have changed
    [[nodiscard]] bool takeReloadWish() { return m_reloadWished.exchange(false); }
    void setFatal(const Error &error); ///< nothing can be begun until the program is mended
    void setStopping() { m_stopping = true; }

    [[nodiscard]] EngineStatus status() const;

private:
    mutable QMutex m_mutex;
    EngineSetupPtr m_setup;
    QHash<ConnectionId, std::shared_ptr<ConnectionMonitor>> m_monitors;
    QHash<ConnectionId, std::shared_ptr<CatalogCache>> m_catalogs;
    QHash<ConnectionId, std::pair<int, std::shared_ptr<RateLimiter>>> m_limiters; ///< with their rate
    QHash<ConnectionId, int> m_renewals;
    QHash<RouteId, qint64> m_sweeps;
    std::optional<Error> m_fatal;
    std::atomic_bool m_reloadWished = true;
    std::atomic_bool m_stopping = false;
};

/// How long a lane rests when it cannot begin. Unit: ms of the clock.
inline constexpr qint64 kTroubleMs = 1'000;

[[nodiscard]] QString senderLanePrefix(ConnectionId target);
[[nodiscard]] QString pollerLaneName(ConnectionId source);

} // namespace cuadra
