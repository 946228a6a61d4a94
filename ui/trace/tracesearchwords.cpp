#include "ui/trace/tracesearchwords.h"

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
    return QCoreApplication::translate("tracesearch", text);
}

/// "Shop ES, Shop FR and Etendo"
QString enumerated(const QStringList &names)
{
    QStringList plain;
    for (const QString &name : names)
        plain << shortened(shownPlainly(name), 40);
    if (plain.size() < 2)
        return plain.join(QString());
    const QString last = plain.takeLast();
    return say(QT_TRANSLATE_NOOP("tracesearch", "%1 and %2")).arg(plain.join(u", "_s), last);
}

} // namespace

EmptyState::Words wordsForEmptyBox()
{
    return {u"route"_s, say(QT_TRANSLATE_NOOP("tracesearch", "Type what the customer tells you")),
            say(QT_TRANSLATE_NOOP("tracesearch", "The number of the shop or of the ERP, a reference, an e-mail, a phone, a tax id, an "
                                                 "article or part of a name; then Enter.")),
            {}};
}

EmptyState::Words wordsForNothingFound(const TraceSearch &search, qint64 lastGoodMs, qint64 nowMs)
{
    if (!search.skipReason.isEmpty()) {
        const Phrase phrase = phraseFor(search.skipReason, {});
        return {u"info"_s, say(QT_TRANSLATE_NOOP("tracesearch", "The shop has it; Cuadra did not take it")),
                (phrase.cause + u' ' + phrase.remedy).trimmed(), {}};
    }
    const qint64 readMs = qMax(lastGoodMs, search.lastReadMs);
    const QString searched = search.systems.isEmpty()
        ? say(QT_TRANSLATE_NOOP("tracesearch", "No shop and no ERP is connected yet."))
        : say(QT_TRANSLATE_NOOP("tracesearch", "Searched the numbers and names of %1, and the whole documents of the newest %2 "
                                               "orders; last read %3."))
              .arg(enumerated(search.systems), countText(search.payloads),
                   readMs == 0 ? say(QT_TRANSLATE_NOOP("tracesearch", "never")) : agoText(readMs, nowMs));
    const QString hint = say(QT_TRANSLATE_NOOP("tracesearch", "If it was placed a moment ago, it comes with the next reading. "
                                                              "Otherwise try another number or part of the name."));
    return {u"search"_s, say(QT_TRANSLATE_NOOP("tracesearch", "We do not know that number")), searched + u'\n' + hint,
            say(QT_TRANSLATE_NOOP("tracesearch", "Search again"))};
}

QString wordsForCount(const TraceSearch &search)
{
    const QString found = QCoreApplication::translate("tracesearch", "%n order(s) found", nullptr, int(search.rows.size()));
    return search.more ? say(QT_TRANSLATE_NOOP("tracesearch", "The newest %1; there are more: write more of the number."))
                             .arg(search.rows.size())
                       : found;
}

} // namespace cuadra
