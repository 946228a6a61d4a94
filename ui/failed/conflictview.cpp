#include "ui/failed/conflictview.h"

#include "ui/failed/failedwords.h"
#include "ui/text/safetext.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

ConflictView::ConflictView(const EditConflict &conflict, bool stored, QWidget *parent) :
    QFrame(parent), m_conflict(conflict), m_other(new QLineEdit(this))
{
    setObjectName(u"conflict"_s);
    setProperty("look", u"conflict"_s);
    QLabel *head = plainLabel("strong", this);
    const QString field = orderFieldWord(conflict.mine.path);
    head->setText(stored ? tr("The shop changed “%1” after it was corrected here.").arg(field)
                         : tr("The shop changed “%1” while you were typing.").arg(field));
    auto *values = new QHBoxLayout;
    values->setSpacing(12);
    values->addWidget(column(tr("Before, in the shop"), correctionText(conflict.mine.base)), 1);
    values->addWidget(column(tr("The shop now"), correctionText(conflict.theirs)), 1);
    values->addWidget(column(tr("Yours"), correctionText(conflict.mine.value)), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(head);
    layout->addLayout(values);
    layout->addWidget(buttons());
    setAccessibleName(head->text());
}

QWidget *ConflictView::column(const QString &name, const QString &value)
{
    auto *inside = new QWidget(this);
    QLabel *title = plainLabel("muted", inside);
    title->setText(name);
    QLabel *words = plainLabel("strong", inside);
    words->setText(value.isEmpty() ? u"\u2014"_s : shownPlainly(shortened(value, 120)));
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addStretch(1);
    return inside;
}

QWidget *ConflictView::buttons()
{
    auto *inside = new QWidget(this);
    const bool gone = m_conflict.theirs.isUndefined();
    const auto add = [&](const QString &name, const QString &words, Resolution resolution) {
        auto *button = new QPushButton(words, inside);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, resolution] {
            Q_EMIT decided(m_conflict, resolution, m_other->text().trimmed());
        });
        return button;
    };
    QPushButton *mine = add(u"keepMine"_s, tr("Keep mine"), Resolution::KeepMine);
    QPushButton *theirs = add(u"takeTheirs"_s, tr("Take the shop's"), Resolution::TakeTheirs);
    QPushButton *other = add(u"newValue"_s, tr("Set"), Resolution::NewValue);
    m_other->setPlaceholderText(tr("Another value"));
    m_other->setAccessibleName(tr("Another value"));
    other->setEnabled(false);
    connect(m_other, &QLineEdit::textChanged, other, [other](const QString &text) { other->setEnabled(!text.trimmed().isEmpty()); });
    for (QWidget *widget : {static_cast<QWidget *>(mine), static_cast<QWidget *>(m_other), static_cast<QWidget *>(other)})
        widget->setVisible(!gone);
    auto *first = new QHBoxLayout;
    first->addWidget(mine);
    first->addWidget(theirs);
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->addWidget(m_other, 1);
    second->addWidget(other);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addLayout(second);
    return inside;
}

} // namespace cuadra
