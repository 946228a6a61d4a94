#include "ui/failed/bulkbar.h"

#include "ui/text/figures.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace cuadra {

BulkBar::BulkBar(const QList<QAction *> &actions, QWidget *parent) :
    QFrame(parent), m_words(plainLabel("strong", this)), m_all(new QPushButton(this)), m_actions(new QToolButton(this))
{
    setProperty("look", u"bar"_s);
    m_words->setWordWrap(false);
    m_all->setObjectName(u"chooseAll"_s);
    m_all->setProperty("look", u"link"_s);
    m_actions->setObjectName(u"bulkActions"_s);
    m_actions->setProperty("look", u"button"_s);
    m_actions->setFocusPolicy(Qt::TabFocus);
    m_actions->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_actions);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    m_actions->setMenu(menu);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->addWidget(m_words);
    layout->addWidget(m_all);
    layout->addStretch(1);
    layout->addWidget(m_actions);
    connect(m_all, &QPushButton::clicked, this, &BulkBar::allAsked);
    showWords();
}

void BulkBar::setCounts(qsizetype chosen, qsizetype listed)
{
    m_chosen = chosen;
    m_listed = listed;
    showWords();
}

void BulkBar::showWords()
{
    m_words->setText(tr("%1 of %2 chosen").arg(countText(m_chosen), countText(m_listed)));
    m_all->setText(tr("choose all %1").arg(countText(m_listed)));
    m_all->setVisible(m_listed > 1 && m_chosen < m_listed);
    m_actions->setText(tr("Actions ▾"));
    m_actions->setAccessibleName(tr("With those chosen"));
}

void BulkBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra
