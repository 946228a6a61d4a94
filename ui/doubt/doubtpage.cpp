#include "ui/doubt/doubtpage.h"

#include "core/base/clock.h"
#include "core/desk/deskcommands.h"
#include "core/desk/enginegateway.h"
#include "ui/doubt/doubtwords.h"
#include "ui/queue/queuegroups.h"
#include "ui/queue/queuewords.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

DoubtPage::DoubtPage(UiContext &context, QWidget *parent) :
    Place(parent), m_context(context), m_lookUp(new QAction(this)), m_trace(new QAction(this)),
    m_refresh(new QAction(this)), m_title(plainLabel("title", this)), m_explained(plainLabel("muted", this)),
    m_stack(new QStackedWidget(this)), m_table(new FactsTable(this)), m_empty(new EmptyState(context.theme, this)),
    m_sentence(plainLabel("strong", this)), m_next(plainLabel("", this)), m_last(plainLabel("muted", this)),
    m_choicesTitle(plainLabel("strong", this)), m_choices(plainLabel("", this)), m_lookUpButton(new QPushButton(this)),
    m_traceButton(new QPushButton(this))
{
    build();
    connectParts();
    showWords();
}

void DoubtPage::build()
{
    m_lookUp->setShortcut(QKeySequence(u"Ctrl+R"_s));
    m_trace->setShortcut(QKeySequence(u"Ctrl+T"_s));
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    addActions({m_lookUp, m_trace, m_refresh});
    m_table->setObjectName(u"doubtTable"_s);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    auto *list = new QFrame(this);
    list->setProperty("look", u"panel"_s);
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->addWidget(m_table);
    splitter->addWidget(list);
    splitter->addWidget(buildDetail());
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->setSizes({1'000, 1'000});
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_explained);
    layout->addSpacing(4);
    layout->addWidget(m_stack, 1);
}

QWidget *DoubtPage::buildDetail()
{
    auto *detail = new QFrame(this);
    detail->setProperty("look", u"panel"_s);
    m_sentence->setObjectName(u"doubtSentence"_s);
    m_next->setObjectName(u"doubtNext"_s);
    m_lookUpButton->setObjectName(u"lookUpNow"_s);
    m_lookUpButton->setProperty("look", u"primary"_s);
    m_traceButton->setObjectName(u"traceDoubt"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_traceButton);
    buttons->addStretch(1);
    buttons->addWidget(m_lookUpButton);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    for (QLabel *label : {m_sentence, m_next, m_last})
        layout->addWidget(label);
    layout->addSpacing(8);
    layout->addWidget(m_choicesTitle);
    layout->addWidget(m_choices);
    layout->addStretch(1);
    layout->addLayout(buttons);
    return detail;
}

void DoubtPage::connectParts()
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(500ms);
    connect(&m_readSoon, &QTimer::timeout, this, &DoubtPage::read);
    connect(&m_context.gateway, &EngineGateway::transfersChanged, this, [this](const QList<TransferId> &) {
        if (isVisible() && !m_readSoon.isActive())
            m_readSoon.start();
    });
    connect(&m_context.theme, &Theme::changed, this, &DoubtPage::showWords);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        if (const Doubt *doubt = chosen())
            m_wanted = doubt->row.id;
        showDoubt();
    });
    connect(m_table, &QTableWidget::cellActivated, m_trace, &QAction::trigger);
    connect(m_lookUpButton, &QPushButton::clicked, m_lookUp, &QAction::trigger);
    connect(m_traceButton, &QPushButton::clicked, m_trace, &QAction::trigger);
    connect(m_lookUp, &QAction::triggered, this, &DoubtPage::lookUp);
    connect(m_refresh, &QAction::triggered, this, &DoubtPage::read);
    connect(m_empty, &EmptyState::actionChosen, this, &DoubtPage::read);
    connect(m_trace, &QAction::triggered, this, [this] {
        if (const Doubt *doubt = chosen())
            Q_EMIT goAsked(PlaceId::Trace, QVariant::fromValue(doubt->row.id));
    });
}

QString DoubtPage::icon() const
{
    return u"circle-question-mark"_s;
}

void DoubtPage::visit(const QVariant &what)
{
    if (what.metaType() == QMetaType::fromType<TransferId>())
        m_wanted = what.value<TransferId>();
    read();
}

void DoubtPage::setCards(const QList<RouteCard> &cards)
{
    const qint64 count = countOf(QueueGroup::InDoubt, cards);
    Q_EMIT countChanged(count, true);
    if (std::exchange(m_count, count) != count && isVisible() && !m_readSoon.isActive())
        m_readSoon.start();
}

void DoubtPage::setHealth(const EngineHealth &health)
{
    m_engineRuns = health.holder != EngineHealth::Holder::None;
    showDoubt();
}

void DoubtPage::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    read();
}

void DoubtPage::read()
{
    m_context.gateway.read(this, [](Database &ledger) { return DoubtReader(ledger).doubts(); },
                           m_asked.only([this](const Result<DoubtList> &found) { take(found); }));
}

void DoubtPage::take(const Result<DoubtList> &found)
{
    m_wasRead = true;
    m_failure = found ? std::nullopt : std::optional(found.error());
    if (found)
        m_list = *found;
    showList();
}

void DoubtPage::lookUp()
{
    const Doubt *doubt = chosen();
    if (!doubt)
        return;
    const TransferId transfer = doubt->row.id;
    m_context.gateway.decide(
        this, {}, {transfer},
        [transfer](Database &ledger, const Actor &actor, qint64 nowMs) {
            return DeskCommands(ledger, actor, nowMs).lookUpNow({transfer});
        },
        [this](const Result<int> &moved) {
            const QString failure = moved ? QString() : phraseFor(moved.error().code, moved.error().args).cause;
            if (!moved)
                Q_EMIT told(failure, true);
            else if (*moved == 0)
                Q_EMIT told(tr("It is no longer in doubt."), false);
            else
                Q_EMIT told(tr("It is asked for at once."), false);
            read();
        });
}

const Doubt *DoubtPage::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_list.doubts.size() ? &m_list.doubts.at(row) : nullptr;
}

void DoubtPage::showList()
{
    const qint64 nowMs = m_context.clock.nowMs();
    int wanted = 0;
    {
        const QSignalBlocker quiet(m_table);
        m_table->start({tr("Order"), tr("Asked of"), tr("Reference"), tr("Since"), tr("Next look-up"), tr("Tries")}, 1);
        for (const Doubt &doubt : std::as_const(m_list.doubts)) {
            const auto name = [](const QString &foreign) { return shortened(shownPlainly(foreign), 60); };
            m_table->addRow({name(doubt.row.number), name(doubt.targetName), name(doubt.row.businessKey),
                             agoText(doubt.sinceMs, nowMs), untilText(doubt.row.dueMs, nowMs),
                             tr("%1 of %2").arg(doubt.tries).arg(m_list.mostTries)});
            if (doubt.row.id == m_wanted)
                wanted = m_table->rowCount() - 1;
        }
    }
    if (m_table->rowCount() > 0)
        m_table->selectRow(wanted);
    const bool none = m_failure || m_list.doubts.isEmpty();
    m_stack->setCurrentIndex(none ? 1 : 0);
    m_explained->setVisible(!none);
    showEmpty();
    showDoubt();
}

void DoubtPage::showEmpty()
{
    if (m_failure)
        m_empty->setWords(wordsForFailure(*m_failure));
    else if (!m_wasRead)
        m_empty->setWords({u"clock"_s, tr("Reading…"), {}, {}});
    else
        m_empty->setWords({u"circle-check-big"_s, tr("Nothing is in doubt"),
                           tr("Every write got its answer. When one is lost, the order waits here until the other side "
                              "was asked for it; that happens now and then and mends itself."),
                           {}});
}

void DoubtPage::showDoubt()
{
    const Doubt *doubt = chosen();
    m_lookUp->setEnabled(doubt != nullptr);
    m_trace->setEnabled(doubt != nullptr);
    m_lookUpButton->setEnabled(doubt != nullptr);
    m_traceButton->setEnabled(doubt != nullptr);
    if (!doubt)
        return;
    const qint64 nowMs = m_context.clock.nowMs();
    m_sentence->setText(doubtSentence(*doubt, nowMs));
    m_next->setText(m_engineRuns ? doubtNext(*doubt, m_list.mostTries, nowMs)
                                 : tr("No engine runs, so nobody is asked. Start it, then it goes on by itself."));
    const QString last = doubtLastLook(*doubt, nowMs);
    m_last->setText(last);
    m_last->setVisible(!last.isEmpty());
    m_choices->setText(doubtChoices(*doubt));
}

void DoubtPage::showAges()
{
    const qint64 nowMs = m_context.clock.nowMs();
    for (int row = 0; row < m_table->rowCount() && row < m_list.doubts.size(); ++row) {
        m_table->item(row, 3)->setText(agoText(m_list.doubts.at(row).sinceMs, nowMs));
        m_table->item(row, 4)->setText(untilText(m_list.doubts.at(row).row.dueMs, nowMs));
    }
    showDoubt();
}

void DoubtPage::showWords()
{
    m_title->setText(tr("In doubt"));
    m_explained->setText(tr("These orders were sent and no answer came. Nothing is sent twice: the other side is asked first."));
    m_table->setAccessibleName(tr("Orders in doubt, the longest first"));
    m_choicesTitle->setText(tr("What you may do"));
    m_lookUp->setText(tr("Look up now"));
    m_lookUp->setIcon(m_context.theme.icon(u"search"_s));
    m_lookUpButton->setText(u' ' + m_lookUp->text());
    m_lookUpButton->setIcon(m_context.theme.icon(u"search"_s, ColourRole::AccentText));
    m_trace->setText(tr("Open in the trace"));
    m_trace->setIcon(m_context.theme.icon(u"route"_s));
    m_traceButton->setText(u' ' + m_trace->text());
    m_traceButton->setIcon(m_trace->icon());
    m_refresh->setText(tr("Refresh"));
    m_refresh->setIcon(m_context.theme.icon(u"refresh-cw"_s));
    showList();
}

void DoubtPage::changeEvent(QEvent *event)
{
    Place::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra
