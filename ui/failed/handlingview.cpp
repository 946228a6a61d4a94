#include "ui/failed/handlingview.h"

#include "ui/failed/failedwords.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kTextLength = 80;
constexpr qsizetype kNotesShown = 5;

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, kTextLength));
}

} // namespace

HandlingView::HandlingView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void HandlingView::show(const Handling &handling, qint64 nowMs)
{
    delete m_inside;
    m_inside = new QWidget(this);
    m_layout->addWidget(m_inside);
    auto *layout = new QVBoxLayout(m_inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    addFacts(*layout, handling);
    addCorrections(*layout, handling);
    addNotes(*layout, handling, nowMs);
    setVisible(layout->count() > 0);
}

void HandlingView::addFacts(QVBoxLayout &layout, const Handling &handling)
{
    QStringList facts;
    if (!handling.assignee.isEmpty())
        facts << tr("Assigned to %1").arg(foreign(handling.assignee));
    if (!handling.tags.isEmpty())
        facts << tr("Tags: %1").arg(foreign(handling.tags.join(u", "_s)));
    if (facts.isEmpty())
        return;
    QLabel *words = plainLabel("muted", m_inside);
    words->setText(facts.join(u" \u00b7 "_s));
    layout.addWidget(words);
}

void HandlingView::addCorrections(QVBoxLayout &layout, const Handling &handling)
{
    for (const Correction &correction : correctionsOf(handling.overlay)) {
        auto *line = new QHBoxLayout;
        QLabel *words = plainLabel("muted", m_inside);
        words->setText(tr("Corrected: %1, “%2” → “%3”")
                           .arg(orderFieldWord(correction.path), foreign(correctionText(correction.base)),
                                foreign(correctionText(correction.value))));
        auto *back = new QPushButton(tr("Take back"), m_inside);
        back->setObjectName(u"revoke"_s);
        back->setAccessibleName(tr("Take back the correction of %1").arg(orderFieldWord(correction.path)));
        connect(back, &QPushButton::clicked, this, [this, overlay = handling.overlay, path = correction.path] {
            Q_EMIT revokeAsked(revokeField(overlay, path));
        });
        line->addWidget(words, 1);
        line->addWidget(back);
        layout.addLayout(line);
    }
}

void HandlingView::addNotes(QVBoxLayout &layout, const Handling &handling, qint64 nowMs)
{
    const qsizetype from = qMax<qsizetype>(0, handling.notes.size() - kNotesShown);
    for (const NoteView &note : handling.notes.mid(from)) {
        QLabel *words = plainLabel("muted", m_inside);
        words->setText(u"%1, %2: %3"_s.arg(foreign(note.who), clockText(note.atMs, nowMs),
                                           shownPlainlyInLines(shortened(note.text, 400))));
        layout.addWidget(words);
    }
}

} // namespace cuadra
