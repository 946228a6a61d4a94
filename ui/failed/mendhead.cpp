#include "ui/failed/mendhead.h"

#include "ui/failed/failedwords.h"
#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, 200));
}

} // namespace

MendHead::MendHead(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_title(new ElidedLabel(this)), m_about(new ElidedLabel(this)), m_state(new Pill(theme, this)),
    m_sentence(plainLabel("strong", this)), m_next(plainLabel("muted", this)), m_solution(plainLabel("muted", this))
{
    m_title->setProperty("look", u"heading"_s);
    m_about->setProperty("look", u"muted"_s);
    m_sentence->setObjectName(u"mendSentence"_s);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 10, 13, 8);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_about);
    layout->addWidget(m_sentence);
    layout->addWidget(m_next);
    layout->addWidget(m_solution);
}

void MendHead::show(const MendFacts &facts, qint64 nowMs)
{
    const QueueRow &row = facts.detail.row;
    const bool known = facts.isKnown();
    m_title->setFullText(known ? tr("Order %1").arg(foreign(row.number)) : QString());
    m_about->setFullText(known ? u"%1 \u00b7 %2 \u00b7 %3 \u2192 %4"_s.arg(
                                     foreign(row.customer), money(row.total, row.currency),
                                     foreign(facts.detail.sourceName), foreign(facts.detail.targetName))
                               : QString());
    m_state->setVisible(known);
    m_state->setFace({iconName(row.state), stateWord(row.state), toneOf(row.state)});
    m_solution->setText(solutionText(facts.solution, nowMs));
    m_solution->setVisible(!m_solution->text().isEmpty());
    showAges(facts, nowMs);
}

void MendHead::showAges(const MendFacts &facts, qint64 nowMs)
{
    const Story story = facts.isKnown() ? storyOf(facts.detail, nowMs) : Story{tr("Choose an order in the list."), {}};
    m_sentence->setText(story.sentence);
    m_next->setText(story.nextStep);
    m_next->setVisible(!story.nextStep.isEmpty());
}

} // namespace cuadra
