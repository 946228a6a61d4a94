#pragma once

#include "core/desk/readmodels.h"
#include "ui/theme/icons.h"

#include <QList>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace cuadra {

class EngineGateway;

/// How it goes, while the window is closed: an icon for the state, and a menu to open, pause all and quit.
class Tray final : public QObject
{
    Q_OBJECT

public:
    Tray(EngineGateway &gateway, QObject *parent);

    void show(); ///< and says where syncing goes on
    void hide();
    void showWords();

    [[nodiscard]] QMenu &menu() { return m_menu; }
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void openAsked();
    void quitAsked();

private:
    void setCards(const QList<RouteCard> &cards);
    void setHealth(const EngineHealth &health);
    void showState();
    void pauseOrResumeAll();
    [[nodiscard]] bool allPaused() const;

    EngineGateway &m_gateway;
    IconSet m_icons;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_open;
    QAction *m_pause;
    QAction *m_quit;
    QList<RouteCard> m_cards;
    EngineHealth m_health;
};

} // namespace cuadra
