#include "core/engine/engine.h"

#include "core/engine/conductor.h"
#include "core/ledger/queuestore.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kLastWordMs = 300; // of the time for stopping, for those that still wait for the ledger

bool comesToRestByItself(TransferState state)
{
    using S = TransferState;
    return state == S::Waiting || state == S::Sending || state == S::Sent || state == S::Retrying || state == S::InDoubt;
}

bool hasOpen(const RouteCard &card)
{
    return std::any_of(kTransferStates.begin(), kTransferStates.end(), [&](TransferState state) {
        return comesToRestByItself(state) && card.counts.value(state) > 0;
    });
}

/// Whether a route has transfers or numbers that are still to move.
Result<bool> isOpen(Database &database, const RouteCard &card)
{
    if (hasOpen(card))
        return true;
    const auto numbers = TransferStore(database).writeBacksDue(card.route, 1, std::numeric_limits<qint64>::max());
    if (!numbers)
        return numbers.error();
    return !numbers->isEmpty();
}

Result<bool> hasOpenRoute(Database &database, qint64 nowMs)
{
    const Result<QList<RouteCard>> cards = QueueStore(database).cards(nowMs);
    if (!cards)
        return cards.error();
    for (const RouteCard &card : *cards) {
        const Result<bool> open = isOpen(database, card);
        if (!open || *open)
            return open;
    }
    return false;
}

} // namespace

Engine::Engine(std::shared_ptr<Ledger> ledger, const EngineOptions &options, const ConnectorMakers &makers,
               const EngineListener &listener) :
    m_state(std::make_shared<EngineState>(std::move(ledger), options, makers)), m_listener(listener)
{
}

Engine::~Engine()
{
    askToStop();
    if (!m_state->lastWord.requested()) // otherwise it was waited for in vain already
        (void)wait(kStopMs);
    m_state->lanes.letGo();
}

void Engine::start()
{
    m_state->lanes.ensure(u"engine"_s, [state = m_state, listener = m_listener] {
        const auto conductor = std::make_shared<Conductor>(state, listener);
        return [conductor](const StopFlag &stop) { return conductor->step(stop); };
    });
}

void Engine::askToStop()
{
    m_state->setStopping();
    m_state->lanes.askToStop();
}

bool Engine::wait(qint64 ms)
{
    if (m_state->lanes.wait(std::max(qint64(0), ms - kLastWordMs)))
        return true;
    m_state->lastWord.request();
    return m_state->lanes.wait(kLastWordMs);
}

void Engine::wakeAll()
{
    m_state->wishReload();
    m_state->lanes.wake(QString());
}

void Engine::renewConnection(ConnectionId connection)
{
    m_state->renew(connection);
    wakeAll();
}

Result<bool> Engine::isSettled(qint64 sinceMs) const
{
    const EngineSetupPtr setup = m_state->setup();
    if (!setup)
        return false;
    const bool allSwept = std::all_of(setup->routes.cbegin(), setup->routes.cend(), [&](const RouteContext &context) {
        return m_state->lastSweepMs(context.route.id) >= sinceMs;
    });
    if (!allSwept)
        return false;
    bool open = true;
    const Status read = m_state->ledger.read([&](Database &database) -> Status {
        const Result<bool> found = hasOpenRoute(database, m_state->ledger.nowMs());
        if (!found)
            return found.error();
        open = *found;
        return Done{};
    });
    if (!read)
        return read.error();
    return !open;
}

} // namespace cuadra
