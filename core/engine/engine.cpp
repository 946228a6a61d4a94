#include "core/engine/engine.h"

#include "core/engine/conductor.h"
#include "core/engine/orderinquiry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kLastWordMs = 300; // of the time for stopping, for those that still wait for the ledger

Result<OpenWork> openWork(EngineState &state, const EngineSetup &setup)
{
    OpenWork work;
    const Status read = state.ledger.read([&](Database &database) {
        return readOpenWork(database, setup, state.ledger.nowMs(), work);
    });
    if (!read)
        return read.error();
    return work;
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

std::unique_ptr<OrderInquiry> Engine::inquiry() const
{
    return std::make_unique<OrderInquiry>(m_state);
}

Result<bool> Engine::isSettled(qint64 sinceMs) const
{
    const EngineSetupPtr setup = m_state->setup();
    if (!setup)
        return false;
    const bool allSwept = std::all_of(setup->routes.cbegin(), setup->routes.cend(), [&](const RouteContext &context) {
        return !setup->isRead(context) || m_state->lastSweepMs(context.route.id) >= sinceMs;
    });
    if (!allSwept)
        return false;
    const Result<OpenWork> work = openWork(*m_state, *setup);
    if (!work)
        return work.error();
    return !work->moves;
}

Result<PausedWork> Engine::pausedWork() const
{
    const EngineSetupPtr setup = m_state->setup();
    if (!setup)
        return PausedWork{};
    const Result<OpenWork> work = openWork(*m_state, *setup);
    if (!work)
        return work.error();
    return work->paused;
}

} // namespace cuadra
