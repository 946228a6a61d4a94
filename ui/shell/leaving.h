#pragma once

#include "ui/shell/leavequestion.h"
#include "ui/shell/tray.h"

#include <QObject>

#include <functional>

class QActionGroup;
class QSettings;

namespace cuadra {

class EngineGateway;
class MainWindow;

/// What happens when the person closes the window of a console whose engine is at work: asks once, remembers the
/// answer, and keeps the way back in the tray. Where the engine runs elsewhere, closing is just closing.
///
/// The program is to end at left(), and not with its last window.
class Leaving final : public QObject
{
    Q_OBJECT

public:
    using HasTray = std::function<bool()>;

    /// \p window, \p gateway and \p settings outlive it.
    Leaving(MainWindow &window, EngineGateway &gateway, QSettings &settings,
            HasTray hasTray = &QSystemTrayIcon::isSystemTrayAvailable);

    [[nodiscard]] LeaveChoice choice() const;
    void choose(LeaveChoice choice);
    void quit(); ///< asks nothing: the person chose to quit

    [[nodiscard]] Tray &tray() { return m_tray; }

Q_SIGNALS:
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    void showWords();
    void open();
    [[nodiscard]] bool staysForThis();

    MainWindow &m_window;
    QSettings &m_settings;
    HasTray m_hasTray;
    Tray m_tray;
    QMenu *m_menu;
    QActionGroup *m_choices;
    bool m_engineHere = false;
    bool m_quitting = false;
};

} // namespace cuadra
