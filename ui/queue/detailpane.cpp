#include "ui/queue/detailpane.h"

#include "core/base/clock.h"
#include "core/desk/enginegateway.h"
#include "ui/context.h"
#include "ui/queue/attemptsview.h"
#include "ui/queue/auditlist.h"
#include "ui/queue/exchangesview.h"
#include "ui/queue/findingsview.h"
#include "ui/queue/queuecommands.h"
#include "ui/queue/waterfallview.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/requesttokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

DetailPane::DetailPane(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_title(new ElidedLabel(this)), m_about(new ElidedLabel(this)),
    m_state(new Pill(context.theme, this)), m_trace(new QToolButton(this)), m_close(new QToolButton(this)), m_sentence(plainLabel("strong", this)),
    m_next(plainLabel("muted", this)), m_retry(new QPushButton(this)), m_accept(new QPushButton(this)),
    m_dismiss(new QPushButton(this)), m_tabs(new QTabWidget(this)), m_findings(new FindingsView(context.theme, this)),
    m_waterfall(new WaterfallView(context.theme, this)), m_attempts(new AttemptsView(context.theme, this)),
    m_exchanges(new ExchangesView(this)), m_audit(new AuditList(this))
{
    build();
    connectButtons();
    m_readAgain.setSingleShot(true);
    m_readAgain.setInterval(500ms);
    connect(&m_readAgain, &QTimer::timeout, this, &DetailPane::request);
    connect(&context.gateway, &EngineGateway::detailReady, this, &DetailPane::takeDetail);
    connect(&context.gateway, &EngineGateway::readFailed, this, &DetailPane::takeFailure);
    connect(&context.gateway, &EngineGateway::transfersChanged, this, &DetailPane::takeChanges);
    connect(&context.theme, &Theme::changed, this, &DetailPane::showDetail);
}

void DetailPane::build()
{
    setObjectName(u"detailPane"_s);
    setProperty("look", u"panel"_s);
    setMinimumWidth(330);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    for (QWidget *tab : {static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_waterfall),
                         static_cast<QWidget *>(m_attempts), static_cast<QWidget *>(m_exchanges),
                         static_cast<QWidget *>(m_audit)})
        m_tabs->addTab(tab, {});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buildButtons());
}

QWidget *DetailPane::buildHead()
{
    auto *head = new QWidget(this);
    m_title->setProperty("look", u"heading"_s);
    m_about->setProperty("look", u"muted"_s);
    m_sentence->setObjectName(u"sentence"_s);
    m_trace->setObjectName(u"traceOne"_s);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    first->addWidget(m_trace);
    first->addWidget(m_close);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(13, 8, 8, 10);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_about);
    layout->addSpacing(4);
    layout->addWidget(m_sentence);
    layout->addWidget(m_next);
    return head;
}

/// The primary action stands in the corner, and what sets aside stands at the other end.
QWidget *DetailPane::buildButtons()
{
    auto *bar = new QWidget(this);
    m_retry->setProperty("look", u"primary"_s);
    m_retry->setObjectName(u"retryOne"_s);
    m_accept->setObjectName(u"acceptOne"_s);
    m_dismiss->setObjectName(u"dismissOne"_s);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 9, 12, 11);
    layout->addWidget(m_dismiss);
    layout->addStretch(1);
    layout->addWidget(m_accept);
    layout->addWidget(m_retry);
    return bar;
}

void DetailPane::connectButtons()
{
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryAsked(m_detail.row); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { Q_EMIT dismissAsked(m_detail.row); });
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptAsked(m_detail); });
    connect(m_trace, &QToolButton::clicked, this, &DetailPane::traceAsked);
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closed);
}

void DetailPane::look(TransferId id)
{
    m_wanted = id;
    if (id.isSet())
        request();
    else
        hide();
}

void DetailPane::request()
{
    if (!m_wanted.isSet())
        return;
    m_token = m_context.tokens.take();
    m_context.gateway.requestDetail(m_token, m_wanted);
}

void DetailPane::takeDetail(quint64 token, const TransferDetail &detail)
{
    if (token != m_token || detail.row.id != m_wanted)
        return;
    m_detail = detail;
    showDetail();
    show();
}

void DetailPane::takeFailure(quint64 token, const Error &error)
{
    if (token != m_token)
        return;
    const Phrase phrase = phraseFor(error.code, error.args);
    m_sentence->setText(tr("It could not be read. %1").arg(phrase.cause));
    m_next->setText(phrase.remedy);
}

void DetailPane::takeChanges(const QList<TransferId> &ids)
{
    if (ids.contains(m_wanted) && !m_readAgain.isActive())
        m_readAgain.start();
}

void DetailPane::showAges()
{
    if (!isVisible() || !m_detail.row.id.isSet())
        return;
    const Story story = storyOf(m_detail, m_context.clock.nowMs());
    m_sentence->setText(story.sentence);
    m_next->setText(story.nextStep);
    m_next->setVisible(!story.nextStep.isEmpty());
}

void DetailPane::showDetail()
{
    showHead();
    showTabs();
    const Story story = storyOf(m_detail, m_context.clock.nowMs());
    m_sentence->setText(story.sentence);
    m_next->setText(story.nextStep);
    m_next->setVisible(!story.nextStep.isEmpty());
    m_retry->setText(u' ' + tr("Retry"));
    m_retry->setIcon(m_context.theme.icon(u"refresh-cw"_s, canRetry(m_detail.row) ? ColourRole::AccentText : ColourRole::MutedText));
    m_retry->setEnabled(canRetry(m_detail.row));
    m_dismiss->setText(tr("Dismiss…"));
    m_dismiss->setEnabled(canDismiss(m_detail.row));
    m_accept->setText(tr("Accept and send…"));
    m_accept->setVisible(canAccept(m_detail));
}

void DetailPane::showHead()
{
    const QueueRow &row = m_detail.row;
    const auto name = [](const QString &foreign) { return shownPlainly(shortened(foreign, 200)); };
    m_title->setFullText(tr("Order %1").arg(name(row.number)));
    m_about->setFullText(u"%1 \u00b7 %2 \u00b7 %3 \u2192 %4"_s.arg(name(row.customer), money(row.total, row.currency),
                                                                 name(m_detail.sourceName), name(m_detail.targetName)));
    m_state->setFace({iconName(row.state), stateWord(row.state), toneOf(row.state)});
    m_trace->setIcon(m_context.theme.icon(u"route"_s, ColourRole::MutedText));
    m_trace->setToolTip(tr("Open in the trace (Ctrl+T)"));
    m_trace->setAccessibleName(tr("Open in the trace"));
    m_close->setIcon(m_context.theme.icon(u"x"_s, ColourRole::MutedText));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the details"));
}

void DetailPane::showTabs()
{
    const qint64 nowMs = m_context.clock.nowMs();
    m_findings->show(m_detail.findings, m_detail.row.currency);
    m_waterfall->show(m_detail);
    m_attempts->show(m_detail, nowMs);
    m_exchanges->show(m_detail, nowMs);
    m_audit->show(m_detail.audit, nowMs);
    const auto counted = [](const QString &word, qsizetype count) { return u"%1 %2"_s.arg(word).arg(count); };
    m_tabs->setTabText(0, counted(tr("Findings"), m_detail.findings.size()));
    m_tabs->setTabText(1, tr("To the cent"));
    m_tabs->setTabText(2, counted(tr("Attempts"), m_detail.attempts.size()));
    m_tabs->setTabText(3, counted(tr("Calls"), m_detail.exchanges.size()));
    m_tabs->setTabText(4, tr("Audit"));
}

void DetailPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showDetail();
}

} // namespace cuadra
