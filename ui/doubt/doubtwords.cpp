#include "ui/doubt/doubtwords.h"

#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("doubts", text);
}

QString nameText(const QString &foreign)
{
    return shortened(shownPlainly(foreign), 60);
}

} // namespace

QString doubtSentence(const Doubt &doubt, qint64 nowMs)
{
    const QString since = clockText(doubt.sinceMs == 0 ? doubt.row.changedMs : doubt.sinceMs, nowMs);
    return say(QT_TRANSLATE_NOOP("doubts", "Order %1 was sent to %2 at %3 and the answer was lost: it may be there or not."))
        .arg(nameText(doubt.row.number), nameText(doubt.targetName), since);
}

QString doubtNext(const Doubt &doubt, int mostTries, qint64 nowMs)
{
    const QString asked = doubt.row.dueMs <= nowMs
        ? say(QT_TRANSLATE_NOOP("doubts", "%1 is being asked for the reference %2 now."))
              .arg(nameText(doubt.targetName), nameText(doubt.row.businessKey))
        : say(QT_TRANSLATE_NOOP("doubts", "%1 is asked for the reference %2 %3."))
              .arg(nameText(doubt.targetName), nameText(doubt.row.businessKey), untilText(doubt.row.dueMs, nowMs));
    const QString found = say(QT_TRANSLATE_NOOP("doubts", "Found: it goes on from there. Not found for long enough: it is sent again, once."));
    const QString end = say(QT_TRANSLATE_NOOP("doubts", "Try %1 of %2; after that it fails and tells you what to look for in %3."))
                            .arg(doubt.tries).arg(mostTries).arg(nameText(doubt.targetName));
    return QStringList{asked, found, end}.join(u' ');
}

QString doubtLastLook(const Doubt &doubt, qint64 nowMs)
{
    if (doubt.lastAskedMs == 0)
        return {};
    const QString when = agoText(doubt.lastAskedMs, nowMs);
    if (doubt.lastErrorCode.isEmpty())
        return say(QT_TRANSLATE_NOOP("doubts", "Last asked %1.")).arg(when);
    return say(QT_TRANSLATE_NOOP("doubts", "Last asked %1: %2")).arg(when, phraseFor(doubt.lastErrorCode, {}).cause);
}

QString doubtChoices(const Doubt &doubt)
{
    const QStringList lines{
        say(QT_TRANSLATE_NOOP("doubts", "Wait: that is all it needs in nearly every case.")),
        say(QT_TRANSLATE_NOOP("doubts", "Look up now: if you know that %1 answers again.")).arg(nameText(doubt.targetName)),
        say(QT_TRANSLATE_NOOP("doubts", "Look in %1 for the reference %2, if you cannot wait."))
            .arg(nameText(doubt.targetName), nameText(doubt.row.businessKey)),
        say(QT_TRANSLATE_NOOP("doubts", "There is no button to send it again: if it is there already, the customer would get it twice."))};
    return u"\u2022 "_s + lines.join(u"\n\u2022 "_s);
}

} // namespace cuadra
