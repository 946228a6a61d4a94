#include "ui/failed/failurechips.h"

#include "ui/text/figures.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cuadra {

FailureFilter filterOf(FailureView view, const QString &person)
{
    FailureFilter filter;
    switch (view) {
    case FailureView::All: break;
    case FailureView::Mine: filter.assignee = person; break;
    case FailureView::Unassigned: filter.unassigned = true; break;
    case FailureView::NeedsData: filter.mustAct = MustAct::Data; break;
    case FailureView::NeedsSetup: filter.mustAct = MustAct::Setup; break;
    case FailureView::Repeated: filter.repeated = true; break;
    case FailureView::Dismissed: filter.states = {TransferState::Dismissed}; break;
    }
    return filter;
}

FailureChips::FailureChips(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (const FailureView view : kFailureViews) {
        auto *chip = new QPushButton(this);
        chip->setObjectName(u"chip%1"_s.arg(int(view)));
        chip->setProperty("look", u"chip"_s);
        chip->setCheckable(true);
        m_group->addButton(chip, int(view));
        layout->addWidget(chip);
    }
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT viewChosen(FailureView(id)); });
    choose(FailureView::All);
    showWords();
}

void FailureChips::setCounts(const Counts &counts)
{
    m_counts = counts;
    showWords();
}

void FailureChips::choose(FailureView view)
{
    m_group->button(int(view))->setChecked(true);
}

FailureView FailureChips::view() const
{
    return FailureView(m_group->checkedId());
}

void FailureChips::showWords()
{
    const QStringList words{tr("All"),         tr("Mine"),     tr("Unassigned"), tr("Data missing"),
                            tr("Setup missing"), tr("Repeated"), tr("Dismissed")};
    setAccessibleName(tr("Views"));
    for (const FailureView view : kFailureViews) {
        const qint64 count = m_counts.at(size_t(view));
        m_group->button(int(view))->setText(count > 0 ? words.at(int(view)) + u' ' + countText(count) : words.at(int(view)));
    }
}

void FailureChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra
