#include "ui/today/causelist.h"

#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/today/causebar.h"
#include "ui/today/todaywords.h"
#include "ui/widgets/elidedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

CauseFace faceOf(const CauseFigures &cause, qint64 most)
{
    const Phrase phrase = phraseFor(cause.code, cause.args);
    return {.words = phrase.cause,
            .count = countText(cause.count),
            .sum = sumText(cause.sums),
            .help = phrase.remedy.isEmpty() ? phrase.cause : u"%1\n%2"_s.arg(phrase.cause, phrase.remedy),
            .share = qreal(cause.count) / qreal(qMax<qint64>(1, most))};
}

} // namespace

CauseList::CauseList(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)), m_heading(plainLabel("strong", this)),
    m_columns(plainLabel("muted", this)), m_none(plainLabel("muted", this)), m_more(plainLabel("muted", this))
{
    m_none->setObjectName(u"noCauses"_s);
    m_more->setObjectName(u"moreCauses"_s);
    m_columns->setAlignment(Qt::AlignRight);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(6, 0, 6, 0);
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_columns);
    m_layout->addLayout(heading);
    m_layout->addWidget(m_none);
    m_layout->addWidget(m_more);
    for (QLabel *label : {m_none, m_more})
        label->setContentsMargins(6, 4, 6, 0);
}

CauseBar *CauseList::barAt(qsizetype at)
{
    while (m_bars.size() <= at) {
        auto *bar = new CauseBar(m_theme, this);
        bar->setObjectName(u"cause%1"_s.arg(m_bars.size()));
        connect(bar, &CauseBar::clicked, this, &CauseList::opened);
        m_layout->insertWidget(m_layout->count() - 1, bar);
        m_bars.append(bar);
    }
    return m_bars.at(at);
}

void CauseList::setCauses(const QList<CauseFigures> &causes)
{
    const qsizetype shown = qMin(causes.size(), kShown);
    QList<CauseFace> faces;
    CauseBar::Columns columns;
    for (qsizetype at = 0; at < shown; ++at) {
        faces << faceOf(causes.at(at), causes.constFirst().count);
        columns.count = qMax(columns.count, fontMetrics().horizontalAdvance(faces.constLast().count));
        columns.sum = qMax(columns.sum, fontMetrics().horizontalAdvance(faces.constLast().sum));
    }
    for (qsizetype at = 0; at < shown; ++at)
        barAt(at)->setFace(faces.at(at), columns);
    for (qsizetype at = 0; at < m_bars.size(); ++at)
        m_bars.at(at)->setVisible(at < shown);
    m_heading->setText(tr("Why orders fail"));
    m_columns->setText(tr("orders · amount"));
    m_columns->setVisible(shown > 0);
    m_none->setText(tr("No order waits for a person. That is how it should be."));
    m_none->setVisible(shown == 0);
    m_more->setText(tr("and %n more cause(s), with fewer orders each", nullptr, int(causes.size() - shown)));
    m_more->setVisible(causes.size() > shown);
}

} // namespace cuadra
