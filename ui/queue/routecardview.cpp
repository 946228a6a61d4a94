#include "ui/queue/routecardview.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/queue/queuegroups.h"
#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/sparkline.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace cuadra {

RouteCardView::RouteCardView(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_title(new ElidedLabel(this)), m_waiting(new QLabel(this)),
    m_age(new ElidedLabel(this)), m_line(new Sparkline(context.theme, this)), m_pause(new QToolButton(this))
{
    build();
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_card.paused)
            Q_EMIT resumeAsked(m_card);
        else
            Q_EMIT pauseAsked(m_card);
    });
    connect(&context.theme, &Theme::changed, this, &RouteCardView::showCard);
}

void RouteCardView::build()
{
    setProperty("look", u"panel"_s);
    setMinimumWidth(190);
    setMaximumWidth(340);
    m_title->setProperty("look", u"muted"_s);
    m_waiting->setProperty("look", u"figure"_s);
    m_waiting->setTextFormat(Qt::PlainText);
    m_age->setProperty("look", u"muted"_s);
    m_pause->setObjectName(u"pauseButton"_s);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(14, 8, 8, 10);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_title, 0, 0, 1, 2);
    layout->addWidget(m_pause, 0, 2);
    layout->addWidget(m_waiting, 1, 0);
    layout->addWidget(m_line, 1, 1, 1, 2);
    layout->addWidget(m_age, 2, 0, 1, 3);
    layout->setColumnStretch(1, 1);
}

void RouteCardView::setCard(const RouteCard &card)
{
    m_card = card;
    showCard();
}

void RouteCardView::showCard()
{
    const qint64 waiting = countOf(QueueGroup::InQueue, {m_card});
    m_title->setFullText(u"%1 \u00b7 %2 \u2192 %3"_s.arg(flowWord(m_card.flow), shownPlainly(shortened(m_card.sourceName, 60)),
                                                         shownPlainly(shortened(m_card.targetName, 60))));
    m_waiting->setText(countText(waiting));
    m_waiting->setAccessibleName(tr("%n waiting", nullptr, int(waiting)));
    m_line->setCounts(m_card.verifiedPerMinute);
    m_line->setToolTip(tr("Verified per minute, the last 30 minutes"));
    m_line->setAccessibleName(m_line->toolTip());
    const QString action = m_card.paused ? tr("Resume") : tr("Pause…");
    m_pause->setIcon(m_context.theme.icon(m_card.paused ? u"play"_s : u"pause"_s,
                                          m_card.paused ? ColourRole::WarnText : ColourRole::MutedText));
    m_pause->setToolTip(action);
    m_pause->setAccessibleName(u"%1 %2"_s.arg(action, m_title->fullText()));
    showAges();
}

void RouteCardView::showAges()
{
    m_age->setFullText(ageText());
}

QString RouteCardView::ageText() const
{
    const qint64 nowMs = m_context.clock.nowMs();
    if (m_card.paused) {
        const QString reason = shownPlainly(shortened(m_card.pauseReason, 80));
        return m_card.resumeMs == 0 ? tr("paused: %1").arg(reason)
                                    : tr("paused until %1: %2").arg(clockText(m_card.resumeMs, nowMs), reason);
    }
    if (m_card.oldestWaitingMs == 0)
        return tr("nothing waits");
    return tr("oldest: %1").arg(spanSince(m_card.oldestWaitingMs, nowMs));
}

void RouteCardView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showCard();
}

} // namespace cuadra
