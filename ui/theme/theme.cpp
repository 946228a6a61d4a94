#include "ui/theme/theme.h"

#include "ui/theme/stylesheet.h"
#include "ui/theme/systemscheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// On Linux desktops without a font of their own choice the default is wide; Inter is used where it is installed.
void chooseFont()
{
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    if (QFontDatabase::hasFamily(u"Inter"_s)) {
        QFont font(u"Inter"_s);
        font.setPointSizeF(9.75);
        QApplication::setFont(font);
    }
#endif
}

QPalette paletteOf(bool dark)
{
    const auto colour = [dark](ColourRole role) { return colourOf(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, colour(ColourRole::Window));
    palette.setColor(QPalette::Base, colour(ColourRole::Panel));
    palette.setColor(QPalette::AlternateBase, colour(ColourRole::PanelHover));
    palette.setColor(QPalette::Button, colour(ColourRole::Panel));
    palette.setColor(QPalette::ToolTipBase, colour(ColourRole::Panel));
    palette.setColor(QPalette::Highlight, colour(ColourRole::Selection));
    palette.setColor(QPalette::Link, colour(ColourRole::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, colour(ColourRole::Text));
    palette.setColor(QPalette::PlaceholderText, colour(ColourRole::MutedText));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(ColourRole::MutedText));
    palette.setColor(QPalette::Mid, colour(ColourRole::Border));
    palette.setColor(QPalette::Dark, colour(ColourRole::Border));
    palette.setColor(QPalette::Light, colour(ColourRole::Panel));
    palette.setColor(QPalette::Shadow, colour(ColourRole::Border));
    return palette;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    chooseFont();
    qApp->setStyleSheet(styleSheetFor(m_dark)); // a first sheet gives older widgets their first font back: so it comes before them
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemPrefersDark());
    apply();
}

void Theme::followSystem()
{
    if (m_choice == ThemeChoice::System && systemPrefersDark() != m_dark)
        choose(ThemeChoice::System);
}

void Theme::apply()
{
    QApplication::setPalette(paletteOf(m_dark));
    qApp->setStyleSheet(styleSheetFor(m_dark));
    Q_EMIT changed();
}

QIcon Theme::icon(const QString &name, ColourRole role) const
{
    return m_icons.icon(name, colour(role));
}

QPixmap Theme::pixmap(const QString &name, int size, ColourRole role, qreal scale) const
{
    return m_icons.pixmap(name, size, colour(role), scale);
}

} // namespace cuadra
