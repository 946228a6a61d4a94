#pragma once

#include "ui/context.h"
#include "ui/shell/place.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/requesttokens.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QStackedWidget;

namespace cuadra {

class HealthBar;
class NoticeBanner;
class QueuePage;
class Rail;
class TodayPage;
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

    /// Shows a place, and there \p what, as Place::visit().
    void go(PlaceId place, const QVariant &what = {});
    [[nodiscard]] PlaceId place() const;

    void chooseTheme(ThemeChoice choice);
    void chooseLanguage(LanguageChoice choice);
    [[nodiscard]] ThemeChoice themeChoice() const { return m_theme.choice(); }
    [[nodiscard]] LanguageChoice languageChoice() const { return m_language.choice(); }

Q_SIGNALS:
    void quitAsked(); ///< by the menu; the window is closed next

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addPlace(Place *place);
    void connectParts();
    void connectKeys();
    void showPlace(PlaceId place);
    void stepInHistory(int step);
    void fillPlaceMenu();
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
    QMenu *m_placeMenu; ///< the actions of the place that is looked at, under its name
    TopBar *m_topBar;
    NoticeBanner *m_notices;
    Rail *m_rail;
    QStackedWidget *m_places;
    TodayPage *m_today;
    QueuePage *m_queue;
    HealthBar *m_health;
    QList<Place *> m_all;       ///< in the order of the rail
    QList<PlaceId> m_history;   ///< where the person was
    qsizetype m_at = -1;        ///< in the history
    QList<std::function<void()>> m_namers; ///< set the words of menus and their actions
};

} // namespace cuadra
