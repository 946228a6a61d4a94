#include "ui/failed/runbar.h"

#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cuadra {

RunBar::RunBar(QWidget *parent) :
    QFrame(parent), m_words(plainLabel("strong", this)), m_bar(new QProgressBar(this)),
    m_cancel(new QPushButton(this)), m_undo(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(u"runBar"_s);
    setProperty("look", u"newrows"_s);
    m_words->setObjectName(u"runWords"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setFixedHeight(8);
    m_cancel->setObjectName(u"runCancel"_s);
    m_undo->setObjectName(u"runUndo"_s);
    m_close->setObjectName(u"runClose"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->addWidget(m_words, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_undo),
                          static_cast<QWidget *>(m_close)})
        layout->addWidget(part);
    connect(m_cancel, &QPushButton::clicked, this, &RunBar::cancelAsked);
    connect(m_undo, &QPushButton::clicked, this, &RunBar::undoAsked);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    showWords();
    hide();
}

void RunBar::tell(const QString &sentence, bool canUndo)
{
    m_words->setText(sentence);
    m_bar->hide();
    m_cancel->hide();
    m_undo->setVisible(canUndo);
    m_close->show();
    setVisible(!sentence.isEmpty());
}

void RunBar::showRun(const MendRun &run)
{
    const BulkProgress now = run.progress();
    tell(run.sentence(), run.isUnderWay() && !run.sent().isEmpty()); // at its end nothing can be called back
    m_bar->setVisible(run.isUnderWay());
    m_bar->setRange(0, qMax(1, now.total));
    m_bar->setValue(now.verified + now.failed + now.postponed);
    m_bar->setAccessibleName(run.sentence());
    m_cancel->setVisible(run.isUnderWay());
    m_close->setVisible(!run.isUnderWay());
}

void RunBar::showWords()
{
    m_cancel->setText(tr("Stop"));
    m_undo->setText(tr("Call back (Ctrl+Z)"));
    m_close->setText(tr("Close"));
}

void RunBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra
