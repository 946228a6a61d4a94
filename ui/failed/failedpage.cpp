#include "ui/failed/failedpage.h"

#include "core/base/clock.h"
#include "ui/failed/failurecauses.h"
#include "ui/failed/failedlist.h"
#include "ui/failed/failedoverview.h"
#include "ui/failed/failedwords.h"
#include "ui/failed/mendpane.h"
#include "ui/failed/runbar.h"
#include "ui/queue/queuegroups.h"
#include "ui/queue/queuewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

FailedPage::FailedPage(UiContext &context, QWidget *parent) :
    Place(parent), m_context(context), m_reader(context, this), m_actions(makeFailedActions(this)),
    m_title(new ElidedLabel(this)), m_summary(new ElidedLabel(this)),
    m_chips(new FailureChips(this)), m_runBar(new RunBar(this)), m_control(context, *m_runBar, this),
    m_causes(new FailureCauses(context, this)), m_list(new FailedList(context, m_actions.bulk(), this)), m_pane(new MendPane(context, this)),
    m_splitter(new QSplitter(Qt::Horizontal, this)), m_stack(new QStackedWidget(this)),
    m_empty(new EmptyState(context.theme, this))
{
    build();
    connectParts();
    connectActions();
    colourFailedActions(m_actions, context.theme);
    showWords();
}

void FailedPage::build()
{
    auto *causes = new QFrame(this);
    causes->setProperty("look", u"panel"_s);
    causes->setMinimumWidth(170);
    auto *inside = new QVBoxLayout(causes);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_causes);
    m_splitter->setObjectName(u"failedSplitter"_s);
    m_splitter->addWidget(causes);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({235, 540, 390});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_title->setProperty("look", u"title"_s);
    m_summary->setProperty("look", u"muted"_s);
    auto *header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(m_title);
    header->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addLayout(header);
    layout->addWidget(m_chips);
    layout->addWidget(m_runBar);
    layout->addWidget(m_stack, 1);
}

void FailedPage::connectParts()
{
    connect(&m_reader, &FailedOverviewReader::overviewRead, this, &FailedPage::takeOverview);
    connect(&m_context.theme, &Theme::changed, this, [this] { colourFailedActions(m_actions, m_context.theme); });
    connect(m_chips, &FailureChips::viewChosen, this, &FailedPage::lookAnew);
    connect(m_causes, &FailureCauses::causeChosen, this, &FailedPage::showCause);
    connect(m_list, &FailedList::lookedAt, m_pane, &MendPane::look);
    connect(m_list, &FailedList::touched, this, &FailedPage::showSelection);
    connect(&m_list->model(), &FailureModel::readingChanged, this, &FailedPage::showPlace);
    connect(&m_control, &FailedControl::told, this, &FailedPage::told);
    connect(&m_control, &FailedControl::begun, m_list, &FailedList::takeFocus); // where Ctrl+Z calls back
    connect(&m_control, &FailedControl::ended, this, &FailedPage::readOverview);
    connect(m_empty, &EmptyState::actionChosen, this, &FailedPage::act);
    connect(m_pane, &MendPane::wishChanged, this, &FailedPage::showSelection);
}

void FailedPage::connectActions()
{
    m_control.carryOut(m_actions, *m_list);
    connect(m_actions.send, &QAction::triggered, this, &FailedPage::send);
    connect(m_actions.retry, &QAction::triggered, this, &FailedPage::retry);
    connect(m_actions.edit, &QAction::triggered, m_pane, &MendPane::focusFormSoon);
    connect(m_actions.chooseAll, &QAction::triggered, m_list, &FailedList::chooseAll);
    connect(m_actions.nextCause, &QAction::triggered, this, &FailedPage::goToNextCause);
    connect(m_actions.refresh, &QAction::triggered, this, &FailedPage::refresh);
    connect(m_actions.trace, &QAction::triggered, this,
            [this] { Q_EMIT goAsked(PlaceId::Trace, QVariant::fromValue(m_pane->transfer())); });
    connect(m_pane, &MendPane::sendAsked, m_actions.send, &QAction::trigger);
    connect(m_pane, &MendPane::traceAsked, m_actions.trace, &QAction::trigger);
    connect(m_pane, &MendPane::dismissAsked, this, [this] { m_control.commands().dismiss({m_pane->transfer()}); });
    connect(m_pane, &MendPane::acceptAsked, this, [this] { m_control.commands().accept(m_pane->facts().detail); });
    connect(m_pane, &MendPane::changeAsked, this,
            [this](const FieldChange &change) { m_control.commands().change(m_pane->transfer(), change); });
}

QString FailedPage::icon() const
{
    return u"circle-alert"_s;
}

void FailedPage::visit(const QVariant &what)
{
    if (what.metaType() == QMetaType::fromType<QString>())
        m_wantedCause = what.toString();
    else if (what.metaType() == QMetaType::fromType<TransferId>())
        m_wantedOrder = what.value<TransferId>();
    m_chips->choose(FailureView::All);
    lookAnew();
}

/// From the first cause on.
void FailedPage::lookAnew()
{
    m_causes->setCurrentRow(-1);
    m_list->model().forget();
    readOverview();
}

void FailedPage::readOverview()
{
    m_reader.read(m_chips->view());
}

void FailedPage::takeOverview(const Result<FailedOverview> &overview)
{
    m_error = overview ? std::nullopt : std::optional(overview.error());
    m_known = true;
    if (overview) {
        m_chips->setCounts(overview->counts);
        m_causes->setGroups(overview->groups);
        for (int row = 0; !m_wantedCause.isEmpty() && row < overview->groups.size(); ++row) {
            if (overview->groups.at(row).cause == m_wantedCause)
                m_causes->setCurrentRow(row);
        }
        if (m_wantedOrder.isSet())
            m_causes->setCurrentRow(m_causes->count() - 1);
        if (m_wantedOrder.isSet())
            m_list->chooseOrder(std::exchange(m_wantedOrder, TransferId()));
        m_wantedCause.clear();
        if (!m_causes->hasChoice() && !overview->groups.isEmpty() && m_list->model().ids().isEmpty())
            m_causes->chooseFirst();
    }
    showPlace();
    showWords();
}

void FailedPage::showCause()
{
    FailureFilter filter = filterOf(m_chips->view(), m_context.gateway.person());
    filter.cause = m_causes->cause();
    m_list->model().setFilter(filter);
}

void FailedPage::showSelection()
{
    const qsizetype chosen = m_list->chosen().size();
    qsizetype alike = m_list->alike().size();
    for (const FailureGroup &group : m_causes->groups()) {
        if (chosen <= 1 && !m_causes->cause() && group.cause == m_pane->facts().row.cause)
            alike = group.count;
    }
    m_pane->setOthers(int(qMax<qsizetype>(0, alike - 1)), chosen > 1);
    m_pane->setSendCount(m_pane->toOthers() ? int(alike) : 1);
    m_actions.send->setEnabled(m_pane->canSend());
    nameFailedActions(m_actions, chosen);
}

bool FailedPage::isReadingFailed() const
{
    return m_error || m_list->model().reading() == FailureModel::Reading::Failed;
}

/// An empty list is shown as one only when it is known to be, and nothing that was just sent is still looked at.
void FailedPage::showPlace()
{
    const bool filtered = m_chips->view() != FailureView::All;
    const bool failed = isReadingFailed();
    const bool working = m_control.isUnderWay() || m_pane->holdsWork();
    const bool empty = m_known && !failed && !working && m_causes->groups().isEmpty();
    if (failed)
        m_empty->setWords(wordsForFailure(m_error.value_or(m_list->model().error())));
    else if (empty)
        m_empty->setWords(wordsForNoFailures(filtered, m_cards, m_health, m_context.clock.nowMs()));
    m_stack->setCurrentIndex(failed || empty ? 1 : 0);
    if (empty && m_list->model().rowCount() > 0)
        m_list->model().forget();
    if (empty)
        m_pane->look({});
}

void FailedPage::act()
{
    if (!isReadingFailed())
        m_chips->choose(FailureView::All);
    lookAnew();
}

void FailedPage::refresh()
{
    m_causes->hasChoice() ? m_list->model().refresh() : m_list->model().forget();
    readOverview();
}

void FailedPage::send()
{
    if (!m_pane->canSend())
        return;
    const QList<TransferId> scope = m_pane->toOthers() ? m_list->alike() : QList<TransferId>{m_pane->transfer()};
    m_control.sending().ask(m_pane->wish(), scope, m_list->model().filter().states);
}

void FailedPage::retry()
{
    m_control.sending().ask({}, m_list->chosen(), m_list->model().filter().states);
}

void FailedPage::goToNextCause()
{
    if (m_causes->count() > 0)
        m_causes->setCurrentRow((m_causes->currentRow() + 1) % m_causes->count());
    m_pane->focusFormSoon();
}

void FailedPage::setCards(const QList<RouteCard> &cards)
{
    m_cards = cards;
    m_control.sending().setCards(cards);
    Q_EMIT countChanged(countOf(QueueGroup::Failed, cards), true);
    showPlace();
}

void FailedPage::setHealth(const EngineHealth &health)
{
    m_health = health;
    showPlace();
}

void FailedPage::showAges()
{
    m_pane->showAges();
    m_list->showAges();
}

void FailedPage::showWords()
{
    m_title->setFullText(tr("Failed orders"));
    m_summary->setFullText(overviewSummary(m_causes->groups(), m_context.clock.nowMs()));
    showSelection();
}

void FailedPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"failed/splitter"_s, m_splitter->saveState());
}

void FailedPage::restoreLayout(const QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"failed/splitter"_s).toByteArray());
}

void FailedPage::changeEvent(QEvent *event)
{
    Place::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showWords();
    showPlace();
}

void FailedPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_list->takeFocus();
    else
        Place::keyPressEvent(event);
}

/// Who comes here finds the first order of the biggest cause open and the cursor in its form.
void FailedPage::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    readOverview();
    m_pane->focusFormSoon();
}

} // namespace cuadra
