#include "ui/failed/failedwords.h"

#include "core/desk/corrections.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kWordLength = 60;
constexpr qint64 kMinuteMs = 60'000;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("failed", text, nullptr, n);
}

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, kWordLength));
}

QString plainFieldWord(const QString &name)
{
    static const QHash<QString, const char *> words{
        {u"number"_s, QT_TRANSLATE_NOOP("failed", "Tax number")},
        {u"business"_s, QT_TRANSLATE_NOOP("failed", "The customer is a business")},
        {u"surchargeScheme"_s, QT_TRANSLATE_NOOP("failed", "The customer pays the equivalence surcharge")},
        {u"invoiceAsked"_s, QT_TRANSLATE_NOOP("failed", "The customer wants an invoice")},
        {u"firstName"_s, QT_TRANSLATE_NOOP("failed", "First name")},
        {u"lastName"_s, QT_TRANSLATE_NOOP("failed", "Last name")},
        {u"company"_s, QT_TRANSLATE_NOOP("failed", "Company")},
        {u"street1"_s, QT_TRANSLATE_NOOP("failed", "Street")},
        {u"street2"_s, QT_TRANSLATE_NOOP("failed", "Street, second line")},
        {u"city"_s, QT_TRANSLATE_NOOP("failed", "Town")},
        {u"region"_s, QT_TRANSLATE_NOOP("failed", "Province")},
        {u"postcode"_s, QT_TRANSLATE_NOOP("failed", "Postcode")},
        {u"country"_s, QT_TRANSLATE_NOOP("failed", "Country")},
        {u"phone"_s, QT_TRANSLATE_NOOP("failed", "Telephone")},
        {u"email"_s, QT_TRANSLATE_NOOP("failed", "E-mail")},
        {u"method"_s, QT_TRANSLATE_NOOP("failed", "Payment method")},
        {u"methodId"_s, QT_TRANSLATE_NOOP("failed", "Shipping method")},
        {u"sku"_s, QT_TRANSLATE_NOOP("failed", "Product")},
        {u"ean"_s, QT_TRANSLATE_NOOP("failed", "Bar code")},
        {u"name"_s, QT_TRANSLATE_NOOP("failed", "Name")},
        {u"note"_s, QT_TRANSLATE_NOOP("failed", "Note")},
    };
    const char *word = words.value(name, nullptr);
    return word ? say(word) : foreign(name);
}

/// -1: none in the minutes that the cards know.
qsizetype minutesSinceVerified(const QList<RouteCard> &cards)
{
    qsizetype least = -1;
    for (const RouteCard &card : cards) {
        const QList<int> &minutes = card.verifiedPerMinute;
        const auto last = std::find_if(minutes.crbegin(), minutes.crend(), [](int count) { return count > 0; });
        const qsizetype ago = last - minutes.crbegin();
        if (last != minutes.crend())
            least = least < 0 ? ago : qMin(least, ago);
    }
    return least;
}

} // namespace

QString mustActWord(std::optional<MustAct> who)
{
    if (!who)
        return say(QT_TRANSLATE_NOOP("failed", "Not known"));
    switch (*who) {
    case MustAct::System: return say(QT_TRANSLATE_NOOP("failed", "System \u00b7 wait"));
    case MustAct::Data: return say(QT_TRANSLATE_NOOP("failed", "Data \u00b7 you"));
    case MustAct::Setup: return say(QT_TRANSLATE_NOOP("failed", "Setup \u00b7 once"));
    case MustAct::Rule: return say(QT_TRANSLATE_NOOP("failed", "Rule \u00b7 decide"));
    case MustAct::Partner: return say(QT_TRANSLATE_NOOP("failed", "Shop or ERP"));
    }
    Q_UNREACHABLE();
}

QString mustActIcon(std::optional<MustAct> who)
{
    if (!who)
        return u"circle-question-mark"_s;
    switch (*who) {
    case MustAct::System: return u"clock"_s;
    case MustAct::Data: return u"hand"_s;
    case MustAct::Setup: return u"layers"_s;
    case MustAct::Rule: return u"scale"_s;
    case MustAct::Partner: return u"send"_s;
    }
    Q_UNREACHABLE();
}

Tone mustActTone(std::optional<MustAct> who)
{
    if (!who)
        return Tone::Neutral;
    switch (*who) {
    case MustAct::System: return Tone::Neutral;
    case MustAct::Data: return Tone::Bad;
    case MustAct::Setup: return Tone::Warn;
    case MustAct::Rule: return Tone::Doubt;
    case MustAct::Partner: return Tone::Info;
    }
    Q_UNREACHABLE();
}

QString orderFieldWord(const QString &path)
{
    const QString word = plainFieldWord(path.section(u'.', -1));
    if (path.startsWith(u"shipping."_s))
        return say(QT_TRANSLATE_NOOP("failed", "%1 (delivery)")).arg(word);
    return path.startsWith(u"billing."_s) ? say(QT_TRANSLATE_NOOP("failed", "%1 (invoice)")).arg(word) : word;
}

QString whereText(const FailureRow &row)
{
    if (row.field.startsWith(u"lines["_s)) {
        const int line = row.field.section(u'[', 1).section(u']', 0, 0).toInt() + 1;
        const QString key = foreign(row.row.errorArgs.value(1));
        const QString words = say(QT_TRANSLATE_NOOP("failed", "Line %1")).arg(line);
        return key.isEmpty() ? words : words + u" \u00b7 "_s + key;
    }
    return row.field.isEmpty() ? QString() : orderFieldWord(row.field);
}

QString sumsText(const QMap<QString, Decimal> &sums)
{
    QStringList parts;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        parts << money(sum.value(), sum.key());
    return parts.join(u" + "_s);
}

QString causeTitle(const FailureGroup &group)
{
    return phraseFor(group.code, group.args).cause;
}

QString causeFacts(const FailureGroup &group, qint64 nowMs)
{
    QStringList parts{say(QT_TRANSLATE_N_NOOP("failed", "%n order(s)"), group.count), sumsText(group.sums),
                      say(QT_TRANSLATE_NOOP("failed", "since %1")).arg(clockText(group.oldestMs, nowMs))};
    parts.replaceInStrings(u" "_s, u"\u00a0"_s); // lines break between parts
    return parts.join(u" \u00b7 "_s);
}

QString causeNews(const FailureGroup &group)
{
    if (group.isNew)
        return say(QT_TRANSLATE_NOOP("failed", "New cause since yesterday"));
    return group.added > 0 ? say(QT_TRANSLATE_N_NOOP("failed", "%n new since yesterday"), group.added) : QString();
}

QString solutionText(const std::optional<Solution> &solution, qint64 nowMs)
{
    if (!solution)
        return {};
    const QString ago = agoText(solution->atMs, nowMs);
    const QString who = foreign(solution->who);
    if (solution->action == u"map"_s)
        return say(QT_TRANSLATE_NOOP("failed", "Last time solved by %1, %2: \u201c%3\u201d linked to \u201c%4\u201d for ever."))
            .arg(who, ago, foreign(solution->path.section(u':', 1)), foreign(solution->value));
    if (solution->action == u"edit"_s)
        return say(QT_TRANSLATE_NOOP("failed", "Last time solved by %1, %2: %3 set to \u201c%4\u201d."))
            .arg(who, ago, orderFieldWord(solution->path), foreign(solution->value));
    return say(QT_TRANSLATE_NOOP("failed", "Last time solved by %1, %2: accepted and sent.")).arg(who, ago);
}

QString failureSummary(const FailureRow &row)
{
    QStringList parts{rowSummary(row.row), whereText(row), mustActWord(row.mustAct)};
    if (!row.assignee.isEmpty())
        parts << say(QT_TRANSLATE_NOOP("failed", "assigned to %1")).arg(foreign(row.assignee));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

EmptyState::Words wordsForNoFailures(bool filtered, const QList<RouteCard> &cards, const EngineHealth &health,
                                     qint64 nowMs)
{
    if (filtered)
        return {u"funnel-x"_s, say(QT_TRANSLATE_NOOP("failed", "No failed order fits this view.")),
                say(QT_TRANSLATE_NOOP("failed", "Other failed orders may be there.")),
                say(QT_TRANSLATE_NOOP("failed", "Show all failed orders"))};
    const QString title = say(QT_TRANSLATE_NOOP("failed", "No failed orders."));
    if (health.holder == EngineHealth::Holder::None)
        return {u"server-off"_s, title, say(QT_TRANSLATE_NOOP("failed", "But no engine runs: nothing is sent, so nothing can fail.")), {}};
    const qsizetype minutes = minutesSinceVerified(cards);
    const QString sentence = minutes < 0
        ? say(QT_TRANSLATE_NOOP("failed", "No order was verified in the last 30 min. The queue says whether any is waiting."))
        : say(QT_TRANSLATE_NOOP("failed", "Last verified order %1."))
              .arg(agoText(nowMs - qint64(minutes + 1) * kMinuteMs, nowMs));
    return {u"circle-check-big"_s, title, sentence, {}};
}

} // namespace cuadra
