#include "ui/trace/tracedocument.h"

#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"
#include "ui/text/traces.h"
#include "ui/text/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kShownEvents = 40; ///< so that it stays a page or two
constexpr double kPointsPerInch = 72;

QString say(const char *text)
{
    return QCoreApplication::translate("tracedocument", text);
}

QString safe(const QString &foreign)
{
    return foreign.toHtmlEscaped();
}

QString cell(const QString &text, bool right = false)
{
    return u"<td%1>%2</td>"_s.arg(right ? u" align=\"right\""_s : QString(), safe(text));
}

QString stepsHtml(const Trace &trace)
{
    QStringList words;
    for (const TraceStep &step : trace.steps)
        words << u"%1: %2"_s.arg(traceStepWord(step, trace), standingWord(step.standing));
    return u"<p>%1</p>"_s.arg(safe(words.join(u" \u00b7 "_s)));
}

QString eventsHtml(const Trace &trace, qint64 nowMs)
{
    QString rows;
    qsizetype shown = 0;
    for (const TraceEvent &event : trace.events) {
        const bool routine = event.code == "call"_L1 && event.result == TraceResult::Plain;
        if (routine || ++shown > kShownEvents)
            continue;
        QString text = eventText(event, trace);
        if (event.lane == TraceLane::People && !event.reason.isEmpty())
            text += u". "_s + eventMore(event, trace);
        rows += u"<tr>%1%2%3</tr>"_s.arg(cell(momentText(event.atMs, nowMs)), cell(eventWho(event, trace)), cell(text));
    }
    return u"<h3>%1</h3><table cellpadding=\"3\" width=\"100%\">%2</table>"_s
        .arg(safe(say(QT_TRANSLATE_NOOP("tracedocument", "What happened"))), rows);
}

QString waterfallHtml(const Trace &trace)
{
    if (!trace.detail.waterfall)
        return {};
    const auto figure = [](const std::optional<Decimal> &amount) { return amount ? amountText(*amount) : u"\u2014"_s; };
    QString rows = u"<tr><th></th><th align=\"right\">%1</th><th align=\"right\">%2</th></tr>"_s
                       .arg(safe(shortened(shownPlainly(trace.detail.sourceName), 40)),
                            safe(shortened(shownPlainly(trace.detail.targetName), 40)));
    for (const WaterfallStep &step : trace.detail.waterfall->steps)
        rows += u"<tr>%1%2%3</tr>"_s.arg(cell(waterfallWord(step)), cell(figure(step.shop), true), cell(figure(step.erp), true));
    return u"<h3>%1</h3><table cellpadding=\"3\">%2</table>"_s
        .arg(safe(say(QT_TRANSLATE_NOOP("tracedocument", "To the cent"))), rows);
}

} // namespace

QString traceHtml(const Trace &trace, qint64 nowMs)
{
    const Story story = storyOf(trace.detail, nowMs);
    const QString customer = say(QT_TRANSLATE_NOOP("tracedocument", "For the customer: “%1”")).arg(wordsForCustomer(trace));
    const QString foot = say(QT_TRANSLATE_NOOP("tracedocument", "Made by Cuadra on %1. Personal data are masked."))
                             .arg(exactTime(nowMs));
    return u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
           "<body style=\"font-family: sans-serif\"><h2>%1</h2><p><b>%2</b></p><p>%3</p>%4%5%6<p><small>%7</small></p>"
           "</body></html>"_s.arg(safe(traceTitle(trace)), safe(story.sentence), safe(customer), stepsHtml(trace),
                                  eventsHtml(trace, nowMs), waterfallHtml(trace), safe(foot));
}

QByteArray tracePdf(const Trace &trace, qint64 nowMs)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(traceTitle(trace));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter);
    QTextDocument document;
    document.setDefaultFont(QFont(QFont().family(), 9));
    document.documentLayout(); // lays out for paper from the start
    document.setHtml(traceHtml(trace, nowMs));
    document.setPageSize(QSizeF(writer.width(), writer.height()) * kPointsPerInch / writer.resolution());
    document.print(&writer);
    return content;
}

} // namespace cuadra
