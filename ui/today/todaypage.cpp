#include "ui/today/todaypage.h"

#include "core/base/clock.h"
#include "ui/queue/emptystate.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/theme/theme.h"
#include "ui/today/causelist.h"
#include "ui/today/factpanel.h"
#include "ui/today/hourchart.h"
#include "ui/today/numbercard.h"
#include "ui/today/todayfacts.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kSpacing = 12;
constexpr int kWideInCharacters = 112; ///< from there on things stand side by side

const std::array kCardGoals{TodayGoal::AllOrders, TodayGoal::Verified, TodayGoal::Failed, TodayGoal::InDoubt};

} // namespace

TodayPage::TodayPage(UiContext &context, QWidget *parent) :
    Place(parent), m_context(context), m_data(context, this), m_refresh(new QAction(this)), m_solve(new QAction(this)),
    m_title(new ElidedLabel(this)), m_date(new ElidedLabel(this)), m_solveButton(new QPushButton(this)),
    m_notice(plainLabel("caution", this)), m_stack(new QStackedWidget(this)),
    m_empty(new EmptyState(context.theme, this)), m_chartName(plainLabel("strong", this)),
    m_normal(plainLabel("muted", this)), m_chart(new HourChart(context.theme, this)),
    m_causes(new CauseList(context.theme, this)), m_ages(new FactPanel(context.theme, this)),
    m_integrity(new FactPanel(context.theme, this))
{
    build();
    connectLinks();
    connect(&m_data, &TodayData::changed, this, &TodayPage::showAll);
    showAll();
}

QString TodayPage::icon() const
{
    return u"layout-dashboard"_s;
}

void TodayPage::build()
{
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_solve->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_notice->setObjectName(u"todayNotice"_s);
    m_title->setObjectName(u"todayTitle"_s);
    m_solveButton->setObjectName(u"solveFailed"_s);
    m_chart->setObjectName(u"hourChart"_s);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildFigures());
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(kSpacing);
    layout->addWidget(buildHeader());
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

QWidget *TodayPage::buildHeader()
{
    auto *header = new QWidget(this);
    m_title->setProperty("look", u"title"_s);
    m_date->setProperty("look", u"muted"_s);
    m_solveButton->setProperty("look", u"primary"_s);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_date, 1);
    layout->addWidget(m_solveButton);
    return header;
}

QWidget *TodayPage::buildFigures()
{
    auto *figures = new QWidget(this);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(kSpacing);
    for (const TodayGoal goal : kCardGoals) {
        auto *card = new NumberCard(m_context.theme, figures);
        card->setObjectName(u"card%1"_s.arg(m_cards.size()));
        connect(card, &NumberCard::clicked, this, [this, goal] { open(goal); });
        m_cards.append(card);
    }
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(kSpacing);
    m_columns->addWidget(buildOrders(), 19);
    m_columns->addWidget(buildSide(), 10);
    auto *layout = new QVBoxLayout(figures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addLayout(m_cardGrid);
    layout->addLayout(m_columns, 1);
    return figures;
}

QWidget *TodayPage::buildOrders()
{
    auto *panel = new QFrame(this);
    panel->setProperty("look", u"panel"_s);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(6);
    m_chartName->setContentsMargins(6, 0, 6, 0);
    m_normal->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_chartName);
    layout->addWidget(m_normal);
    layout->addWidget(m_chart, 1);
    layout->addSpacing(8);
    layout->addWidget(m_causes);
    return panel;
}

QWidget *TodayPage::buildSide()
{
    auto *panel = new QFrame(this);
    panel->setProperty("look", u"panel"_s);
    m_ages->setObjectName(u"agePanel"_s);
    m_integrity->setObjectName(u"integrityPanel"_s);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(14);
    layout->addWidget(m_ages);
    layout->addWidget(m_integrity);
    layout->addStretch(1);
    return panel;
}

void TodayPage::connectLinks()
{
    connect(m_refresh, &QAction::triggered, &m_data, &TodayData::refresh);
    connect(m_solve, &QAction::triggered, this, [this] { open(TodayGoal::Failed); });
    connect(m_solveButton, &QPushButton::clicked, m_solve, &QAction::trigger);
    connect(m_chart, &HourChart::opened, this, [this] { open(TodayGoal::AllOrders); });
    connect(m_causes, &CauseList::opened, this, [this] { open(TodayGoal::Failed); });
    connect(m_ages, &FactPanel::opened, this, &TodayPage::open);
    connect(m_integrity, &FactPanel::opened, this, &TodayPage::open);
    connect(m_empty, &EmptyState::actionChosen, &m_data, &TodayData::refresh);
}

/// Side by side where there is room, else one below the other.
void TodayPage::arrange()
{
    const bool wide = width() >= fontMetrics().averageCharWidth() * kWideInCharacters;
    const int inRow = wide ? 4 : 2;
    for (int at = 0; at < m_cards.size(); ++at)
        m_cardGrid->addWidget(m_cards.at(at), at / inRow, at % inRow);
    for (int column = 0; column < 4; ++column)
        m_cardGrid->setColumnStretch(column, column < inRow ? 1 : 0);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TodayPage::open(TodayGoal goal)
{
    const Destination there = destinationOf(goal, *window());
    Q_EMIT goAsked(there.place, there.what);
}

void TodayPage::setCards(const QList<RouteCard> &)
{
    m_data.moved();
}

void TodayPage::setHealth(const EngineHealth &health)
{
    m_health = health;
    m_data.moved();
    if (isVisible())
        showAll();
}

void TodayPage::showAges()
{
    if (m_data.figures())
        showView(view());
}

TodayView TodayPage::view() const
{
    return {.figures = *m_data.figures(),
            .normal = m_data.normal(),
            .health = m_health,
            .error = m_data.error(),
            .readMs = m_data.readMs(),
            .nowMs = m_context.clock.nowMs()};
}

void TodayPage::showAll()
{
    m_refresh->setText(tr("Refresh"));
    const bool known = m_data.figures() && !m_data.figures()->ages.isEmpty();
    m_stack->setCurrentIndex(known ? 0 : 1);
    if (known)
        showView(view());
    else
        showEmpty();
}

/// Nothing was read yet, nothing can be read, or there is nothing to read.
void TodayPage::showEmpty()
{
    m_title->setFullText(name());
    m_date->setFullText({});
    m_notice->hide();
    m_solveButton->hide();
    m_solve->setEnabled(false);
    m_solve->setText(tr("Look at what failed"));
    if (m_data.error()) {
        const Phrase phrase = phraseFor(m_data.error()->code, m_data.error()->args);
        m_empty->setWords({u"server-off"_s, tr("The figures cannot be read"),
                           phrase.cause + u' ' + phrase.remedy, tr("Try again")});
    } else if (m_data.figures()) {
        m_empty->setWords({u"unplug"_s, tr("No route is set up yet"),
                           tr("A route takes the orders of a shop to an ERP. Once there is one, this page says whether the day adds up."),
                           {}});
    } else {
        m_empty->setWords({u"clock"_s, tr("Reading the day's figures…"), tr("This takes a moment."), {}});
    }
}

void TodayPage::showView(const TodayView &view)
{
    const qint64 failed = view.figures.failed.count;
    m_title->setFullText(titleOf(view.figures));
    m_date->setFullText(dateOf(view));
    const QString notice = noticeOf(view);
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_solve->setText(failed > 0 ? tr("Solve the %1").arg(countText(failed)) : tr("Look at what failed"));
    m_solve->setEnabled(failed > 0);
    m_solveButton->setText(m_solve->text());
    m_solveButton->setVisible(failed > 0);
    m_cards.at(0)->setFace(receivedCard(view));
    m_cards.at(1)->setFace(verifiedCard(view));
    m_cards.at(2)->setFace(failedCard(view));
    m_cards.at(3)->setFace(doubtCard(view));
    const ChartFace chart = chartOf(view);
    m_chartName->setText(chart.name);
    m_normal->setText(normalSentence(view));
    m_chart->setFace(chart);
    m_causes->setCauses(view.figures.causes);
    m_ages->setFacts(tr("How old is each kind of data?"), ageFacts(view));
    m_integrity->setFacts(tr("Does today add up?"), integrityFacts(view.figures));
}

void TodayPage::changeEvent(QEvent *event)
{
    Place::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showAll();
    if (event->type() == QEvent::FontChange)
        arrange();
}

void TodayPage::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    m_data.setWatched(true);
    arrange();
}

void TodayPage::hideEvent(QHideEvent *event)
{
    Place::hideEvent(event);
    m_data.setWatched(false);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    arrange();
}

} // namespace cuadra
