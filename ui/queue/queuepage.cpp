#include "ui/queue/queuepage.h"

#include "core/base/clock.h"
#include "ui/queue/cardstrip.h"
#include "ui/queue/detailpane.h"
#include "ui/queue/emptystate.h"
#include "ui/queue/newrowsbar.h"
#include "ui/queue/queuetable.h"
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
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

QueuePage::QueuePage(UiContext &context, QWidget *parent) :
    Place(parent), m_context(context), m_model(context.gateway, context.tokens), m_words(m_model, context.clock),
    m_commands(context, this), m_actions(makeQueueActions(this)), m_title(new ElidedLabel(this)),
    m_summary(new ElidedLabel(this)), m_cards(new CardStrip(context, this)), m_newRows(new NewRowsBar(this)),
    m_stack(new QStackedWidget(this)), m_table(new QueueTable(m_model, m_words, context, this)),
    m_empty(new EmptyState(context.theme, this)), m_detail(new DetailPane(context, this)),
    m_splitter(new QSplitter(Qt::Horizontal, this))
{
    build();
    connectTable();
    connectCommands();
    connect(&context.theme, &Theme::changed, this, [this] { colourQueueActions(m_actions, m_context.theme); });
    colourQueueActions(m_actions, context.theme);
    showWords();
    m_model.refresh();
}

void QueuePage::build()
{
    m_splitter->setObjectName(u"queueSplitter"_s);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({780, 420});
    m_detail->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(buildHeader());
    layout->addWidget(m_cards);
    layout->addWidget(m_newRows);
    layout->addWidget(m_splitter, 1);
}

QWidget *QueuePage::buildHeader()
{
    auto *header = new QWidget(this);
    m_title->setProperty("look", u"title"_s);
    m_summary->setProperty("look", u"muted"_s);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_summary, 1);
    for (QAction *action : {m_actions.dismiss, m_actions.refresh, m_actions.retry}) {
        auto *button = new QToolButton(header);
        button->setProperty("look", u"button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    return header;
}

QWidget *QueuePage::buildList()
{
    auto *panel = new QFrame(this);
    panel->setProperty("look", u"panel"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
    m_table->addAction(m_actions.copy);
    m_table->addActions({m_actions.retry, m_actions.nextProblem, m_actions.dismiss});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    return panel;
}

void QueuePage::connectTable()
{
    connect(m_table, &QueueTable::lookedAt, m_detail, &DetailPane::look);
    connect(m_table, &QueueTable::selectionTouched, this, &QueuePage::showSelection);
    connect(m_table, &QueueTable::sortChosen, this, [this](QueueSort sort, bool descending) {
        QueueFilter filter = m_model.filter();
        filter.sort = sort;
        filter.descending = descending;
        m_model.setFilter(filter);
    });
    connect(&m_model, &QueueModel::readingChanged, this, &QueuePage::showList);
    connect(&m_model, &QueueModel::newCountChanged, this, &QueuePage::showNewCount);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueuePage::showList);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueuePage::showSelection);
    connect(m_newRows, &NewRowsBar::taken, &m_model, &QueueModel::refresh);
    connect(m_empty, &EmptyState::actionChosen, this, &QueuePage::act);
    connect(m_detail, &DetailPane::closed, this, [this] { m_detail->look({}); });
}

void QueuePage::connectCommands()
{
    connect(&m_commands, &QueueCommands::told, this, &QueuePage::told);
    connect(m_detail, &DetailPane::retryAsked, this, [this](const QueueRow &row) { m_commands.retry({row.id}); });
    connect(m_detail, &DetailPane::dismissAsked, this, [this](const QueueRow &row) { m_commands.dismiss({row.id}); });
    connect(m_detail, &DetailPane::acceptAsked, &m_commands, &QueueCommands::accept);
    connect(m_cards, &CardStrip::pauseAsked, &m_commands, &QueueCommands::pause);
    connect(m_cards, &CardStrip::resumeAsked, &m_commands, &QueueCommands::resume);
    connect(m_actions.retry, &QAction::triggered, this, [this] { m_commands.retry(m_table->selectedIds(canRetry)); });
    connect(m_actions.dismiss, &QAction::triggered, this, [this] { m_commands.dismiss(m_table->selectedIds(canDismiss)); });
    connect(m_actions.refresh, &QAction::triggered, &m_model, &QueueModel::refresh);
    connect(m_actions.nextProblem, &QAction::triggered, m_table, &QueueTable::goToNextProblem);
    connect(m_actions.copy, &QAction::triggered, m_table, &QueueTable::copySelection);
    connect(m_actions.pause, &QAction::triggered, this, &QueuePage::pauseOrResume);
    connect(m_actions.trace, &QAction::triggered, this, &QueuePage::openTrace);
    connect(m_detail, &DetailPane::traceAsked, m_actions.trace, &QAction::trigger);
}

QString QueuePage::icon() const
{
    return u"list-video"_s;
}

QList<QAction *> QueuePage::placeActions() const
{
    return {m_actions.refresh, m_actions.nextProblem, nullptr, m_actions.retry, m_actions.pause, m_actions.copy, m_actions.trace, nullptr,
            m_actions.dismiss};
}

void QueuePage::visit(const QVariant &what)
{
    if (what.metaType() == QMetaType::fromType<QueueGroup>())
        setGroup(what.value<QueueGroup>());
    else if (what.metaType() == QMetaType::fromType<QString>())
        setSearchText(what.toString());
    else if (what.metaType() == QMetaType::fromType<TransferId>())
        m_table->selectId(what.value<TransferId>());
}

void QueuePage::setGroup(QueueGroup group)
{
    m_group = group;
    QueueFilter filter = m_model.filter();
    filter.states = statesOf(group);
    m_model.setFilter(filter);
    showWords();
    Q_EMIT groupChanged(group);
}

void QueuePage::setSearchText(const QString &text)
{
    QueueFilter filter = m_model.filter();
    if (filter.text == text)
        return;
    filter.text = text;
    m_model.setFilter(filter);
}

void QueuePage::setCards(const QList<RouteCard> &cards)
{
    m_cardData = cards;
    m_cards->setCards(cards);
    m_words.setRoutes(cards);
    Q_EMIT countChanged(countOf(QueueGroup::InQueue, cards), false);
    showWords();
}

void QueuePage::setHealth(const EngineHealth &health)
{
    m_health = health;
    showWords();
    showList();
}

void QueuePage::showAges()
{
    m_cards->showAges();
    showNewCount(m_model.newCount());
    m_detail->showAges();
    m_table->viewport()->update();
    m_summary->setFullText(queueSummary(m_cardData, m_health, m_context.clock.nowMs()));
}

/// While nobody reads or works in the list, new rows simply come in; otherwise they wait behind the bar.
void QueuePage::showNewCount(int count)
{
    const bool untouched = m_model.rowCount() == 0 || (m_table->isUntouched() && !m_detail->isVisible());
    if (count > 0 && untouched && m_model.canTakeInNew())
        m_model.takeInNew(); // tells a count of 0
    else
        m_newRows->setCount(count);
}

void QueuePage::act()
{
    if (m_model.reading() == QueueModel::Reading::Failed)
        m_model.refresh();
    else if (!m_model.filter().text.isEmpty())
        Q_EMIT searchCleared();
    else
        setGroup(QueueGroup::All);
}

void QueuePage::pauseOrResume()
{
    const RouteCard *card = m_cards->chosenCard();
    if (!card)
        return;
    if (card->paused)
        m_commands.resume(*card);
    else
        m_commands.pause(*card);
}

void QueuePage::openTrace()
{
    const TransferId current = m_table->currentId();
    const TransferId id = current.isSet() ? current : m_detail->detail().row.id;
    if (id.isSet())
        Q_EMIT goAsked(PlaceId::Trace, QVariant::fromValue(id));
}

void QueuePage::showList()
{
    const bool failed = m_model.reading() == QueueModel::Reading::Failed;
    const bool empty = m_model.reading() == QueueModel::Reading::Ready && m_model.rowCount() == 0;
    if (failed)
        m_empty->setWords(wordsForFailure(m_model.error()));
    else if (empty)
        m_empty->setWords(wordsForEmpty(m_group, m_model.filter(), m_health));
    if (failed || empty)
        m_detail->look({});
    m_stack->setCurrentIndex(failed || empty ? 1 : 0);
    showSelection();
}

void QueuePage::showSelection()
{
    const qsizetype retried = m_table->selectedCount(canRetry);
    const qsizetype dismissed = m_table->selectedCount(canDismiss);
    m_actions.retry->setEnabled(retried > 0);
    m_actions.dismiss->setEnabled(dismissed > 0);
    m_actions.copy->setEnabled(m_table->isSelectionLoaded());
    m_actions.trace->setEnabled(m_table->currentId().isSet());
    nameQueueActions(m_actions, retried, dismissed);
}

void QueuePage::showWords()
{
    m_title->setFullText(m_group == QueueGroup::All ? tr("Queue") : tr("Queue: %1").arg(groupWord(m_group).toLower()));
    m_table->setAccessibleName(tr("Orders in the queue"));
    m_summary->setFullText(queueSummary(m_cardData, m_health, m_context.clock.nowMs()));
    showSelection();
}

void QueuePage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"queue/splitter"_s, m_splitter->saveState());
    settings.setValue(u"queue/columns"_s, m_table->columns());
}

void QueuePage::restoreLayout(const QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"queue/splitter"_s).toByteArray());
    m_table->setColumns(settings.value(u"queue/columns"_s).toByteArray());
}

void QueuePage::changeEvent(QEvent *event)
{
    Place::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_words.retranslate();
    showWords();
    showList();
}

void QueuePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible())
        m_detail->look({});
    else if (event->key() == Qt::Key_Escape)
        m_table->clearSelection();
    else
        Place::keyPressEvent(event);
}

} // namespace cuadra
