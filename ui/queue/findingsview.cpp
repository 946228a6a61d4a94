#include "ui/queue/findingsview.h"

#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

FindingsView::FindingsView(const Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(u"findings"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
}

void FindingsView::show(const QList<Finding> &findings, const QString &currency)
{
    setAccessibleName(tr("Findings"));
    auto *inside = new QWidget(this);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(3);
    if (findings.isEmpty()) {
        QLabel *none = plainLabel("muted", inside);
        none->setText(tr("The checks found nothing."));
        layout->addWidget(none);
    }
    for (const Finding &finding : findings)
        addFinding(layout, inside, finding, currency);
    layout->addStretch(1);
    setWidget(inside);
}

void FindingsView::addFinding(
    QVBoxLayout *layout, QWidget *inside, const Finding &finding, const QString &currency)
{
    auto *head = new QHBoxLayout;
    auto *pill = new Pill(m_theme, inside);
    pill->setFace({iconName(finding.severity), severityWord(finding.severity), toneOf(finding.severity)});
    auto *about = new ElidedLabel(inside);
    about->setProperty("look", u"muted"_s);
    about->setFullText(u"%1 \u00b7 %2"_s.arg(shownPlainly(finding.checkId), shownPlainly(finding.field)));
    head->addWidget(pill);
    head->addWidget(about, 1);
    const Phrase phrase = phraseFor(finding, currency);
    QLabel *cause = plainLabel("strong", inside);
    cause->setText(phrase.cause);
    QLabel *remedy = plainLabel("muted", inside);
    remedy->setText(phrase.remedy);
    layout->addLayout(head);
    layout->addWidget(cause);
    layout->addWidget(remedy);
    layout->addSpacing(10);
}

} // namespace cuadra
