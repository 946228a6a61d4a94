#include "ui/shell/menus.h"

#include "ui/shell/aboutdialog.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("menus", text);
}

/// Collects what names menus and actions while they are made.
class MenuBuilder
{
public:
    QMenu *add(QMenuBar &bar, const char *words)
    {
        QMenu *menu = bar.addMenu(QString());
        m_namers.append([menu, words] { menu->setTitle(say(words)); });
        return menu;
    }

    QAction *add(QMenu &menu, const char *words)
    {
        QAction *action = menu.addAction(QString());
        m_namers.append([action, words] { action->setText(say(words)); });
        return action;
    }

    /// One of a group; \p choose runs when it is picked.
    template <typename Choose> void addChoice(QMenu &menu, QActionGroup *group, const char *words, Choose choose)
    {
        QAction *action = add(menu, words);
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, group, choose);
    }

    [[nodiscard]] QList<std::function<void()>> namers() const { return m_namers; }

private:
    QList<std::function<void()>> m_namers;
};

void addLooks(MenuBuilder &build, QMenu &looks, MainWindow &window)
{
    auto *themes = new QActionGroup(&window);
    const auto theme = [&](const char *words, ThemeChoice choice) {
        build.addChoice(looks, themes, words, [&window, choice] { window.chooseTheme(choice); });
    };
    theme(QT_TRANSLATE_NOOP("menus", "Theme of the system"), ThemeChoice::System);
    theme(QT_TRANSLATE_NOOP("menus", "Light"), ThemeChoice::Light);
    theme(QT_TRANSLATE_NOOP("menus", "Dark"), ThemeChoice::Dark);
    looks.addSeparator();
    auto *languages = new QActionGroup(&window);
    const auto language = [&](const char *words, LanguageChoice choice) {
        build.addChoice(looks, languages, words, [&window, choice] { window.chooseLanguage(choice); });
    };
    language(QT_TRANSLATE_NOOP("menus", "Language of the system"), LanguageChoice::System);
    language(QT_TRANSLATE_NOOP("menus", "Español"), LanguageChoice::Spanish);
    language(QT_TRANSLATE_NOOP("menus", "English"), LanguageChoice::English);
    const auto check = [themes, languages, &window] {
        themes->actions().at(int(window.themeChoice()))->setChecked(true);
        languages->actions().at(int(window.languageChoice()))->setChecked(true);
    };
    QObject::connect(&looks, &QMenu::aboutToShow, themes, check);
}

} // namespace

QList<std::function<void()>> buildMenus(QMenuBar &bar, QMenu &looks, QMenu &place, MainWindow &window)
{
    MenuBuilder build;
    QMenu *file = build.add(bar, QT_TRANSLATE_NOOP("menus", "&File"));
    QAction *quit = build.add(*file, QT_TRANSLATE_NOOP("menus", "&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    QObject::connect(quit, &QAction::triggered, &window, [&window] {
        Q_EMIT window.quitAsked();
        window.close();
    });

    QMenu *view = build.add(bar, QT_TRANSLATE_NOOP("menus", "&View"));
    addLooks(build, looks, window);
    looks.menuAction()->setMenuRole(QAction::NoRole);
    QMenu *viewLooks = view->addMenu(QString());
    viewLooks->addActions(looks.actions());
    QObject::connect(viewLooks, &QMenu::aboutToShow, &looks, &QMenu::aboutToShow);

    bar.addMenu(&place);

    QMenu *help = build.add(bar, QT_TRANSLATE_NOOP("menus", "&Help"));
    QAction *about = build.add(*help, QT_TRANSLATE_NOOP("menus", "About Cuadra and its licences"));
    about->setMenuRole(QAction::AboutRole);
    QObject::connect(about, &QAction::triggered, &window, [&window] { AboutDialog(&window).exec(); });

    QList<std::function<void()>> namers = build.namers();
    namers.append([viewLooks] { viewLooks->setTitle(say(QT_TRANSLATE_NOOP("menus", "Theme and language"))); });
    return namers;
}

} // namespace cuadra
