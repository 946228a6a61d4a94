#include "ui/audit/auditempty.h"

#include "ui/audit/auditmodel.h"
#include "ui/text/phrasebook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("auditlist", text);
}

} // namespace

EmptyState::Words wordsInstead(const AuditModel &model, bool everything)
{
    if (model.reading() == AuditModel::Reading::Failed) {
        const Phrase phrase = phraseFor(model.error().code, model.error().args);
        return {u"server-off"_s, say(QT_TRANSLATE_NOOP("auditlist", "The entries cannot be read")),
                phrase.cause + u' ' + phrase.remedy, say(QT_TRANSLATE_NOOP("auditlist", "Try again"))};
    }
    if (model.reading() == AuditModel::Reading::Loading)
        return {u"clock"_s, say(QT_TRANSLATE_NOOP("auditlist", "Reading the entries…")),
                say(QT_TRANSLATE_NOOP("auditlist", "This takes a moment.")), {}};
    if (!everything)
        return {u"funnel-x"_s, say(QT_TRANSLATE_NOOP("auditlist", "No entry fits")),
                say(QT_TRANSLATE_NOOP("auditlist", "Nobody did that, or it was done at another time.")),
                say(QT_TRANSLATE_NOOP("auditlist", "Show all entries"))};
    return {u"inbox"_s, say(QT_TRANSLATE_NOOP("auditlist", "No entry yet")),
            say(QT_TRANSLATE_NOOP("auditlist", "Whatever a person decides or changes is written here with its reason: retries,"
                                               " corrections, pauses, set-up.")), {}};
}

} // namespace cuadra
