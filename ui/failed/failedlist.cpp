#include "ui/failed/failedlist.h"

#include "ui/failed/bulkbar.h"
#include "ui/failed/failuretable.h"
#include "ui/queue/newrowsbar.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

FailedList::FailedList(UiContext &context, const QList<QAction *> &bulk, QWidget *parent) :
    QFrame(parent), m_model(context, this), m_bulk(new BulkBar(bulk, this)), m_newRows(new NewRowsBar(this)),
    m_table(new FailureTable(m_model, context, this))
{
    build(bulk);
    connect(m_table, &FailureTable::lookedAt, this, &FailedList::lookedAt);
    connect(m_table, &FailureTable::selectionTouched, this, &FailedList::showCounts);
    connect(&m_model, &FailureModel::newCountChanged, m_newRows, &NewRowsBar::setCount);
    connect(&m_model, &FailureModel::readingChanged, this, &FailedList::showCounts);
    connect(m_newRows, &NewRowsBar::taken, &m_model, &FailureModel::refresh);
    connect(m_bulk, &BulkBar::allAsked, this, &FailedList::chooseAll);
    m_table->setAccessibleName(tr("Failed orders of this cause"));
}

void FailedList::build(const QList<QAction *> &bulk)
{
    setProperty("look", u"panel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_bulk);
    layout->addWidget(m_newRows);
    layout->addWidget(m_table, 1);
    for (QAction *action : bulk) {
        auto *line = new QAction(m_table);
        line->setSeparator(true);
        m_table->addAction(action ? action : line);
    }
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QList<TransferId> FailedList::chosen() const
{
    return m_table->selectedIds();
}

QList<TransferId> FailedList::alike() const
{
    const QList<TransferId> selected = chosen();
    return selected.size() > 1 ? selected : m_model.ids();
}

void FailedList::chooseAll()
{
    m_table->selectAll();
}

void FailedList::chooseOrder(TransferId transfer)
{
    m_wanted = transfer;
    showCounts();
}

void FailedList::takeFocus()
{
    m_table->setFocus();
}

void FailedList::showAges()
{
    m_table->viewport()->update();
}

void FailedList::showCounts()
{
    m_bulk->setCounts(m_table->selectionModel()->selectedRows().size(), m_model.rowCount());
    const int row = m_wanted.isSet() ? m_model.positionOf(m_wanted) : -1;
    if (row >= 0 && m_model.reading() == FailureModel::Reading::Ready) {
        m_wanted = {};
        m_table->chooseRow(row);
    }
    Q_EMIT touched();
}

void FailedList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model.retranslate();
    m_table->setAccessibleName(tr("Failed orders of this cause"));
}

} // namespace cuadra
