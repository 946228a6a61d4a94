#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/openledger.h"
#include "app/host/findorders.h"
#include "core/desk/evidencejson.h"
#include "core/desk/trace.h"
#include "core/domain/waterfalljson.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"
#include "ui/text/traces.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QJsonArray attemptsJson(const TransferDetail &detail)
{
    QJsonArray list;
    for (const AttemptView &attempt : detail.attempts)
        list.append(QJsonObject{{u"revision"_s, attempt.revision},
                                {u"started_ms"_s, attempt.startedMs},
                                {u"ended_ms"_s, attempt.endedMs},
                                {u"outcome"_s, transferStateName(attempt.outcome)},
                                {u"error"_s, attempt.errorCode}});
    return list;
}

QJsonArray exchangesJson(const TransferDetail &detail)
{
    QJsonArray list;
    for (const ExchangeView &exchange : detail.exchanges)
        list.append(QJsonObject{{u"step"_s, exchange.step},
                                {u"started_ms"_s, exchange.startedMs},
                                {u"duration_ms"_s, exchange.durationMs},
                                {u"method"_s, exchange.method},
                                {u"url"_s, exchange.url},
                                {u"status"_s, exchange.status},
                                {u"error"_s, exchange.errorCode}});
    return list;
}

QJsonArray findingsJson(const TransferDetail &detail)
{
    QJsonArray list;
    for (const Finding &finding : detail.findings)
        list.append(QJsonObject{{u"check"_s, finding.checkId},
                                {u"code"_s, finding.code},
                                {u"severity"_s, severityName(finding.severity)},
                                {u"field"_s, finding.field},
                                {u"args"_s, QJsonArray::fromStringList(finding.args)}});
    return list;
}

QJsonObject toJson(const Trace &trace)
{
    const TransferDetail &detail = trace.detail;
    QJsonObject json{{u"order"_s, detail.row.number},
                     {u"business_key"_s, detail.row.businessKey},
                     {u"route"_s, detail.routeCode},
                     {u"state"_s, transferStateName(detail.row.state)},
                     {u"erp_number"_s, detail.row.erpNumber},
                     {u"total"_s, detail.row.total.toString()},
                     {u"currency"_s, detail.row.currency},
                     {u"attempts"_s, attemptsJson(detail)},
                     {u"exchanges"_s, exchangesJson(detail)},
                     {u"findings"_s, findingsJson(detail)}};
    json.insert(u"events"_s, eventsJson(trace.events));
    if (detail.waterfall)
        json.insert(u"waterfall"_s, QJsonDocument::fromJson(waterfallToJson(*detail.waterfall)).object());
    return json;
}

void printWaterfall(const Waterfall &waterfall)
{
    const auto figure = [&](const std::optional<Decimal> &amount) {
        return (amount ? money(*amount, waterfall.currency) : u"—"_s).rightJustified(14);
    };
    for (const WaterfallStep &step : waterfall.steps)
        printLine(u"  %1 %2 %3"_s.arg(waterfallWord(step).leftJustified(24), figure(step.shop), figure(step.erp)));
}

void printForPeople(const Trace &trace, qint64 nowMs)
{
    const TransferDetail &detail = trace.detail;
    const Story story = storyOf(detail, nowMs);
    printLine(u"%1  %2"_s.arg(traceTitle(trace), stateWord(detail.row.state)));
    printLine(story.sentence);
    if (!story.nextStep.isEmpty())
        printLine(story.nextStep);
    for (const Finding &finding : detail.findings)
        printLine(u"  %1 %2: %3"_s.arg(severityWord(finding.severity), finding.checkId,
                                       phraseFor(finding, detail.row.currency).cause));
    for (const TraceEvent &event : trace.events) {
        const QString took = event.tookMs > 0 ? u"  "_s + durationText(event.tookMs) : QString();
        printLine(u"  %1  %2: %3%4"_s.arg(exactTime(event.atMs), eventWho(event, trace), eventText(event, trace), took));
    }
    if (detail.waterfall)
        printWaterfall(*detail.waterfall);
}

} // namespace

ExitCode runTrace(const QStringList &words)
{
    Arguments arguments(u"trace"_s, say(QT_TRANSLATE_NOOP("commands", "Everything about one order")), u"ORDER"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    if (arguments.positional().size() != 1) {
        printNotice(u"cuadra trace ORDER"_s);
        return ExitCode::BadUsage;
    }
    const auto ledger = openLedger(arguments, LedgerUse::Read);
    if (!ledger)
        return cannot(ledger.error());
    const Result<QList<QueueRow>> rows = findOrders(**ledger, arguments.positional().constFirst());
    if (!rows)
        return cannot(rows.error());
    for (const QueueRow &row : *rows) {
        const Status shown = (*ledger)->read([&](Database &database) -> Status {
            const Result<Trace> trace = TraceReader(database).trace(row.id);
            if (!trace)
                return trace.error();
            if (arguments.json())
                printJson(toJson(*trace));
            else
                printForPeople(*trace, (*ledger)->clock().nowMs());
            return Done{};
        });
        if (!shown)
            return cannot(shown.error());
    }
    return ExitCode::Done;
}

} // namespace cuadra
