#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/openledger.h"
#include "core/desk/deskreader.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QJsonObject toJson(const RouteCard &card)
{
    QJsonObject counts;
    for (const TransferState state : kTransferStates)
        counts.insert(transferStateName(state), card.counts.value(state));
    return {{u"route"_s, card.code},
            {u"paused"_s, card.paused},
            {u"oldest_waiting_ms"_s, card.oldestWaitingMs},
            {u"counts"_s, counts}};
}

void printCard(const RouteCard &card, qint64 nowMs)
{
    const QString pause = say(QT_TRANSLATE_NOOP("commands", " (paused: %1)")).arg(shownPlainly(card.pauseReason));
    printLine(u"%1  %2 → %3%4"_s.arg(card.code, shownPlainly(card.sourceName), shownPlainly(card.targetName), card.paused ? pause : QString()));
    for (const TransferState state : kTransferStates) {
        if (const qint64 count = card.counts.value(state))
            printLine(u"  %1 %2"_s.arg(stateWord(state), -12).arg(count));
    }
    if (card.oldestWaitingMs != 0)
        printLine(
            say(QT_TRANSLATE_NOOP("commands", "  oldest waiting: %1")).arg(durationText(nowMs - card.oldestWaitingMs)));
}

QJsonObject toJson(const EngineHolder &holder)
{
    return {{u"owner"_s, holder.owner},
            {u"since_ms"_s, holder.sinceMs},
            {u"until_ms"_s, holder.untilMs},
            {u"silent"_s, holder.silent},
            {u"polls"_s, QJsonArray::fromStringList(holder.polls)}};
}

void printHolder(const EngineHolder &holder, qint64 nowMs)
{
    if (holder.silent) {
        printLine(say(QT_TRANSLATE_NOOP("commands", "Engine at %1, silent since %2"))
                      .arg(holder.owner, clockText(holder.untilMs, nowMs)));
        return;
    }
    printLine(say(QT_TRANSLATE_NOOP("commands", "Engine at %1, since %2"))
                  .arg(holder.owner, clockText(holder.sinceMs, nowMs)));
    if (!holder.polls.isEmpty())
        printLine(say(QT_TRANSLATE_NOOP("commands", "  reads %1")).arg(holder.polls.join(u", "_s)));
}

/// On SQLite whoever has the file does all.
QList<EngineHolder> holdersOf(const Ledger &ledger, const Overview &overview)
{
    QList<EngineHolder> holders = overview.holders;
    if (const std::optional<LedgerHolder> holder = ledger.holder())
        holders.append({.owner = holder->owner, .sinceMs = holder->sinceMs, .untilMs = 0, .silent = false, .polls = {}});
    return holders;
}

QJsonArray showHolders(const QList<EngineHolder> &holders, bool print, qint64 nowMs)
{
    QJsonArray shown;
    for (const EngineHolder &holder : holders) {
        shown.append(toJson(holder));
        if (print)
            printHolder(holder, nowMs);
    }
    if (print && holders.isEmpty())
        printLine(say(QT_TRANSLATE_NOOP("commands", "No engine runs")));
    return shown;
}

bool needsPerson(const RouteCard &card)
{
    return card.counts.value(TransferState::Failed) > 0 || card.counts.value(TransferState::Held) > 0;
}

} // namespace

ExitCode runStatus(const QStringList &words)
{
    Arguments arguments(u"status"_s, say(QT_TRANSLATE_NOOP("commands", "What waits and what failed, route by route")));
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto ledger = openLedger(arguments, LedgerUse::Read);
    if (!ledger)
        return cannot(ledger.error());
    const qint64 nowMs = (*ledger)->clock().nowMs();
    Overview overview;
    const Status read = (*ledger)->read([&](Database &database) -> Status {
        Result<Overview> found = DeskReader(database).overview(EngineStatus{}, nowMs);
        if (!found)
            return found.error();
        overview = std::move(*found);
        return Done{};
    });
    if (!read)
        return cannot(read.error());
    const QJsonArray engines = showHolders(holdersOf(**ledger, overview), !arguments.json(), nowMs);
    QJsonArray routes;
    for (const RouteCard &card : std::as_const(overview.cards)) {
        routes.append(toJson(card));
        if (!arguments.json())
            printCard(card, nowMs);
    }
    if (arguments.json())
        printJson({{u"engines"_s, engines}, {u"routes"_s, routes}});
    else if (overview.cards.isEmpty())
        printLine(say(QT_TRANSLATE_NOOP("commands", "No routes yet. `cuadra setup FILE` adds them.")));
    const bool needs = std::any_of(overview.cards.begin(), overview.cards.end(), needsPerson);
    return needs ? ExitCode::NeedsPerson : ExitCode::Done;
}

} // namespace cuadra
