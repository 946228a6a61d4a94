#include "ui/theme/stylesheet.h"

#include "ui/theme/colours.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr auto kSheet = R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @panel; color: @text; border: 1px solid @border; padding: 4px; }
QFrame[look="panel"] { background: @panel; border: 1px solid @border; border-radius: 6px; }
QFrame[look="bar"] { background: @panel; border: 0; border-bottom: 1px solid @border; }
QFrame[look="rail"] { background: @panel; border: 0; border-right: 1px solid @border; }
QFrame[look="banner"] { background: @badFill; border: 0; border-bottom: 1px solid @border; }
QFrame[look="banner"] QLabel { color: @badText; }
QFrame[look="newrows"] { background: @accentFill; border: 1px solid @border; border-radius: 6px; }
QFrame[look="conflict"] { background: @panel; border: 1px solid @accent; border-radius: 6px; }
QLabel[look="muted"] { color: @muted; }
QLabel[look="caution"] { background: @warnFill; color: @warnText; border-radius: 6px; padding: 7px 12px; }
QLabel[look="hint"] { color: @badText; }
QLabel[look="title"] { font-size: 16pt; font-weight: 600; }
QLabel[look="heading"] { font-size: 11.5pt; font-weight: 600; }
QLabel[look="brand"] { font-size: 12pt; font-weight: 700; color: @accent; }
QLabel[look="figure"] { font-size: 18pt; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }

QPushButton, QToolButton[look="button"] {
    background: @panel; color: @text; border: 1px solid @border; border-radius: 6px; padding: 5px 11px; }
QPushButton:hover, QToolButton[look="button"]:hover { background: @hover; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton[look="button"]:disabled { color: @muted; background: @window; }
QPushButton[look="primary"] { background: @accent; color: @accentText; border: 1px solid @accent; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 1px solid @text; }
QPushButton[look="primary"]:disabled { background: @window; color: @muted; border: 1px solid @border; }
QPushButton[look="chip"] { border-radius: 13px; padding: 4px 11px; }
QPushButton[look="chip"]:checked { background: @accentFill; color: @accent; border: 1px solid @accent; font-weight: 600; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 2px 5px; }
QPushButton[look="link"]:focus { border: 1px solid @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; }
QToolButton:hover { background: @hover; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="rail"] { padding: 6px 8px; text-align: left; }
QToolButton[look="rail"]:checked { background: @accentFill; color: @accent; font-weight: 600; }

QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit {
    background: @panel; color: @text; border: 1px solid @border; border-radius: 6px; padding: 5px 8px;
    selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 1px solid @accent; }
QComboBox::drop-down { border: 0; width: 20px; }
QLineEdit[look="search"] { background: @window; }

QListWidget { background: @panel; border: 0; outline: 0; }
QListWidget[look="suggestions"] { border: 1px solid @border; border-radius: 6px; }
QListWidget[look="suggestions"]::item { padding: 3px 6px; border: 0; }
QListWidget[look="suggestions"]::item:selected { background: @selection; color: @text; }
QTableView { background: @panel; alternate-background-color: @panel; border: 0; gridline-color: @border;
    selection-background-color: @selection; selection-color: @text; outline: 0; }
QTableView[look="facts"]::item { padding-left: 6px; padding-right: 6px; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableView::item:selected { background: @selection; color: @text; }
QTableView::item:focus { border: 1px solid @accent; }
QHeaderView { background: @panel; border: 0; }
QHeaderView::section { background: @panel; color: @muted; border: 0; border-bottom: 1px solid @border; padding: 7px 9px; }
QHeaderView::section:hover { color: @text; }

QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 6px; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @text; }
QSplitter::handle { background: transparent; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenuBar { background: @panel; border-bottom: 1px solid @border; padding: 1px 6px; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QStatusBar { background: @panel; border-top: 1px solid @border; }
QStatusBar::item { border: 0; }
QWidget[look="light"] { border-radius: 4px; }
QWidget[look="light"]:focus { background: @hover; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString styleSheetFor(bool dark)
{
    static const QHash<QString, ColourRole> names{
        {u"window"_s, ColourRole::Window},         {u"panel"_s, ColourRole::Panel},
        {u"hover"_s, ColourRole::PanelHover},      {u"border"_s, ColourRole::Border},
        {u"text"_s, ColourRole::Text},             {u"muted"_s, ColourRole::MutedText},
        {u"accent"_s, ColourRole::Accent},         {u"accentText"_s, ColourRole::AccentText},
        {u"accentFill"_s, ColourRole::AccentFill}, {u"selection"_s, ColourRole::Selection},
        {u"warnText"_s, ColourRole::WarnText},     {u"warnFill"_s, ColourRole::WarnFill},
        {u"badText"_s, ColourRole::BadText},       {u"badFill"_s, ColourRole::BadFill}};
    QString sheet = QString::fromLatin1(kSheet);
    for (const QString &ending : {u";"_s, u" "_s}) { // a name ends there, so that "accent" leaves "accentText" alone
        for (auto name = names.begin(); name != names.end(); ++name)
            sheet.replace(u'@' + name.key() + ending, colourOf(name.value(), dark).name() + ending);
    }
    return sheet;
}

} // namespace cuadra
