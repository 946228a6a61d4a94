#include "core/engine/conductor.h"

#include "core/engine/pollerwork.h"
#include "core/engine/senderwork.h"
#include "core/ledger/exchangestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kMostLanes = 16;
constexpr int kPruneBlock = 200;
constexpr qint64 kPruneMs = 3'600'000; // between two looks for old exchanges
constexpr qint64 kPruneGapMs = 2'000;  // between two blocks while there are any

Actor engineActor(const QString &reason)
{
    return {.name = u"engine"_s, .reason = reason};
}

bool isOver(bool paused, qint64 resumeMs, qint64 nowMs)
{
    return paused && resumeMs > 0 && resumeMs <= nowMs;
}

} // namespace

Conductor::Conductor(std::shared_ptr<EngineState> state, const EngineListener &listener) :
    m_state(std::move(state)), m_listener(listener), m_deadOwners(m_state->ledger)
{
}

qint64 Conductor::step(const StopFlag &stop)
{
    Q_UNUSED(stop)
    if (!m_recovered)
        m_recovered = recover();
    if (m_recovered) {
        keepLeases();
        followSetup();
        prune();
    }
    tell();
    return m_state->options.noticeMs;
}

bool Conductor::recover()
{
    if (!m_state->ledger.mayBegin() || !m_deadOwners.freeTheirs(m_state->lastWord))
        return false;
    const Status recovered = m_state->ledger.write([&](Database &database) -> Status {
        const Result<int> found = TransferStore(database).recover(m_state->ledger.nowMs());
        if (!found)
            return found.error();
        return Done{};
    }, m_state->lastWord);
    return bool(recovered);
}

/// Leases of ours live on; what others left lapsed comes into doubt, so that someone looks it up.
void Conductor::keepLeases()
{
    const qint64 nowMs = m_state->ledger.nowMs();
    if (!m_state->ledger.isShared() || nowMs < m_nextHeartbeatMs)
        return;
    if (!m_state->ledger.keepLeases(m_state->lastWord))
        return;
    m_nextHeartbeatMs = nowMs + m_state->options.heartbeatMs;
    if (!recover())
        m_nextHeartbeatMs = nowMs; // in the next step
}

void Conductor::followSetup()
{
    const qint64 nowMs = m_state->ledger.nowMs();
    if (!m_state->takeReloadWish() && nowMs < m_nextReloadMs)
        return;
    m_nextReloadMs = nowMs + m_state->options.reloadMs;
    if (!m_tables) {
        Result<RuleTables> tables = builtInRuleTables();
        if (!tables)
            return m_state->setFatal(tables.error());
        m_tables = std::make_shared<const RuleTables>(std::move(*tables));
    }
    const Result<EngineSetupPtr> setup = loadEngineSetup(m_state->ledger, m_tables);
    if (!setup)
        return;
    endPauses(**setup);
    const EngineSetupPtr before = m_state->setup();
    if (before && *before == **setup)
        return;
    m_state->setSetup(*setup);
    startLanes(**setup);
    m_state->lanes.wake(QString());
    m_listener.setupChanged();
}

void Conductor::endPauses(const EngineSetup &setup)
{
    const qint64 nowMs = m_state->ledger.nowMs();
    const auto isOverNow = [nowMs](const auto &one) { return isOver(one.paused, one.resumeMs, nowMs); };
    const bool due = std::any_of(setup.connections.cbegin(), setup.connections.cend(), isOverNow)
        || std::any_of(setup.routes.cbegin(), setup.routes.cend(),
                       [&](const RouteContext &context) { return isOverNow(context.route); });
    if (!due)
        return;
    const Status ended = m_state->ledger.write([&](Database &database) {
        return SetupStore(database).endPauses(engineActor(u"pause.over"_s), nowMs);
    }, m_state->lastWord);
    if (ended)
        m_nextReloadMs = nowMs;
}

/// A block at a time, so that no order waits long for its commit.
void Conductor::prune()
{
    const qint64 nowMs = m_state->ledger.nowMs();
    if (nowMs < m_nextPruneMs || !m_state->ledger.mayBegin())
        return;
    int most = 0;
    const Status pruned = m_state->ledger.write([&](Database &database) -> Status {
        ExchangeStore store(database);
        const Result<int> polls = store.prunePollsBefore(nowMs - m_state->options.pollsKeptMs, kPruneBlock);
        if (!polls)
            return polls.error();
        const Result<int> all = store.pruneBefore(nowMs - m_state->options.exchangesKeptMs, kPruneBlock);
        if (!all)
            return all.error();
        most = std::max(*polls, *all);
        return Done{};
    }, m_state->lastWord);
    m_nextPruneMs = nowMs + (pruned && most < kPruneBlock ? kPruneMs : kPruneGapMs);
}

void Conductor::startLanes(const EngineSetup &setup)
{
    for (const RouteContext &context : setup.routes) {
        const std::shared_ptr<EngineState> state = m_state;
        m_state->lanes.ensure(pollerLaneName(context.source.id), [state, id = context.source.id] {
            const auto work = std::make_shared<PollerWork>(state, id);
            return [work](const StopFlag &stop) { return work->step(stop); };
        });
        startSenders(context.target);
    }
}

void Conductor::startSenders(const Connection &target)
{
    const int lanes = std::clamp(target.settings.value(u"lanes"_s).toInt(m_state->options.lanesPerTarget), 1, kMostLanes);
    for (int lane = 0; lane < lanes; ++lane) {
        m_state->lanes.ensure(senderLanePrefix(target.id) + QString::number(lane), [state = m_state, id = target.id] {
            const auto work = std::make_shared<SenderWork>(state, id);
            return [work](const StopFlag &stop) { return work->step(stop); };
        });
    }
}

void Conductor::tell()
{
    if (const QList<TransferId> changed = m_state->changes.take(); !changed.isEmpty())
        m_listener.transfersChanged(changed);
    const EngineStatus status = m_state->status();
    if (status == m_told)
        return;
    m_told = status;
    m_listener.statusChanged(status);
}

} // namespace cuadra
