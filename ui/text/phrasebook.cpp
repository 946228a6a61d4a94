#include "ui/text/phrasebook.h"

#include "ui/text/figures.h"
#include "ui/text/phrases/phrasetables.h"
#include "ui/text/safetext.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QLocale>

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

/// As its kind is written in the language; what is not of its kind is shown as it came.
QString shownAs(char kind, const QString &argument, const QString &currency)
{
    const Result<Decimal> figure = Decimal::parse(argument);
    const QDate date = QDate::fromString(argument, Qt::ISODate);
    if (kind == 'm' && figure)
        return money(*figure, currency);
    if (kind == 'n' && figure)
        return numberText(*figure);
    if (kind == 'd' && date.isValid())
        return QLocale().toString(date, QLocale::ShortFormat);
    if (kind == 'c')
        return catalogWord(shownPlainly(argument));
    return shortened(shownPlainly(argument), kMaxArgLength);
}

QStringList readable(QStringList args, const char *kinds, const QString &currency)
{
    for (qsizetype i = 0; i < args.size(); ++i) {
        const char kind = *kinds == '\0' ? 't' : *kinds++;
        args[i] = shownAs(kind, args.at(i), currency);
    }
    return args;
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
        result += place <= args.size() ? args.at(place - 1) : u"\u2026"_s;
        ++at;
    }
    return result;
}

} // namespace

Phrase phraseFor(const QString &code, const QStringList &args, const QString &currency)
{
    const auto found = entries().constFind(code);
    if (found != entries().constEnd()) {
        const QStringList shown = readable(args, found->kinds, currency);
        return {filled(found->cause, shown), filled(found->remedy, shown)};
    }
    return {filled(QT_TRANSLATE_NOOP("phrases", "Something unforeseen happened (%1)."), readable({code}, "", {})),
            filled(QT_TRANSLATE_NOOP("phrases", "Look at the calls; retry when the cause is mended."), {})};
}

Phrase phraseFor(const Finding &finding, const QString &currency)
{
    return phraseFor(finding.code, finding.args, currency);
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
