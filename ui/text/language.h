#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace cuadra {

enum class LanguageChoice { System, Spanish, English };

/// Makes the program speak one language: our catalogue, Qt's own words and the default locale of figures.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// System falls back to English where the system speaks neither. Widgets get a LanguageChange event.
    void choose(LanguageChoice choice);
    [[nodiscard]] LanguageChoice choice() const { return m_choice; }

private:
    LanguageChoice m_choice = LanguageChoice::English;
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace cuadra
