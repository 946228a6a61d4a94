#include "ui/today/todayfacts.h"

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

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kFreshMs = 2 * kMinuteMs;  // several times the pause between two readings
constexpr qint64 kLateMs = 5 * kMinuteMs;
constexpr qint64 kStaleMs = 15 * kMinuteMs;
constexpr int kNameLength = 30;

QString say(const char *text)
{
    return QCoreApplication::translate("today", text);
}

const ConnectionHealth *healthOf(const DataAge &age, const EngineHealth &health)
{
    const auto found = std::find_if(health.connections.begin(), health.connections.end(),
                                    [&](const ConnectionHealth &one) { return one.connection == age.connection; });
    return found == health.connections.end() ? nullptr : &*found;
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return u"circle-check"_s;
    case Tone::Warn: return u"timer"_s;
    case Tone::Bad: return u"circle-alert"_s;
    default: return u"circle-dashed"_s;
    }
}

Tone toneOfAge(const DataAge &age, const TodayView &view)
{
    const ConnectionHealth *health = healthOf(age, view.health);
    if (health && (health->light == Light::Down || health->light == Light::SignIn))
        return Tone::Bad;
    if (age.paused)
        return Tone::Neutral;
    if (age.kind != DataAge::Kind::Read)
        return age.oldestMs > 0 && view.nowMs - age.oldestMs > kLateMs ? Tone::Warn : Tone::Good;
    if (age.lastMs == 0)
        return Tone::Neutral;
    const qint64 oldMs = view.nowMs - age.lastMs;
    return oldMs <= kFreshMs ? Tone::Good : oldMs <= kStaleMs ? Tone::Warn : Tone::Bad;
}

QString kindText(const DataAge &age)
{
    const QString name = shortened(shownPlainly(age.name), kNameLength);
    switch (age.kind) {
    case DataAge::Kind::Read: return say(QT_TRANSLATE_NOOP("today", "Read from %1")).arg(name);
    case DataAge::Kind::Written: return say(QT_TRANSLATE_NOOP("today", "Verified in %1")).arg(name);
    case DataAge::Kind::Told: return say(QT_TRANSLATE_NOOP("today", "Numbers told to %1")).arg(name);
    }
    Q_UNREACHABLE();
}

QString valueText(const DataAge &age, qint64 nowMs)
{
    if (age.paused)
        return say(QT_TRANSLATE_NOOP("today", "paused"));
    if (age.kind == DataAge::Kind::Told)
        return age.waiting == 0 ? say(QT_TRANSLATE_NOOP("today", "all told"))
                                : say(QT_TRANSLATE_NOOP("today", "%1 to tell")).arg(countText(age.waiting));
    if (age.lastMs == 0)
        return age.kind == DataAge::Kind::Read ? say(QT_TRANSLATE_NOOP("today", "not yet"))
                                               : say(QT_TRANSLATE_NOOP("today", "none this week"));
    if (age.kind == DataAge::Kind::Written && nowMs - age.lastMs < kFreshMs)
        return say(QT_TRANSLATE_NOOP("today", "just now")); // known to the minute
    return agoText(age.lastMs, nowMs);
}

QString helpText(const DataAge &age, const TodayView &view)
{
    QStringList lines;
    if (age.kind == DataAge::Kind::Read && age.lastMs > 0)
        lines << say(QT_TRANSLATE_NOOP("today", "Last read %1.")).arg(exactTime(age.lastMs));
    if (age.kind == DataAge::Kind::Written)
        lines << say(QT_TRANSLATE_NOOP("today", "In the queue: %1.")).arg(countText(age.waiting));
    if (const ConnectionHealth *health = healthOf(age, view.health))
        lines << connectionSentence(*health, view.nowMs);
    return lines.join(u'\n');
}

void addWhenAny(QList<Fact> &facts, qint64 count, const Fact &fact)
{
    if (count == 0)
        return;
    facts << fact;
    facts.last().value = countText(count);
}

Fact seenFact(const TodayFigures &figures)
{
    const qint64 seen = figures.received() + figures.notTakenCount();
    const QString text = figures.notTaken.isEmpty()
        ? say(QT_TRANSLATE_NOOP("today", "Seen in the shops %1 = in the ledger %2")).arg(countText(seen), countText(figures.received()))
        : say(QT_TRANSLATE_NOOP("today", "Seen in the shops %1 = in the ledger %2 + not taken %3"))
              .arg(countText(seen), countText(figures.received()), countText(figures.notTakenCount()));
    return {.icon = u"check"_s,
            .tone = Tone::Good,
            .text = text,
            .help = say(QT_TRANSLATE_NOOP("today", "As far as the shops have been read: see the ages above.")),
            .goal = TodayGoal::AllOrders};
}

QString failedText(const TodayFigures &figures)
{
    if (figures.failedInErp == 0)
        return say(QT_TRANSLATE_NOOP("today", "Failed, not in the ERP"));
    return say(QT_TRANSLATE_NOOP("today", "Failed; the ERP has %1 of them all the same"))
        .arg(countText(figures.failedInErp));
}

void addDifferences(QList<Fact> &facts, const TodayFigures &figures)
{
    using S = TransferState;
    addWhenAny(facts, figures.standing.value(S::Failed),
               {.icon = u"circle-alert"_s, .tone = Tone::Bad, .text = failedText(figures), .goal = TodayGoal::Failed});
    addWhenAny(facts, figures.standing.value(S::InDoubt),
               {.icon = u"circle-question-mark"_s, .tone = Tone::Doubt,
                .text = say(QT_TRANSLATE_NOOP("today", "In doubt: the ERP is asked")), .goal = TodayGoal::InDoubt});
    addWhenAny(facts, figures.inQueue(),
               {.icon = u"clock"_s, .text = say(QT_TRANSLATE_NOOP("today", "On their way")), .goal = TodayGoal::InQueue});
    addWhenAny(facts, figures.standing.value(S::Held),
               {.icon = u"hand"_s, .tone = Tone::Warn, .text = say(QT_TRANSLATE_NOOP("today", "Held: payment, approval or time to wait")),
                .goal = TodayGoal::Held});
    addWhenAny(facts, figures.standing.value(S::Dismissed),
               {.icon = u"archive"_s, .text = say(QT_TRANSLATE_NOOP("today", "Set aside, with a reason")), .goal = TodayGoal::Dismissed});
}

} // namespace

QList<Fact> ageFacts(const TodayView &view)
{
    QList<Fact> facts;
    for (const DataAge &age : view.figures.ages) {
        const Tone tone = toneOfAge(age, view);
        facts << Fact{.icon = age.paused ? u"circle-pause"_s : iconOf(tone),
                      .tone = tone,
                      .text = kindText(age),
                      .value = valueText(age, view.nowMs),
                      .help = helpText(age, view),
                      .goal = TodayGoal::Connections};
    }
    return facts;
}

QList<Fact> integrityFacts(const TodayFigures &figures)
{
    const qint64 verified = figures.standing.value(TransferState::Verified);
    QList<Fact> facts{seenFact(figures)};
    for (const NotTaken &one : figures.notTaken)
        addWhenAny(facts, one.count, {.icon = u"info"_s, .text = phraseFor(one.reason, {}).cause});
    facts << Fact{.icon = u"check"_s,
                  .tone = Tone::Good,
                  .text = say(QT_TRANSLATE_NOOP("today", "In the ERP, read back and equal to the cent")),
                  .value = countText(verified),
                  .goal = TodayGoal::Verified};
    addDifferences(facts, figures);
    addWhenAny(facts, figures.untold,
               {.icon = u"triangle-alert"_s, .tone = Tone::Warn,
                .text = say(QT_TRANSLATE_NOOP("today", "ERP numbers that a shop did not take, of any day")),
                .goal = TodayGoal::Verified});
    const qint64 missing = figures.received() - verified;
    facts << Fact{.icon = missing == 0 ? u"circle-check"_s : u"info"_s,
                  .tone = missing == 0 ? Tone::Good : Tone::Neutral,
                  .text = missing == 0
                      ? say(QT_TRANSLATE_NOOP("today", "Nothing is missing"))
                      : say(QT_TRANSLATE_NOOP("today", "%1 in the ledger = %2 verified + %3 named above"))
                            .arg(countText(figures.received()), countText(verified), countText(missing))};
    return facts;
}

} // namespace cuadra
