#include "ui/today/todaywords.h"

#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kStaleMs = 5 * 60'000;
constexpr qint64 kEnoughForPercent = 10;
constexpr int kNameLength = 40;

QString say(const char *text)
{
    return QCoreApplication::translate("today", text);
}

QString weekdayOf(const TodayView &view)
{
    return QLocale().standaloneDayName(QDateTime::fromMSecsSinceEpoch(view.figures.day.fromMs()).date().dayOfWeek());
}

int hourNow(const TodayView &view)
{
    return view.figures.day.hourOf(view.nowMs);
}

QList<int> untilNow(const TodayView &view, qint64 HourFigures::*figure)
{
    QList<int> counts;
    for (int hour = 0; hour <= hourNow(view); ++hour)
        counts << int(view.figures.hours[size_t(hour)].*figure);
    return counts;
}

QString hourText(int hour)
{
    return u"%1:00"_s.arg(hour, 2, 10, QChar(u'0'));
}

qint64 receivedUntil(const TodayFigures &figures, int hour)
{
    qint64 count = 0;
    for (int one = 0; one < hour; ++one)
        count += figures.hours[size_t(one)].received;
    return count;
}

/// Whole hours are compared: the one that runs would always look poor.
QString comparedWithNormal(const TodayView &view)
{
    const int hour = hourNow(view);
    const qint64 normal = view.normal.until(hour);
    if (!view.normal.isKnown() || hour == 0)
        return say(QT_TRANSLATE_NOOP("today", "taken in since midnight"));
    const qint64 received = receivedUntil(view.figures, hour);
    if (normal < kEnoughForPercent)
        return say(QT_TRANSLATE_NOOP("today", "%1 by %2; normal: %3"))
            .arg(countText(received), hourText(hour), countText(normal));
    const qint64 percent = (received - normal) * 100 / normal;
    const QString sentence = percent == 0 ? say(QT_TRANSLATE_NOOP("today", "as on a normal %2"))
        : percent > 0                     ? say(QT_TRANSLATE_NOOP("today", "%1% more than on a normal %2"))
                                          : say(QT_TRANSLATE_NOOP("today", "%1% fewer than on a normal %2"));
    return QString(sentence).replace(u"%1"_s, countText(qAbs(percent))).replace(u"%2"_s, weekdayOf(view));
}

QString staleSource(const TodayView &view)
{
    for (const DataAge &age : view.figures.ages) {
        if (age.kind != DataAge::Kind::Read || age.lastMs == 0 || view.nowMs - age.lastMs < kStaleMs)
            continue;
        const QString name = shortened(shownPlainly(age.name), kNameLength);
        return age.paused
            ? say(QT_TRANSLATE_NOOP("today", "%1 is paused and was last read %2: orders placed there since are not counted yet."))
                  .arg(name, agoText(age.lastMs, view.nowMs))
            : say(QT_TRANSLATE_NOOP("today", "%1 was last read %2: orders placed there since are not counted yet. Look at the connection."))
                  .arg(name, agoText(age.lastMs, view.nowMs));
    }
    return {};
}

} // namespace

QString shareText(qint64 part, qint64 whole)
{
    const qint64 tenths = whole == 0 ? 0 : part * 1000 / whole;
    const QString number = u"%1%2%3"_s.arg(QString::number(tenths / 10), QLocale().decimalPoint(),
                                           QString::number(tenths % 10));
    return say(QT_TRANSLATE_NOOP("today", "%1%")).replace(u"%1"_s, number);
}

QString sumText(const QList<CurrencySum> &sums)
{
    QStringList texts;
    for (const CurrencySum &one : sums)
        texts << money(one.sum, one.currency);
    return texts.join(u" \u00b7 "_s);
}

QString noticeOf(const TodayView &view)
{
    if (view.error)
        return say(QT_TRANSLATE_NOOP("today", "These are the figures of %1; newer ones cannot be read. %2 It is tried again by itself."))
            .arg(clockText(view.readMs, view.nowMs), phraseFor(view.error->code, view.error->args).cause);
    if (view.health.stopping)
        return say(QT_TRANSLATE_NOOP("today", "The engine is stopping: what it has in its hands is brought to an end."));
    if (view.health.holder == EngineHealth::Holder::None && !view.health.connections.isEmpty())
        return say(QT_TRANSLATE_NOOP("today", "The engine stands still: nothing is read from the shops and nothing is sent. The figures stay as they are until it runs."));
    return staleSource(view);
}

QString titleOf(const TodayFigures &figures)
{
    const qint64 received = figures.received();
    const qint64 verified = figures.standing.value(TransferState::Verified);
    if (received == 0)
        return say(QT_TRANSLATE_NOOP("today", "Nothing has come in yet today"));
    if (verified == received)
        return say(QT_TRANSLATE_NOOP("today", "Today everything adds up"));
    if (verified + figures.standing.value(TransferState::Dismissed) == received)
        return say(QT_TRANSLATE_NOOP("today", "Today everything adds up but what was set aside"));
    if (verified == 0)
        return say(QT_TRANSLATE_NOOP("today", "Of today's orders none is verified yet"));
    return say(QT_TRANSLATE_NOOP("today", "Today %1 adds up")).arg(shareText(verified, received));
}

QString dateOf(const TodayView &view)
{
    const QString date = QLocale().toString(QDateTime::fromMSecsSinceEpoch(view.nowMs).date(),
                                            say(QT_TRANSLATE_NOOP("today", "dddd d MMMM")));
    return say(QT_TRANSLATE_NOOP("today", "%1, %2 · keeps itself up to date")).arg(date, clockText(view.readMs, view.nowMs));
}

CardFace receivedCard(const TodayView &view)
{
    return {.title = say(QT_TRANSLATE_NOOP("today", "Orders received")),
            .figure = countText(view.figures.received()),
            .detail = view.figures.received() == 0 && view.figures.newestMs > 0
                ? say(QT_TRANSLATE_NOOP("today", "the last one came %1")).arg(agoText(view.figures.newestMs, view.nowMs))
                : comparedWithNormal(view),
            .help = say(QT_TRANSLATE_NOOP("today", "Orders taken into the ledger since midnight. The line shows them by hour.")),
            .counts = untilNow(view, &HourFigures::received),
            .tone = Tone::Neutral};
}

CardFace verifiedCard(const TodayView &view)
{
    const TodayFigures &figures = view.figures;
    const qint64 verified = figures.standing.value(TransferState::Verified);
    QStringList details;
    if (figures.received() > 0)
        details << shareText(verified, figures.received());
    if (figures.medianOf > 0)
        details << say(QT_TRANSLATE_NOOP("today", "median %1")).arg(durationText(figures.medianMs));
    return {.title = say(QT_TRANSLATE_NOOP("today", "Verified in the ERP")),
            .figure = countText(verified),
            .detail = details.isEmpty() ? say(QT_TRANSLATE_NOOP("today", "none to verify yet")) : details.join(u" \u00b7 "_s),
            .help = say(QT_TRANSLATE_NOOP("today", "Of the orders received today: read back from the ERP and equal to the cent. The median is the time from received to verified, of the newest %1.")).arg(countText(figures.medianOf)),
            .counts = untilNow(view, &HourFigures::verified),
            .tone = Tone::Good};
}

CardFace failedCard(const TodayView &view)
{
    const Backlog &failed = view.figures.failed;
    const QString causes = QCoreApplication::translate("today", "%n cause(s)", nullptr, int(view.figures.causes.size()));
    return {.title = say(QT_TRANSLATE_NOOP("today", "Wait for a person")),
            .figure = countText(failed.count),
            .detail = failed.count == 0 ? say(QT_TRANSLATE_NOOP("today", "nothing to do"))
                                        : u"%1 \u00b7 %2"_s.arg(causes, sumText(failed.sums)),
            .help = say(QT_TRANSLATE_NOOP("today", "All failed orders that wait now, of today and before. Of today's: %1."))
                        .arg(countText(view.figures.standing.value(TransferState::Failed))),
            .counts = untilNow(view, &HourFigures::failed),
            .tone = failed.count == 0 ? Tone::Good : Tone::Bad};
}

CardFace doubtCard(const TodayView &view)
{
    const TodayFigures &figures = view.figures;
    const QString when = figures.nextLookMs == 0 ? sumText(figures.inDoubt.sums)
        : figures.nextLookMs <= view.nowMs
        ? say(QT_TRANSLATE_NOOP("today", "the ERP is being asked now"))
        : say(QT_TRANSLATE_NOOP("today", "the ERP is asked at %1")).arg(clockText(figures.nextLookMs, view.nowMs));
    return {.title = say(QT_TRANSLATE_NOOP("today", "In doubt")),
            .figure = countText(figures.inDoubt.count),
            .detail = figures.inDoubt.count == 0 ? say(QT_TRANSLATE_NOOP("today", "every answer came back")) : when,
            .help = say(QT_TRANSLATE_NOOP("today", "Sent, and the answer was lost: the ERP is asked before anything is sent again.")),
            .counts = untilNow(view, &HourFigures::inDoubt),
            .tone = figures.inDoubt.count == 0 ? Tone::Good : Tone::Doubt};
}

QString normalSentence(const TodayView &view)
{
    if (view.normal.isKnown())
        return say(QT_TRANSLATE_NOOP("today", "Grey: a normal %1, the median of %2 weeks"))
            .arg(weekdayOf(view), countText(view.normal.days.size()));
    return say(QT_TRANSLATE_NOOP("today", "What is normal on a %1 is not known yet: %2 of %3 such days have orders"))
        .arg(weekdayOf(view), countText(view.normal.days.size()), countText(NormalDay::kDaysNeeded));
}

ChartFace chartOf(const TodayView &view)
{
    ChartFace face{.hours = view.figures.hours, .current = hourNow(view)};
    face.name = say(QT_TRANSLATE_NOOP("today", "Orders by the hour in which they came"));
    QStringList told;
    for (int hour = 0; hour < LocalDay::kHours; ++hour) {
        const HourFigures &one = view.figures.hours[size_t(hour)];
        face.normal[size_t(hour)] = view.normal.in(hour);
        QString text = say(QT_TRANSLATE_NOOP("today", "%1 to %2: %3 received, %4 verified, %5 failed, %6 on their way, held or set aside."))
                           .arg(hourText(hour), hourText(hour + 1), countText(one.received), countText(one.verified),
                                countText(one.failed), countText(one.received - one.verified - one.failed));
        if (view.normal.isKnown())
            text += u' ' + say(QT_TRANSLATE_NOOP("today", "Normal: %1.")).arg(countText(view.normal.in(hour)));
        face.texts << text;
        if (one.received > 0)
            told << text;
    }
    face.summary = told.isEmpty() ? say(QT_TRANSLATE_NOOP("today", "No order has come yet today.")) : told.join(u' ');
    face.legend = {say(QT_TRANSLATE_NOOP("today", "verified")), say(QT_TRANSLATE_NOOP("today", "on their way or aside")),
                   say(QT_TRANSLATE_NOOP("today", "failed")), say(QT_TRANSLATE_NOOP("today", "normal"))};
    return face;
}

} // namespace cuadra
