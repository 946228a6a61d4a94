#include "ui/shell/mainwindow.h"

#include "core/desk/enginegateway.h"
#include "ui/audit/auditpage.h"
#include "ui/doubt/doubtpage.h"
#include "ui/failed/failedpage.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/menus.h"
#include "ui/shell/noticebanner.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/today/todaypage.h"
#include "ui/trace/tracepage.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

MainWindow::MainWindow(EngineGateway &gateway, const Clock &clock, QSettings &settings, const QString &company,
                       QWidget *parent) :
    QMainWindow(parent), m_context{gateway, clock, m_theme, m_tokens}, m_settings(settings), m_looks(new QMenu(this)),
    m_placeMenu(new QMenu(this)),
    m_topBar(new TopBar(m_theme, company, m_looks, this)), m_notices(new NoticeBanner(m_context, this)),
    m_rail(new Rail(m_theme, this)), m_places(new QStackedWidget(this)), m_today(new TodayPage(m_context, this)), m_queue(new QueuePage(m_context, this)),
    m_health(new HealthBar(m_context, this))
{
    build();
    m_namers = buildMenus(*menuBar(), *m_looks, *m_placeMenu, *this);
    connectParts();
    connectKeys();
    go(PlaceId::Today);
    restoreLayout();
    showWords();
    m_tick.start(1s);
}

void MainWindow::build()
{
    addPlace(m_today);
    addPlace(m_queue);
    m_rail->addQueueGroups();
    addPlace(new FailedPage(m_context, this));
    addPlace(new DoubtPage(m_context, this));
    addPlace(new TracePage(m_context, this));
    addPlace(new AuditPage(m_context, this));
    auto *centre = new QWidget(this);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_places, 1);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_notices);
    layout->addLayout(middle, 1);
    setCentralWidget(centre);
    setStatusBar(m_health);
    setMinimumSize(900, 560);
    takeFirstSize();
}

/// Roomy and in the middle, until the person has chosen another size.
void MainWindow::takeFirstSize()
{
    const QRect room = screen()->availableGeometry();
    QRect place(QPoint(), QSize(1360, 860).boundedTo(room.size()));
    place.moveCenter(room.center());
    setGeometry(place);
}

void MainWindow::addPlace(Place *place)
{
    m_rail->addPlace(*place);
    m_places->addWidget(place);
    m_all.append(place);
    connect(place, &Place::told, m_health, &HealthBar::tell);
    connect(place, &Place::goAsked, this, &MainWindow::go);
    connect(&m_context.gateway, &EngineGateway::cardsChanged, place, &Place::setCards);
    connect(&m_context.gateway, &EngineGateway::healthChanged, place, &Place::setHealth);
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::placeChosen, this, [this](PlaceId place) { go(place); });
    connect(m_rail, &Rail::groupChosen, m_queue, &QueuePage::setGroup);
    connect(m_queue, &QueuePage::groupChanged, m_rail, &Rail::setGroup);
    connect(m_queue, &QueuePage::searchCleared, m_topBar, &TopBar::clearSearch);
    connect(m_topBar, &TopBar::searched, this, [this](const QString &text) {
        if (!text.isEmpty() || place() == PlaceId::Queue)
            go(PlaceId::Queue, text);
    });
    EngineGateway &gateway = m_context.gateway;
    connect(&gateway, &EngineGateway::cardsChanged, m_rail, &Rail::setCards);
    connect(&gateway, &EngineGateway::healthChanged, m_health, &HealthBar::setHealth);
    connect(&gateway, &EngineGateway::healthChanged, m_notices, &NoticeBanner::setHealth);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::showAges);
}

/// Ctrl+1 and on are the places in the order of the rail; Alt with the arrows goes through where one was.
void MainWindow::connectKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] {
        if (!static_cast<Place *>(m_places->currentWidget())->focusSearch())
            m_topBar->focusSearch();
    });
    key(QKeySequence::Back, [this] { stepInHistory(-1); });
    key(QKeySequence::Forward, [this] { stepInHistory(1); });
    for (qsizetype at = 0; at < m_all.size(); ++at) {
        const PlaceId place = m_all.at(at)->id();
        key(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + int(at))), [this, place] { go(place); });
    }
}

PlaceId MainWindow::place() const
{
    return static_cast<Place *>(m_places->currentWidget())->id();
}

void MainWindow::go(PlaceId place, const QVariant &what)
{
    if (m_at < 0 || m_history.at(m_at) != place) {
        m_history.resize(m_at + 1);
        m_history.append(place);
        ++m_at;
    }
    showPlace(place);
    if (what.isValid())
        static_cast<Place *>(m_places->currentWidget())->visit(what);
}

void MainWindow::stepInHistory(int step)
{
    if (m_at + step < 0 || m_at + step >= m_history.size())
        return;
    m_at += step;
    showPlace(m_history.at(m_at));
}

void MainWindow::showPlace(PlaceId place)
{
    for (Place *one : std::as_const(m_all)) {
        if (one->id() == place)
            m_places->setCurrentWidget(one);
    }
    m_rail->setPlace(place);
    fillPlaceMenu();
    showAges();
}

/// Only the actions of the place that is looked at are in the menu: each place has the same keys for its own.
void MainWindow::fillPlaceMenu()
{
    const auto *place = static_cast<const Place *>(m_places->currentWidget());
    m_placeMenu->clear();
    m_placeMenu->setTitle(place->name());
    for (QAction *action : place->placeActions()) {
        if (action)
            m_placeMenu->addAction(action);
        else
            m_placeMenu->addSeparator();
    }
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_theme.choose(choice);
    m_settings.setValue(u"ui/theme"_s, int(choice));
}

void MainWindow::chooseLanguage(LanguageChoice choice)
{
    m_language.choose(choice);
    m_settings.setValue(u"ui/language"_s, int(choice));
}

void MainWindow::restoreLayout()
{
    m_theme.choose(ThemeChoice(m_settings.value(u"ui/theme"_s, int(ThemeChoice::System)).toInt()));
    m_language.choose(LanguageChoice(m_settings.value(u"ui/language"_s, int(LanguageChoice::System)).toInt()));
    restoreGeometry(m_settings.value(u"ui/geometry"_s).toByteArray());
    for (Place *place : std::as_const(m_all))
        place->restoreLayout(m_settings);
}

void MainWindow::saveLayout()
{
    m_settings.setValue(u"ui/geometry"_s, saveGeometry());
    for (const Place *place : std::as_const(m_all))
        place->saveLayout(m_settings);
}

void MainWindow::showWords()
{
    setWindowTitle(tr("Cuadra"));
    for (const auto &name : std::as_const(m_namers))
        name();
    fillPlaceMenu();
    showAges();
}

/// Ages are words of the moment; nothing is repainted while nobody can see it.
void MainWindow::showAges()
{
    if (isMinimized() || !isVisible())
        return;
    static_cast<Place *>(m_places->currentWidget())->showAges();
    m_health->showAges();
    m_notices->showAges();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_theme.followSystem();
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace cuadra
