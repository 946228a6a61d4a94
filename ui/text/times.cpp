#include "ui/text/times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr qint64 kMinuteMs = 60 * kSecondMs;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

QString say(const char *text)
{
    return QCoreApplication::translate("times", text);
}

} // namespace

QString durationText(qint64 ms)
{
    const qint64 length = qMax<qint64>(0, ms);
    if (length < kSecondMs)
        return say(QT_TRANSLATE_NOOP("times", "%1 ms")).arg(length);
    if (length < kMinuteMs)
        return say(QT_TRANSLATE_NOOP("times", "%1 s")).arg(length / kSecondMs);
    if (length < kHourMs)
        return say(QT_TRANSLATE_NOOP("times", "%1 min")).arg(length / kMinuteMs);
    if (length < 2 * kDayMs)
        return say(QT_TRANSLATE_NOOP("times", "%1 h")).arg(length / kHourMs);
    return say(QT_TRANSLATE_NOOP("times", "%1 d")).arg(length / kDayMs);
}

QString spanSince(qint64 thenMs, qint64 nowMs)
{
    return durationText(qMax(kSecondMs, nowMs - thenMs));
}

QString agoText(qint64 thenMs, qint64 nowMs)
{
    if (thenMs == 0)
        return u"\u2014"_s;
    if (nowMs - thenMs < kSecondMs)
        return say(QT_TRANSLATE_NOOP("times", "now"));
    return say(QT_TRANSLATE_NOOP("times", "%1 ago")).arg(durationText(nowMs - thenMs));
}

QString untilText(qint64 thenMs, qint64 nowMs)
{
    if (thenMs - nowMs < kSecondMs)
        return say(QT_TRANSLATE_NOOP("times", "now"));
    return say(QT_TRANSLATE_NOOP("times", "in %1")).arg(durationText(thenMs - nowMs));
}

QString clockText(qint64 atMs, qint64 nowMs, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, zone);
    if (at.date() == QDateTime::fromMSecsSinceEpoch(nowMs, zone).date())
        return at.toString(u"HH:mm"_s);
    return QLocale().toString(at, u"d MMM HH:mm"_s);
}

QString momentText(qint64 atMs, qint64 nowMs, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, zone);
    if (at.date() == QDateTime::fromMSecsSinceEpoch(nowMs, zone).date())
        return at.toString(u"HH:mm:ss"_s);
    return QLocale().toString(at, u"d MMM HH:mm:ss"_s);
}

QString exactTime(qint64 atMs, const QTimeZone &zone)
{
    if (atMs == 0)
        return u"\u2014"_s;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, zone);
    return QLocale().toString(at, u"d MMM yyyy HH:mm:ss.zzz"_s) + u' ' + at.timeZoneAbbreviation();
}

} // namespace cuadra
