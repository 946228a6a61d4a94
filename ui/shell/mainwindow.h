#pragma once

#include "ui/context.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/requesttokens.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QSettings;
class QStackedWidget;

namespace cuadra {

class HealthBar;
class NoticeBanner;
class QueuePage;
class Rail;
class TopBar;
struct EngineHealth;
struct RouteCard;

/// The console's window: puts the places together and remembers how the person left it.
///
/// \p gateway, \p clock and \p settings outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(EngineGateway &gateway, const Clock &clock, QSettings &settings, const QString &company,
               QWidget *parent = nullptr);

    void chooseTheme(ThemeChoice choice);
    void chooseLanguage(LanguageChoice choice);
    [[nodiscard]] ThemeChoice themeChoice() const { return m_theme.choice(); }
    [[nodiscard]] LanguageChoice languageChoice() const { return m_language.choice(); }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addPlace(const QString &icon, std::function<QString()> name, QWidget *page);
    void connectParts();
    void takeFirstSize();
    void restoreLayout();
    void saveLayout();
    void showWords();
    void showAges();

    RequestTokens m_tokens;
    Theme m_theme;
    Language m_language;
    UiContext m_context;
    QSettings &m_settings;
    QTimer m_tick;

    QMenu *m_looks;
    TopBar *m_topBar;
    NoticeBanner *m_notices;
    Rail *m_rail;
    QStackedWidget *m_places;
    QueuePage *m_queue;
    HealthBar *m_health;
    QList<std::function<void()>> m_namers; ///< set the words of menus and their actions
};

} // namespace cuadra
