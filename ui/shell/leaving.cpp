#include "ui/shell/leaving.h"

#include "core/desk/enginegateway.h"
#include "ui/shell/mainwindow.h"

#include <QActionGroup>
#include <QEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kSetting = u"ui/leave"_s;

} // namespace

Leaving::Leaving(MainWindow &window, EngineGateway &gateway, QSettings &settings, HasTray hasTray)
    : m_window(window), m_settings(settings), m_hasTray(std::move(hasTray)), m_tray(gateway, this),
      m_menu(new QMenu(&window)), m_choices(new QActionGroup(this))
{
    buildMenu();
    showWords();
    window.installEventFilter(this);
    connect(&gateway, &EngineGateway::healthChanged, this, [this](const EngineHealth &health) {
        m_engineHere = health.holder == EngineHealth::Holder::Here;
    });
    connect(&window, &MainWindow::quitAsked, this, [this] { m_quitting = true; });
    connect(&m_tray, &Tray::openAsked, this, &Leaving::open);
    connect(&m_tray, &Tray::quitAsked, this, &Leaving::quit);
}

/// In the file menu, before the way out.
void Leaving::buildMenu()
{
    m_menu->setObjectName(u"leaveMenu"_s);
    for (const LeaveChoice choice : {LeaveChoice::Ask, LeaveChoice::Tray, LeaveChoice::Stop}) {
        QAction *action = m_menu->addAction(QString());
        action->setCheckable(true);
        m_choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    }
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_choices->actions().at(int(choice()))->setChecked(true); });
    QMenu *file = m_window.menuBar()->actions().constFirst()->menu();
    file->insertMenu(file->actions().constLast(), m_menu);
}

void Leaving::showWords()
{
    m_menu->setTitle(tr("When the window is closed"));
    const QList<QAction *> actions = m_choices->actions();
    actions.at(int(LeaveChoice::Ask))->setText(tr("Ask"));
    actions.at(int(LeaveChoice::Tray))->setText(tr("Keep syncing in the tray"));
    actions.at(int(LeaveChoice::Stop))->setText(tr("Stop syncing"));
    m_tray.showWords();
}

LeaveChoice Leaving::choice() const
{
    const int kept = m_settings.value(kSetting).toInt();
    const bool known = kept == int(LeaveChoice::Tray) || kept == int(LeaveChoice::Stop);
    return known ? LeaveChoice(kept) : LeaveChoice::Ask;
}

void Leaving::choose(LeaveChoice choice)
{
    m_settings.setValue(kSetting, int(choice));
}

bool Leaving::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange)
        showWords();
    if (watched != &m_window || event->type() != QEvent::Close)
        return false;
    if (staysForThis()) {
        event->ignore();
        return true;
    }
    m_tray.hide();
    Q_EMIT left();
    return false;
}

/// Whether the window lives on, shown or hidden. At the end of a session nobody is asked.
bool Leaving::staysForThis()
{
    if (m_quitting || !m_engineHere || qGuiApp->isSavingSession())
        return false;
    const bool hasTray = m_hasTray();
    LeaveChoice now = choice();
    if (now == LeaveChoice::Ask || (now == LeaveChoice::Tray && !hasTray)) {
        const auto answer = askHowToLeave(&m_window, hasTray);
        if (!answer)
            return true;
        if (now == LeaveChoice::Ask)
            choose(*answer);
        now = *answer;
    }
    if (now == LeaveChoice::Stop)
        return false;
    m_window.hide();
    m_tray.show();
    return true;
}

void Leaving::open()
{
    m_tray.hide();
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Leaving::quit()
{
    m_quitting = true;
    m_window.close();
}

} // namespace cuadra
