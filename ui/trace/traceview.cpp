#include "ui/trace/traceview.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/queue/waterfallview.h"
#include "ui/text/stories.h"
#include "ui/text/traces.h"
#include "ui/theme/theme.h"
#include "ui/trace/contactpanel.h"
#include "ui/trace/eventdetail.h"
#include "ui/trace/eventlist.h"
#include "ui/trace/stepsbar.h"
#include "ui/widgets/elidedlabel.h"

#include <QHideEvent>
#include <QShowEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

TraceView::TraceView(UiContext &context, QWidget *parent) :
    QWidget(parent), m_context(context), m_sentence(plainLabel("strong", this)), m_next(plainLabel("muted", this)),
    m_customer(plainLabel("muted", this)), m_steps(new StepsBar(context.theme, this)),
    m_events(new EventList(context, this)), m_detail(new EventDetail(context, this)), m_tabs(new QTabWidget(this)),
    m_waterfall(new WaterfallView(context.theme, this)), m_contact(new ContactPanel(context, this)),
    m_columns(new QSplitter(Qt::Horizontal, this))
{
    m_columns->addWidget(m_events);
    m_columns->addWidget(buildSide());
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(12);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 2);
    m_columns->setSizes({600, 400});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(m_columns, 1);
    connect(m_events, &EventList::eventChosen, this, [this] { m_detail->show(m_trace, m_events->chosen()); });
    connect(m_contact, &ContactPanel::told, this, &TraceView::told);
    connect(&context.theme, &Theme::changed, this, [this] {
        m_steps->update();
        m_waterfall->show(m_trace.detail);
    });
}

QWidget *TraceView::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("look", u"panel"_s);
    m_sentence->setObjectName(u"traceSentence"_s);
    m_customer->setObjectName(u"customerLine"_s);
    m_customer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_steps->setObjectName(u"traceSteps"_s);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    layout->addWidget(m_sentence);
    layout->addWidget(m_next);
    layout->addWidget(m_customer);
    layout->addSpacing(6);
    layout->addWidget(m_steps);
    return head;
}

QWidget *TraceView::buildSide()
{
    auto *facts = new QFrame(this);
    facts->setProperty("look", u"panel"_s);
    m_tabs->setObjectName(u"traceTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_waterfall, {});
    m_tabs->addTab(m_contact, {});
    auto *inner = new QVBoxLayout(facts);
    inner->setContentsMargins(1, 0, 1, 1);
    inner->addWidget(m_tabs);
    auto *side = new QSplitter(Qt::Vertical, this);
    side->addWidget(m_detail);
    side->addWidget(facts);
    side->setChildrenCollapsible(false);
    side->setHandleWidth(12);
    side->setSizes({1'000, 1'000});
    return side;
}

void TraceView::show(const Trace &trace)
{
    m_trace = trace;
    showAll();
}

void TraceView::showAll()
{
    m_tabs->setTabText(0, tr("To the cent"));
    m_tabs->setTabText(1, tr("Customer"));
    m_customer->setText(tr("Tell the customer: “%1”").arg(wordsForCustomer(m_trace)));
    m_steps->show(m_trace);
    m_waterfall->show(m_trace.detail);
    m_contact->show(m_trace);
    m_events->show(m_trace);
    showAges();
}

void TraceView::showAges()
{
    if (!m_trace.detail.row.id.isSet())
        return;
    const Story story = storyOf(m_trace.detail, m_context.clock.nowMs());
    m_sentence->setText(story.sentence);
    m_next->setText(story.nextStep);
    m_next->setVisible(!story.nextStep.isEmpty());
}

void TraceView::stepEvent(int by)
{
    m_events->step(by);
    m_events->focusEvents();
}

void TraceView::reveal()
{
    m_tabs->setCurrentWidget(m_contact);
    m_contact->reveal();
}

void TraceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_trace.detail.row.id.isSet())
        showAll();
}

/// What was shown in the clear is not left on a screen that nobody asked for it.
void TraceView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_contact->forget();
}

void TraceView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_contact->show(m_trace);
}

} // namespace cuadra
