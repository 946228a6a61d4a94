#include "ui/text/traces.h"

#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kNameLength = 60;
constexpr int kReasonLength = 300;

QString say(const char *text)
{
    return QCoreApplication::translate("traces", text);
}

QString nameText(const QString &foreign)
{
    return shortened(shownPlainly(foreign), kNameLength);
}

QString argument(const TraceEvent &event, qsizetype at)
{
    return event.args.value(at);
}

QString callText(const TraceEvent &event)
{
    QString text = stepWord(argument(event, 0));
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    const QString error = argument(event, 2);
    if (!error.isEmpty())
        return u"%1: %2"_s.arg(text, phraseFor(error, {}).cause);
    if (event.result == TraceResult::Bad)
        return say(QT_TRANSLATE_NOOP("traces", "%1: answered with status %2")).arg(text, argument(event, 1));
    if (argument(event, 1) == u"404")
        return say(QT_TRANSLATE_NOOP("traces", "%1: not there")).arg(text);
    return text;
}

Phrase phraseOf(const TraceEvent &event, const QString &currency)
{
    return event.args.isEmpty() ? Phrase() : phraseFor(event.args.front(), event.args.sliced(1), currency);
}

QString endText(const TraceEvent &event, TransferState outcome, const QString &currency)
{
    const QString cause = phraseOf(event, currency).cause;
    switch (outcome) {
    case TransferState::Verified: return say(QT_TRANSLATE_NOOP("traces", "Read back and equal to the cent"));
    case TransferState::Sent: return say(QT_TRANSLATE_NOOP("traces", "Accepted there, not yet read back"));
    case TransferState::InDoubt: return say(QT_TRANSLATE_NOOP("traces", "In doubt: the answer was lost, so it is asked for first"));
    case TransferState::Failed: return say(QT_TRANSLATE_NOOP("traces", "Failed: %1")).arg(cause);
    case TransferState::Retrying: return say(QT_TRANSLATE_NOOP("traces", "To be tried again: %1")).arg(cause);
    case TransferState::Sending: return say(QT_TRANSLATE_NOOP("traces", "Sending begins"));
    case TransferState::Held:
    case TransferState::Waiting:
    case TransferState::Dismissed: return stateWord(outcome);
    }
    Q_UNREACHABLE();
}

QString holdText(const TraceEvent &event)
{
    const QString why = holdWord(holdReasonFromName(argument(event, 0)).value_or(HoldReason::None));
    return say(QT_TRANSLATE_NOOP("traces", "Held: %1")).arg(why);
}

QString shopText(const TraceEvent &event)
{
    if (event.code == u"told.created") {
        const Decimal total = Decimal::parse(argument(event, 0)).value_or(Decimal());
        return say(QT_TRANSLATE_NOOP("traces", "Order created, %1")).arg(money(total, argument(event, 1)));
    }
    if (event.code == u"told.taken")
        return say(QT_TRANSLATE_NOOP("traces", "Taken in from the shop"));
    if (event.code == u"told.gone")
        return say(QT_TRANSLATE_NOOP("traces", "Binned or deleted in the shop"));
    const QString changed = QCoreApplication::translate("traces", "Changed in the shop: %n field(s)", nullptr,
                                                        int(event.changes.size()));
    return event.changes.isEmpty() ? say(QT_TRANSLATE_NOOP("traces", "Changed in the shop")) : changed;
}

QString lastPart(const QString &path)
{
    return path.section(u'.', -1).section(u'[', 0, 0);
}

} // namespace

QString laneWord(TraceLane lane)
{
    switch (lane) {
    case TraceLane::Shop: return say(QT_TRANSLATE_NOOP("traces", "Shop"));
    case TraceLane::Payment: return say(QT_TRANSLATE_NOOP("traces", "Payment"));
    case TraceLane::Engine: return say(QT_TRANSLATE_NOOP("traces", "Engine"));
    case TraceLane::Erp: return say(QT_TRANSLATE_NOOP("traces", "ERP"));
    case TraceLane::People: return say(QT_TRANSLATE_NOOP("traces", "People"));
    }
    Q_UNREACHABLE();
}

QString eventWho(const TraceEvent &event, const Trace &trace)
{
    switch (event.lane) {
    case TraceLane::Shop: return nameText(trace.detail.sourceName);
    case TraceLane::Erp: return nameText(trace.detail.targetName);
    case TraceLane::People: return nameText(event.who);
    case TraceLane::Payment:
    case TraceLane::Engine: return laneWord(event.lane);
    }
    Q_UNREACHABLE();
}

QString eventText(const TraceEvent &event, const Trace &trace)
{
    if (event.code == u"call")
        return callText(event);
    if (event.code.startsWith(u"attempt."))
        return endText(event, transferStateFromName(event.code.sliced(8)).value_or(TransferState::Failed),
                       trace.detail.row.currency);
    if (event.code.startsWith(u"person."))
        return auditWord(event.code.sliced(7));
    if (event.code == u"payment.confirmed") {
        const QString means = nameText(argument(event, 0));
        return means.isEmpty() ? say(QT_TRANSLATE_NOOP("traces", "Paid"))
                               : say(QT_TRANSLATE_NOOP("traces", "Paid: %1")).arg(means);
    }
    if (event.code == u"payment.awaited" || event.code == u"told.held")
        return holdText(event);
    const int findings = argument(event, 0).toInt(); // lupdate never ends over a call in the place of the count
    if (event.code == u"checks.found")
        return QCoreApplication::translate("traces", "Checked: %n finding(s)", nullptr, findings);
    return shopText(event);
}

QString eventMore(const TraceEvent &event, const Trace &trace)
{
    if (!event.reason.isEmpty())
        return say(QT_TRANSLATE_NOOP("traces", "Reason: “%1”")).arg(shortened(shownPlainly(event.reason), kReasonLength));
    const bool isEnd = event.code.startsWith(u"attempt.");
    return isEnd ? phraseOf(event, trace.detail.row.currency).remedy : QString();
}

QString traceStepWord(const TraceStep &step, const Trace &trace)
{
    if (step.code == u"paid")
        return say(QT_TRANSLATE_NOOP("traces", "Paid"));
    if (step.code == u"taken")
        return say(QT_TRANSLATE_NOOP("traces", "Taken in"));
    if (step.code == u"in_erp")
        return say(QT_TRANSLATE_NOOP("traces", "In %1")).arg(shortened(nameText(trace.detail.targetName), 24));
    if (step.code == u"verified")
        return say(QT_TRANSLATE_NOOP("traces", "Verified"));
    return say(QT_TRANSLATE_NOOP("traces", "Number in the shop"));
}

QString standingWord(StepStanding standing)
{
    switch (standing) {
    case StepStanding::Done: return say(QT_TRANSLATE_NOOP("traces", "done"));
    case StepStanding::Now: return say(QT_TRANSLATE_NOOP("traces", "under way"));
    case StepStanding::Stuck: return say(QT_TRANSLATE_NOOP("traces", "stopped here"));
    case StepStanding::Ahead: return say(QT_TRANSLATE_NOOP("traces", "to come"));
    }
    Q_UNREACHABLE();
}

QString fieldWord(const QString &path)
{
    static const QHash<QString, const char *> words{
        {u"first_name"_s, QT_TRANSLATE_NOOP("traces", "First name")},
        {u"last_name"_s, QT_TRANSLATE_NOOP("traces", "Surname")},
        {u"company"_s, QT_TRANSLATE_NOOP("traces", "Company")},
        {u"address_1"_s, QT_TRANSLATE_NOOP("traces", "Address")},
        {u"address_2"_s, QT_TRANSLATE_NOOP("traces", "Address, second line")},
        {u"city"_s, QT_TRANSLATE_NOOP("traces", "Town")},
        {u"postcode"_s, QT_TRANSLATE_NOOP("traces", "Postcode")},
        {u"phone"_s, QT_TRANSLATE_NOOP("traces", "Phone")},
        {u"email"_s, QT_TRANSLATE_NOOP("traces", "E-mail")},
        {u"customer_note"_s, QT_TRANSLATE_NOOP("traces", "Customer's note")},
        {u"customer_ip_address"_s, QT_TRANSLATE_NOOP("traces", "IP address")},
        {u"customer_user_agent"_s, QT_TRANSLATE_NOOP("traces", "Browser")},
        {u"status"_s, QT_TRANSLATE_NOOP("traces", "State in the shop")},
        {u"total"_s, QT_TRANSLATE_NOOP("traces", "Total")},
        {u"total_tax"_s, QT_TRANSLATE_NOOP("traces", "Tax")},
        {u"quantity"_s, QT_TRANSLATE_NOOP("traces", "Quantity")},
        {u"sku"_s, QT_TRANSLATE_NOOP("traces", "Article")},
        {u"date_paid_gmt"_s, QT_TRANSLATE_NOOP("traces", "Paid on")},
        {u"number"_s, QT_TRANSLATE_NOOP("traces", "Number")},
    };
    const QString part = lastPart(path);
    const char *known = words.value(part, nullptr);
    const bool taxId = !known && personalKindOf(part) == PersonalKind::TaxId;
    QString word = taxId ? say(QT_TRANSLATE_NOOP("traces", "Tax id")) : known ? say(known) : nameText(path);
    if (known && path.startsWith(u"billing."))
        word = say(QT_TRANSLATE_NOOP("traces", "%1 (invoice)")).arg(word);
    else if (known && path.startsWith(u"shipping."))
        word = say(QT_TRANSLATE_NOOP("traces", "%1 (delivery)")).arg(word);
    return word;
}

QString wordsForCustomer(const Trace &trace)
{
    switch (trace.detail.row.state) {
    case TransferState::Verified: return say(QT_TRANSLATE_NOOP("traces", "Your order is confirmed; you need not do anything."));
    case TransferState::Held: break;
    case TransferState::Failed:
        return say(QT_TRANSLATE_NOOP("traces", "We have your order and are checking a detail of it; please do not order again."));
    case TransferState::Dismissed:
        return say(QT_TRANSLATE_NOOP("traces", "I have to look into your order and will call you back."));
    case TransferState::Waiting:
    case TransferState::Sending:
    case TransferState::Sent:
    case TransferState::Retrying:
    case TransferState::InDoubt:
        return say(QT_TRANSLATE_NOOP("traces", "We have your order and are entering it; please do not order again."));
    }
    switch (trace.detail.row.hold) {
    case HoldReason::Unpaid: return say(QT_TRANSLATE_NOOP("traces", "We have your order and wait for its payment."));
    case HoldReason::TransferAwaited:
        return say(QT_TRANSLATE_NOOP("traces", "We have your order and prepare it when your bank transfer arrives."));
    case HoldReason::CashOnDelivery:
    case HoldReason::HoldWindow: return say(QT_TRANSLATE_NOOP("traces", "We have your order and will confirm it soon."));
    case HoldReason::SuspectedFraud:
    case HoldReason::Approval:
    case HoldReason::ByPerson:
    case HoldReason::None: return say(QT_TRANSLATE_NOOP("traces", "We have your order and will contact you about it."));
    }
    Q_UNREACHABLE();
}

QString traceTitle(const Trace &trace)
{
    const QueueRow &row = trace.detail.row;
    return QStringList{say(QT_TRANSLATE_NOOP("traces", "Order %1")).arg(nameText(row.number)), nameText(row.customer),
                       money(row.total, row.currency),
                       u"%1 \u2192 %2"_s.arg(nameText(trace.detail.sourceName), nameText(trace.detail.targetName))}
        .join(u" \u00b7 "_s);
}

QString traceSummary(const Trace &trace, qint64 nowMs)
{
    const Story story = storyOf(trace.detail, nowMs);
    QStringList lines{traceTitle(trace), story.sentence};
    lines << say(QT_TRANSLATE_NOOP("traces", "For the customer: “%1”")).arg(wordsForCustomer(trace)) << QString();
    for (const TraceEvent &event : trace.events) {
        if (event.code != u"call" || event.result == TraceResult::Bad)
            lines << u"%1  %2: %3"_s.arg(momentText(event.atMs, nowMs), eventWho(event, trace), eventText(event, trace));
    }
    return lines.join(u'\n');
}

} // namespace cuadra
