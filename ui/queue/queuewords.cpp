#include "ui/queue/queuewords.h"

#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("queue", text);
}

} // namespace

QString queueSummary(const QList<RouteCard> &cards, const EngineHealth &health, qint64 nowMs)
{
    QStringList parts;
    parts << say(QT_TRANSLATE_NOOP("queue", "%1 in queue")).arg(countText(countOf(QueueGroup::InQueue, cards)));
    parts << say(QT_TRANSLATE_NOOP("queue", "%1 verified in the last 30 min")).arg(countText(health.verifiedLastHalfHour));
    parts << (health.oldestWaitingMs == 0 ? say(QT_TRANSLATE_NOOP("queue", "nothing waits"))
                                          : say(QT_TRANSLATE_NOOP("queue", "nothing waits longer than %1"))
                                                .arg(spanSince(health.oldestWaitingMs, nowMs)));
    return parts.join(u" \u00b7 "_s);
}

EmptyState::Words wordsForFailure(const Error &error)
{
    const Phrase phrase = phraseFor(error.code, error.args);
    return {u"triangle-alert"_s, say(QT_TRANSLATE_NOOP("queue", "The list could not be read")),
            phrase.cause + u'\n' + phrase.remedy, say(QT_TRANSLATE_NOOP("queue", "Read again"))};
}

EmptyState::Words wordsForEmpty(QueueGroup group, const QueueFilter &filter, const EngineHealth &health)
{
    const QString showAll = say(QT_TRANSLATE_NOOP("queue", "Show all"));
    if (!filter.text.isEmpty())
        return {u"funnel-x"_s, say(QT_TRANSLATE_NOOP("queue", "Nothing matches")),
                say(QT_TRANSLATE_NOOP("queue", "No order in this list holds \u201c%1\u201d."))
                    .arg(shortened(shownPlainly(filter.text), 60)),
                say(QT_TRANSLATE_NOOP("queue", "Clear the search"))};
    if (group == QueueGroup::Failed || group == QueueGroup::InDoubt)
        return {u"circle-check-big"_s, say(QT_TRANSLATE_NOOP("queue", "No problem")),
                say(QT_TRANSLATE_NOOP("queue", "No order is %1 now.")).arg(groupWord(group).toLower()), showAll};
    if (group != QueueGroup::All)
        return {u"inbox"_s, groupWord(group), say(QT_TRANSLATE_NOOP("queue", "No order is in this list now.")), showAll};
    if (health.holder == EngineHealth::Holder::None)
        return {u"server-off"_s, say(QT_TRANSLATE_NOOP("queue", "No engine runs")),
                say(QT_TRANSLATE_NOOP("queue", "Orders arrive when an engine runs here or on another computer.")), {}};
    return {u"inbox"_s, say(QT_TRANSLATE_NOOP("queue", "Nothing yet")),
            say(QT_TRANSLATE_NOOP("queue", "Orders appear here as soon as a shop has some.")), {}};
}

} // namespace cuadra
