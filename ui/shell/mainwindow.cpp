#include "ui/shell/mainwindow.h"

#include "core/desk/enginegateway.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/menus.h"
#include "ui/shell/noticebanner.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"

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
    m_topBar(new TopBar(m_theme, company, m_looks, this)), m_notices(new NoticeBanner(m_context, this)),
    m_rail(new Rail(m_theme, this)), m_places(new QStackedWidget(this)), m_queue(new QueuePage(m_context, this)),
    m_health(new HealthBar(m_context, this))
{
    build();
    m_namers = buildMenus(*menuBar(), *m_looks, *this, m_queue->queueActions());
    connectParts();
    restoreLayout();
    showWords();
    m_tick.start(1s);
}

void MainWindow::build()
{
    addPlace(u"list-video"_s, [] { return tr("Queue"); }, m_queue);
    m_rail->addQueueGroups();
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

void MainWindow::addPlace(const QString &icon, std::function<QString()> name, QWidget *page)
{
    m_rail->addPlace(icon, std::move(name));
    m_places->addWidget(page);
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::placeChosen, m_places, &QStackedWidget::setCurrentIndex);
    connect(m_rail, &Rail::groupChosen, m_queue, &QueuePage::setGroup);
    connect(m_queue, &QueuePage::groupChanged, m_rail, &Rail::setGroup);
    connect(m_queue, &QueuePage::searchCleared, m_topBar, &TopBar::clearSearch);
    connect(m_topBar, &TopBar::searched, m_queue, &QueuePage::setSearchText);
    connect(m_queue, &QueuePage::told, m_health, &HealthBar::tell);
    EngineGateway &gateway = m_context.gateway;
    connect(&gateway, &EngineGateway::cardsChanged, m_rail, &Rail::setCards);
    connect(&gateway, &EngineGateway::cardsChanged, m_queue, &QueuePage::setCards);
    connect(&gateway, &EngineGateway::healthChanged, m_queue, &QueuePage::setHealth);
    connect(&gateway, &EngineGateway::healthChanged, m_health, &HealthBar::setHealth);
    connect(&gateway, &EngineGateway::healthChanged, m_notices, &NoticeBanner::setHealth);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_topBar, &TopBar::focusSearch);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::showAges);
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
    m_queue->restoreLayout(m_settings);
}

void MainWindow::saveLayout()
{
    m_settings.setValue(u"ui/geometry"_s, saveGeometry());
    m_queue->saveLayout(m_settings);
}

void MainWindow::showWords()
{
    setWindowTitle(tr("Cuadra"));
    for (const auto &name : std::as_const(m_namers))
        name();
    showAges();
}

/// Ages are words of the moment; nothing is repainted while nobody can see it.
void MainWindow::showAges()
{
    if (isMinimized() || !isVisible())
        return;
    m_queue->showAges();
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
