#include "ui/text/phrasebook.h"

#include "ui/text/phrases/phrasetables.h"
#include "ui/text/safetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kMaxArgLength = 120;
constexpr int kMaxPlaces = 5;

const QHash<QString, PhraseEntry> &entries()
{
    static const QHash<QString, PhraseEntry> all = [] {
        QHash<QString, PhraseEntry> byCode;
        for (const auto &table : phraseTables()) {
            for (const PhraseEntry &entry : table)
                byCode.insert(QString::fromLatin1(entry.code), entry);
        }
        return byCode;
    }();
    return all;
}

/// One pass over the text, so that a "%2" inside a foreign argument stays what it is.
QString filled(const char *text, const QStringList &args)
{
    const QString phrase = QCoreApplication::translate("phrases", text);
    QString result;
    for (qsizetype at = 0; at < phrase.size(); ++at) {
        const int place = at + 1 < phrase.size() ? phrase.at(at + 1).digitValue() : -1;
        if (phrase.at(at) != u'%' || place < 1 || place > kMaxPlaces) {
            result += phrase.at(at);
            continue;
        }
        result += place <= args.size() ? shortened(shownPlainly(args.at(place - 1)), kMaxArgLength) : u"\u2026"_s;
        ++at;
    }
    return result;
}

} // namespace

Phrase phraseFor(const QString &code, const QStringList &args)
{
    const auto found = entries().constFind(code);
    if (found != entries().constEnd())
        return {filled(found->cause, args), filled(found->remedy, args)};
    return {filled(QT_TRANSLATE_NOOP("phrases", "Something unforeseen happened (%1)."), {code}),
            filled(QT_TRANSLATE_NOOP("phrases", "Look at the calls; retry when the cause is mended."), {})};
}

Phrase phraseFor(const Finding &finding)
{
    return phraseFor(finding.code, finding.args);
}

bool hasPhrase(const QString &code)
{
    return entries().contains(code);
}

QStringList phraseCodes()
{
    return entries().keys();
}

} // namespace cuadra
