#include "ui/trace/eventdetail.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/traces.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

EventDetail::EventDetail(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_title(plainLabel("muted", this)), m_text(plainLabel("strong", this)),
    m_more(plainLabel("muted", this)), m_changes(new FactsTable(this)), m_unfold(new QToolButton(this)),
    m_call(new QPlainTextEdit(this))
{
    build();
    connect(m_unfold, &QToolButton::toggled, this, &EventDetail::fold);
    connect(&context.theme, &Theme::changed, this, &EventDetail::fold);
}

void EventDetail::build()
{
    setProperty("look", u"panel"_s);
    m_text->setObjectName(u"eventText"_s);
    m_more->setObjectName(u"eventMore"_s);
    m_changes->setObjectName(u"eventChanges"_s);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_unfold->setObjectName(u"unfoldCall"_s);
    m_unfold->setProperty("look", u"button"_s);
    m_unfold->setCheckable(true);
    m_unfold->setFocusPolicy(Qt::TabFocus);
    m_call->setObjectName(u"maskedCall"_s);
    m_call->setReadOnly(true);
    m_call->setTabChangesFocus(true);
    m_call->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 10);
    layout->setSpacing(6);
    for (QWidget *one : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_more)})
        layout->addWidget(one);
    layout->addWidget(m_changes, 8);
    layout->addWidget(m_unfold, 0, Qt::AlignLeft);
    layout->addWidget(m_call, 16);
    layout->addStretch(1);
}

void EventDetail::show(const Trace &trace, const TraceEvent *event)
{
    setEnabled(event != nullptr);
    if (!event) {
        m_title->clear();
        m_text->setText(tr("Choose an event to see what is behind it."));
        m_more->hide();
        m_changes->hide();
        m_unfold->hide();
        m_call->hide();
        return;
    }
    m_title->setText(u"%1 \u00b7 %2"_s.arg(momentText(event->atMs, m_context.clock.nowMs()), eventWho(*event, trace)));
    m_text->setText(eventText(*event, trace));
    const QString more = eventMore(*event, trace);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    showChanges(event->changes);
    showFindings(trace, *event);
    showCall(trace, event->exchange);
}

void EventDetail::showChanges(const QList<TraceChange> &changes)
{
    m_changes->setVisible(!changes.isEmpty());
    m_changes->setAccessibleName(tr("Before and after"));
    m_changes->start({tr("Field"), tr("Before"), tr("After")}, 0);
    const auto side = [](const QString &text) { return text.isEmpty() ? u"\u2014"_s : shortened(shownPlainly(text), 80); };
    for (const TraceChange &change : changes) {
        m_changes->addRow({fieldWord(change.field), side(change.before), side(change.after)});
        const int row = m_changes->rowCount() - 1;
        m_changes->item(row, 1)->setForeground(m_context.theme.colour(ColourRole::BadText));
        m_changes->item(row, 2)->setForeground(m_context.theme.colour(ColourRole::GoodText));
    }
}

/// The findings stand with the end that they led to.
void EventDetail::showFindings(const Trace &trace, const TraceEvent &event)
{
    const bool isEnd = event.code == "attempt.failed"_L1 || event.code == "checks.found"_L1;
    if (!isEnd || trace.detail.findings.isEmpty())
        return;
    QStringList lines;
    for (const Finding &finding : trace.detail.findings) {
        const Phrase phrase = phraseFor(finding, trace.detail.row.currency);
        lines << u"%1 %2"_s.arg(phrase.cause, phrase.remedy).trimmed();
    }
    m_more->setText(lines.join(u'\n'));
    m_more->show();
}

void EventDetail::showCall(const Trace &trace, qint64 exchange)
{
    const QList<ExchangeView> &known = trace.detail.exchanges;
    const auto call = std::find_if(known.cbegin(), known.cend(),
                                   [exchange](const ExchangeView &one) { return exchange != 0 && one.id == exchange; });
    const bool any = call != known.cend();
    m_unfold->setVisible(any);
    if (any) {
        const QString status = call->status == 0 ? tr("no answer") : QString::number(call->status);
        const auto body = [](const QByteArray &text) { return shownPlainlyInLines(QString::fromUtf8(text)); };
        m_more->setText(u"%1 %2 \u2192 %3 \u00b7 %4"_s.arg(call->method, shownPlainly(call->url), status,
                                                          durationText(call->durationMs)));
        m_more->show();
        m_call->setPlainText(QStringList{body(call->request), u"\u2192 "_s + status, body(call->reply)}.join(u"\n\n"_s));
    } else {
        m_unfold->setChecked(false);
    }
    fold();
}

void EventDetail::fold()
{
    const bool open = m_unfold->isVisibleTo(this) && m_unfold->isChecked();
    m_unfold->setText(u' ' + (open ? tr("Hide the call") : tr("Show the call, masked")));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setIcon(m_context.theme.icon(open ? u"x"_s : u"eye"_s));
    m_call->setAccessibleName(tr("Request and reply, masked"));
    m_call->setVisible(open);
}

void EventDetail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fold();
}

} // namespace cuadra
