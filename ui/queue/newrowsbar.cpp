#include "ui/queue/newrowsbar.h"

#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cuadra {

NewRowsBar::NewRowsBar(QWidget *parent) : QFrame(parent), m_words(plainLabel("strong", this)), m_take(new QPushButton(this))
{
    setProperty("look", u"newrows"_s);
    m_take->setObjectName(u"takeNewRows"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, &NewRowsBar::taken);
    hide();
}

void NewRowsBar::setCount(int count)
{
    m_count = count;
    showCount();
    setVisible(count > 0);
}

void NewRowsBar::showCount()
{
    m_words->setText(tr("%n new", nullptr, m_count));
    m_take->setText(tr("Show (F5)"));
    m_take->setAccessibleName(tr("Show %n new order(s)", nullptr, m_count));
}

void NewRowsBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showCount();
}

} // namespace cuadra
