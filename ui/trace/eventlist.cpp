#include "ui/trace/eventlist.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/text/times.h"
#include "ui/text/traces.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

enum Column { Time, Who, What, Took };

struct Sign
{
    QString icon;
    ColourRole role;
};

QString laneIcon(TraceLane lane)
{
    switch (lane) {
    case TraceLane::Shop: return u"shopping-cart"_s;
    case TraceLane::Payment: return u"credit-card"_s;
    case TraceLane::Engine: return u"cog"_s;
    case TraceLane::Erp: return u"send"_s;
    case TraceLane::People: return u"user"_s;
    }
    Q_UNREACHABLE();
}

/// What went as it should bears the sign of who did it, the rest the sign of what is wrong.
Sign signOf(const TraceEvent &event)
{
    switch (event.result) {
    case TraceResult::Plain: return {laneIcon(event.lane), ColourRole::MutedText};
    case TraceResult::Good: return {event.lane == TraceLane::Payment ? laneIcon(event.lane) : u"circle-check"_s, ColourRole::GoodText};
    case TraceResult::Warning: return {u"triangle-alert"_s, ColourRole::WarnText};
    case TraceResult::Doubt: return {u"circle-question-mark"_s, ColourRole::DoubtText};
    case TraceResult::Bad: return {u"circle-alert"_s, ColourRole::BadText};
    }
    Q_UNREACHABLE();
}

} // namespace

EventList::EventList(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_title(plainLabel("strong", this)), m_filters(new QButtonGroup(this)),
    m_table(new FactsTable(this)), m_none(plainLabel("muted", this))
{
    build();
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter = EventFilter(id);
        fill();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        if (const QTableWidgetItem *item = m_table->item(m_table->currentRow(), Time))
            m_chosen = item->data(Qt::UserRole).toInt();
        Q_EMIT eventChosen();
    });
    connect(&context.theme, &Theme::changed, this, &EventList::fill);
    showWords();
}

void EventList::build()
{
    setProperty("look", u"panel"_s);
    m_table->setObjectName(u"traceEvents"_s);
    m_table->installEventFilter(this);
    m_table->setIconSize({16, 16});
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 4);
    head->setSpacing(2);
    m_title->setWordWrap(false);
    head->addWidget(m_title);
    head->addStretch(1);
    for (const EventFilter filter : {EventFilter::All, EventFilter::Problems, EventFilter::People, EventFilter::Money}) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"events%1"_s.arg(int(filter)));
        button->setProperty("look", u"rail"_s);
        button->setCheckable(true);
        button->setChecked(filter == m_filter);
        button->setFocusPolicy(Qt::TabFocus);
        m_filters->addButton(button, int(filter));
        head->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
}

void EventList::show(const Trace &trace)
{
    const bool other = trace.detail.row.id != m_trace.detail.row.id;
    m_trace = trace;
    if (other)
        m_chosen = m_trace.events.size() - 1;
    fill();
}

const TraceEvent *EventList::chosen() const
{
    const bool any = m_table->rowCount() > 0 && m_chosen >= 0 && m_chosen < m_trace.events.size();
    return any ? &m_trace.events.at(m_chosen) : nullptr;
}

void EventList::focusEvents()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void EventList::step(int by)
{
    const int row = qBound(0, m_table->currentRow() + by, m_table->rowCount() - 1);
    if (row >= 0)
        m_table->setCurrentCell(row, What);
}

bool EventList::isShown(const TraceEvent &event) const
{
    switch (m_filter) {
    case EventFilter::All: return true;
    case EventFilter::Problems: return event.result != TraceResult::Plain && event.result != TraceResult::Good;
    case EventFilter::People: return event.lane == TraceLane::People;
    case EventFilter::Money: return event.money;
    }
    Q_UNREACHABLE();
}

void EventList::fill()
{
    int chosenRow = -1;
    {
        const QSignalBlocker quiet(m_table);
        m_table->start({tr("Time"), tr("Who"), tr("What happened"), tr("Took")}, What);
        for (qsizetype at = 0; at < m_trace.events.size(); ++at) {
            if (!isShown(m_trace.events.at(at)))
                continue;
            addEvent(at);
            if (at == m_chosen)
                chosenRow = m_table->rowCount() - 1;
        }
    }
    m_table->setVisible(m_table->rowCount() > 0);
    m_none->setVisible(m_table->rowCount() == 0);
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(chosenRow < 0 ? m_table->rowCount() - 1 : chosenRow, What);
    Q_EMIT eventChosen();
}

void EventList::addEvent(qsizetype at)
{
    const TraceEvent &event = m_trace.events.at(at);
    const QString took = event.tookMs > 0 ? durationText(event.tookMs) : QString();
    m_table->addRow({momentText(event.atMs, m_context.clock.nowMs()), eventWho(event, m_trace), eventText(event, m_trace), took},
                    int(at));
    const int row = m_table->rowCount() - 1;
    const Sign sign = signOf(event);
    m_table->item(row, What)->setIcon(m_context.theme.icon(sign.icon, sign.role));
    m_table->item(row, Time)->setForeground(m_context.theme.colour(ColourRole::MutedText));
    m_table->item(row, Time)->setToolTip(exactTime(event.atMs).toHtmlEscaped());
    QFont font = m_table->font();
    font.setBold(true);
    m_table->item(row, Who)->setFont(font);
    const QString spoken = u"%1, %2: %3"_s.arg(m_table->item(row, Time)->text(), m_table->item(row, Who)->text(), eventText(event, m_trace));
    m_table->item(row, What)->setData(Qt::AccessibleTextRole, spoken);
}

void EventList::showWords()
{
    m_title->setText(tr("What happened"));
    m_table->setAccessibleName(tr("What happened, oldest first"));
    m_none->setText(tr("Nothing of that kind happened to this order."));
    const QStringList words{tr("All"), tr("Problems"), tr("People"), tr("Money")};
    for (int at = 0; at < int(words.size()); ++at) {
        m_filters->button(at)->setText(words.at(at));
        m_filters->button(at)->setAccessibleName(tr("Show: %1").arg(words.at(at)));
    }
}

void EventList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showWords();
    fill();
}

bool EventList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            step(key == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace cuadra
