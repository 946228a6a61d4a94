#include "ui/trace/tracepage.h"

#include "core/base/clock.h"
#include "core/desk/enginegateway.h"
#include "ui/queue/queuewords.h"
#include "ui/text/safetext.h"
#include "ui/text/traces.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/trace/foundlist.h"
#include "ui/trace/traceactions.h"
#include "ui/trace/traceexport.h"
#include "ui/trace/tracesearchwords.h"
#include "ui/trace/traceview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

constexpr int kRoomy = 1'150;

} // namespace

TracePage::TracePage(UiContext &context, QWidget *parent) :
    Place(parent), m_context(context), m_actions(std::make_unique<TraceActions>(makeTraceActions(this))),
    m_export(new TraceExport(context, this)), m_box(new QLineEdit(this)), m_title(new ElidedLabel(this)),
    m_about(new ElidedLabel(this)), m_state(new Pill(context.theme, this)), m_sheets(new QStackedWidget(this)),
    m_empty(new EmptyState(context.theme, this)), m_found(new FoundList(context, this)), m_view(new TraceView(context, this))
{
    build();
    connectActions();
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(500ms);
    connect(&m_readSoon, &QTimer::timeout, this, &TracePage::readTrace);
    connect(&context.gateway, &EngineGateway::transfersChanged, this, [this](const QList<TransferId> &ids) {
        if (ids.contains(m_order) && !m_readSoon.isActive())
            m_readSoon.start();
    });
    connect(&context.theme, &Theme::changed, this, &TracePage::showWords);
    showWords();
    showSheet(Nothing);
}

TracePage::~TracePage() = default;

/// Where there is little room the buttons leave their words to the tool tips.
void TracePage::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    for (QToolButton *button : std::as_const(m_buttons))
        button->setToolButtonStyle(width() < kRoomy ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void TracePage::build()
{
    m_sheets->addWidget(m_empty);
    m_sheets->addWidget(m_found);
    m_sheets->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(m_box);
    layout->addWidget(buildHeader());
    layout->addWidget(m_sheets, 1);
}

QWidget *TracePage::buildHeader()
{
    auto *header = new QWidget(this);
    m_box->setObjectName(u"traceBox"_s);
    m_box->setClearButtonEnabled(true);
    m_box->setMaxLength(200);
    m_title->setProperty("look", u"title"_s);
    m_about->setProperty("look", u"muted"_s);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_about, 1);
    for (QAction *action : {m_actions->problem, m_actions->copy, m_actions->page, m_actions->evidence}) {
        auto *button = new QToolButton(header);
        button->setProperty("look", u"button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        m_buttons << button;
        layout->addWidget(button);
    }
    return header;
}

void TracePage::connectActions()
{
    connect(m_box, &QLineEdit::returnPressed, this, &TracePage::search);
    connect(m_found, &FoundList::orderChosen, this, &TracePage::openTrace);
    connect(m_empty, &EmptyState::actionChosen, this, &TracePage::search);
    connect(m_export, &TraceExport::told, this, &TracePage::told);
    connect(m_view, &TraceView::told, this, &TracePage::told);
    connect(m_actions->find, &QAction::triggered, this, &TracePage::backToSearch);
    connect(m_actions->copy, &QAction::triggered, this, [this] { m_export->copySummary(m_view->trace()); });
    connect(m_actions->page, &QAction::triggered, this, [this] { m_export->savePage(m_view->trace()); });
    connect(m_actions->evidence, &QAction::triggered, this, [this] { m_export->saveEvidence(m_view->trace()); });
    connect(m_actions->problem, &QAction::triggered, this, &TracePage::goToProblem);
    connect(m_actions->reveal, &QAction::triggered, m_view, &TraceView::reveal);
    connect(m_actions->previous, &QAction::triggered, this, [this] { m_view->stepEvent(-1); });
    connect(m_actions->next, &QAction::triggered, this, [this] { m_view->stepEvent(1); });
}

QString TracePage::icon() const
{
    return u"route"_s;
}

QList<QAction *> TracePage::placeActions() const
{
    return {m_actions->find,   nullptr,         m_actions->previous, m_actions->next,    nullptr,
            m_actions->copy,   m_actions->page, m_actions->evidence, nullptr,            m_actions->problem,
            m_actions->reveal};
}

void TracePage::visit(const QVariant &what)
{
    if (what.metaType() == QMetaType::fromType<TransferId>()) {
        openTrace(what.value<TransferId>());
    } else if (what.metaType() == QMetaType::fromType<QString>()) {
        m_box->setText(what.toString());
        search();
    }
}

void TracePage::setHealth(const EngineHealth &health)
{
    for (const ConnectionHealth &connection : health.connections)
        m_lastGoodMs = qMax(m_lastGoodMs, connection.lastGoodMs);
}

void TracePage::search()
{
    const QString text = m_box->text();
    if (text.trimmed().isEmpty())
        return backToSearch();
    m_traceAsked.forget(); // what is under way was asked before
    m_context.gateway.read(this, [text](Database &ledger) { return TraceReader(ledger).find(text); },
                           m_searchAsked.only([this](const Result<TraceSearch> &found) { takeSearch(found); }));
}

void TracePage::takeSearch(const Result<TraceSearch> &found)
{
    m_failure = found ? std::nullopt : std::optional(found.error());
    m_search = found ? std::optional(*found) : std::nullopt;
    if (m_search && m_search->rows.size() == 1)
        return openTrace(m_search->rows.front().id);
    showSheet(m_search && !m_search->rows.isEmpty() ? Found : Nothing);
}

void TracePage::openTrace(TransferId id)
{
    m_order = id;
    readTrace();
}

void TracePage::readTrace()
{
    const TransferId order = m_order;
    if (!order.isSet())
        return;
    m_context.gateway.read(this, [order](Database &ledger) { return TraceReader(ledger).trace(order); },
                           m_traceAsked.only([this](const Result<Trace> &found) { takeTrace(found); }));
}

void TracePage::takeTrace(const Result<Trace> &found)
{
    m_failure = found ? std::nullopt : std::optional(found.error());
    if (!found) {
        m_order = {};
        return showSheet(Nothing);
    }
    m_view->show(*found);
    if (m_sheets->currentIndex() == Told)
        return showHead();
    showSheet(Told);
    m_view->stepEvent(0); // so that the arrow keys go through the events at once
}

void TracePage::goToProblem()
{
    const QueueRow &row = m_view->trace().detail.row;
    const PlaceId place = row.state == TransferState::InDoubt ? PlaceId::InDoubt : PlaceId::Queue;
    Q_EMIT goAsked(place, QVariant::fromValue(row.id));
}

void TracePage::backToSearch()
{
    m_order = {};
    m_traceAsked.forget();
    showSheet(m_search && !m_search->rows.isEmpty() && !m_box->text().trimmed().isEmpty() ? Found : Nothing);
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void TracePage::showSheet(Sheet sheet)
{
    if (sheet == Found)
        m_found->show(*m_search);
    else if (sheet == Nothing)
        showNothing();
    m_sheets->setCurrentIndex(sheet);
    if (sheet == Found)
        m_found->focusOrders();
    showHead();
}

void TracePage::showNothing()
{
    if (m_failure)
        m_empty->setWords(wordsForFailure(*m_failure));
    else if (m_search && !m_box->text().trimmed().isEmpty())
        m_empty->setWords(wordsForNothingFound(*m_search, m_lastGoodMs, m_context.clock.nowMs()));
    else
        m_empty->setWords(wordsForEmptyBox());
}

void TracePage::showHead()
{
    const bool told = m_sheets->currentIndex() == Told;
    for (QAction *action : m_actions->ofOrder())
        action->setEnabled(told);
    m_state->setVisible(told);
    m_about->setVisible(told || m_sheets->currentIndex() == Found);
    const QueueRow &row = m_view->trace().detail.row;
    m_actions->problem->setVisible(told && row.state != TransferState::Verified);
    for (QToolButton *button : std::as_const(m_buttons))
        button->setVisible(told && button->defaultAction()->isVisible());
    if (told) {
        m_title->setFullText(tr("Order %1").arg(shortened(shownPlainly(row.number), 40)));
        m_about->setFullText(traceTitle(m_view->trace()).section(u" \u00b7 "_s, 1));
        m_state->setFace({iconName(row.state), stateWord(row.state), toneOf(row.state)});
        return;
    }
    m_title->setFullText(tr("Where is my order?"));
    if (m_search)
        m_about->setFullText(wordsForCount(*m_search));
}

void TracePage::showAges()
{
    if (m_sheets->currentIndex() == Told)
        m_view->showAges();
    else if (m_sheets->currentIndex() == Nothing)
        showNothing();
}

void TracePage::showWords()
{
    m_box->setPlaceholderText(tr("Any number: order, ERP number, reference, e-mail, phone, tax id, article, name…"));
    m_box->setAccessibleName(tr("Find an order by any number or name"));
    nameTraceActions(*m_actions, m_context.theme);
    if (m_sheets->currentIndex() == Found)
        m_found->show(*m_search);
    else if (m_sheets->currentIndex() == Nothing)
        showNothing();
    showHead();
}

void TracePage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"trace/columns"_s, m_view->columns().saveState());
}

void TracePage::restoreLayout(const QSettings &settings)
{
    m_view->columns().restoreState(settings.value(u"trace/columns"_s).toByteArray());
}

void TracePage::changeEvent(QEvent *event)
{
    Place::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

void TracePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        backToSearch();
    else
        Place::keyPressEvent(event);
}

void TracePage::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    if (m_sheets->currentIndex() == Nothing)
        m_box->setFocus(Qt::OtherFocusReason);
}

} // namespace cuadra
