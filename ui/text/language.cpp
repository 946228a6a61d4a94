#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

bool wantsSpanish(LanguageChoice choice)
{
    if (choice == LanguageChoice::System)
        return QLocale::system().language() == QLocale::Spanish;
    return choice == LanguageChoice::Spanish;
}

/// The person's own territory when the language is theirs, so that dates look as everywhere on their machine.
QLocale localeFor(bool spanish)
{
    const QLocale system = QLocale::system();
    const QLocale::Language language = spanish ? QLocale::Spanish : QLocale::English;
    if (system.language() == language)
        return system;
    return spanish ? QLocale(QLocale::Spanish, QLocale::Spain) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

void Language::choose(LanguageChoice choice)
{
    m_choice = choice;
    const bool spanish = wantsSpanish(choice);
    QLocale::setDefault(localeFor(spanish));
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    const QString code = spanish ? u"es"_s : u"en"_s;
    if (m_qtWords.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(u":/i18n/cuadra_"_s + code + u".qm"_s))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace cuadra
