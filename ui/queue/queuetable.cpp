#include "ui/queue/queuetable.h"

#include "ui/context.h"
#include "ui/queue/queuecolumns.h"
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuewordsproxy.h"
#include "ui/text/safetext.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

using Column = QueueModel::Column;

constexpr auto kTravelPause = 150ms;
constexpr qsizetype kKeptSelection = 10'000; ///< more is neither looked through nor sought again in a new list
constexpr int kSearchedForProblems = 5'000;
constexpr int kRise = 15; ///< above and below a row's text, together

bool needsPerson(TransferState state)
{
    return state == TransferState::Failed || state == TransferState::InDoubt;
}

} // namespace

QueueTable::QueueTable(QueueModel &model, QueueWordsProxy &words, UiContext &context, QWidget *parent) :
    QTableView(parent), m_model(model), m_words(words)
{
    setModel(&words);
    setItemDelegate(new QueueDelegate(model, context.theme, this));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTravelPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT lookedAt(currentId()); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &QueueTable::remember);
    connect(&words, &QAbstractItemModel::modelReset, this, &QueueTable::restore);
    connect(&model, &QueueModel::readingChanged, this, &QueueTable::showSort);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &QueueTable::chooseSort);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_sizedByHand |= !m_fitting && isVisible(); });
}

void QueueTable::build()
{
    setObjectName(u"queueTable"_s);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(48);
    showSort();
}

void QueueTable::fitColumns()
{
    if (m_sizedByHand)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    shareRoomAmongColumns(*this);
}

void QueueTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRise);
}

QList<TransferId> QueueTable::selectedIds(Test may) const
{
    QList<TransferId> ids;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QueueRow *facts = may ? m_model.loadedRow(row) : nullptr;
            if (!facts || may(*facts))
                ids.append(m_model.idAt(row));
        }
    }
    return ids;
}

qsizetype QueueTable::selectedCount(Test may) const
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count > kKeptSelection ? count : selectedIds(may).size();
}

bool QueueTable::isSelectionLoaded() const
{
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model.loadedRow(row))
                return false;
        }
    }
    return selectionModel()->hasSelection();
}

bool QueueTable::isUntouched() const
{
    return verticalScrollBar()->value() == 0 && !selectionModel()->hasSelection();
}

TransferId QueueTable::currentId() const
{
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : TransferId();
}

void QueueTable::selectId(TransferId id)
{
    const QList<int> positions = m_model.positionsOf({id});
    if (!positions.isEmpty())
        setCurrentIndex(m_words.index(positions.constFirst(), 0));
}

void QueueTable::copySelection() const
{
    QStringList lines;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < QueueModel::kColumns; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void QueueTable::goToNextProblem()
{
    const int count = m_words.rowCount();
    const int start = currentIndex().row();
    for (int step = 1; step <= qMin(count, kSearchedForProblems); ++step) {
        const int row = (start + step) % count;
        const QueueRow *facts = m_model.rowAt(row);
        if (!facts || !needsPerson(facts->state))
            continue;
        setCurrentIndex(m_words.index(row, 0));
        return;
    }
}

void QueueTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionTouched();
}

void QueueTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_pause.start();
}

void QueueTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void QueueTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

QByteArray QueueTable::columns() const
{
    return m_sizedByHand ? horizontalHeader()->saveState() : QByteArray();
}

void QueueTable::setColumns(const QByteArray &state)
{
    m_sizedByHand = !state.isEmpty() && horizontalHeader()->restoreState(state);
    fitColumns();
}

void QueueTable::remember()
{
    const QList<TransferId> ids = selectedIds();
    m_selectedBefore = ids.size() > kKeptSelection ? QSet<TransferId>() : QSet<TransferId>(ids.begin(), ids.end());
    m_currentBefore = currentId();
    const int top = verticalScrollBar()->value();
    m_topBefore = top > 0 && top < m_model.rowCount() ? m_model.idAt(top) : TransferId();
}

void QueueTable::restore()
{
    QItemSelection selection;
    for (const int row : m_model.positionsOf(m_selectedBefore))
        selection.select(m_words.index(row, 0), m_words.index(row, QueueModel::kColumns - 1));
    const QList<int> current = m_currentBefore.isSet() ? m_model.positionsOf({m_currentBefore}) : QList<int>();
    if (!current.isEmpty())
        selectionModel()->setCurrentIndex(m_words.index(current.constFirst(), 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const QList<int> top = m_topBefore.isSet() ? m_model.positionsOf({m_topBefore}) : QList<int>();
    if (!top.isEmpty()) {
        updateGeometries();
        verticalScrollBar()->setValue(top.constFirst());
    }
    m_pause.start();
}

void QueueTable::chooseSort(int column)
{
    const QueueFilter &filter = m_model.filter();
    const auto choose = [&](QueueSort sort, bool firstDescending) {
        const bool again = filter.sort == sort;
        Q_EMIT sortChosen(sort, again ? !filter.descending : firstDescending);
    };
    switch (Column(column)) {
    case Column::Document:
        Q_EMIT sortChosen(filter.sort == QueueSort::Newest ? QueueSort::Oldest : QueueSort::Newest, false);
        break;
    case Column::Customer: choose(QueueSort::Customer, false); break;
    case Column::Total: choose(QueueSort::Total, true); break;
    case Column::State: choose(QueueSort::State, false); break;
    case Column::Age: choose(QueueSort::Changed, true); break;
    case Column::Route:
    case Column::Step:
    case Column::Attempts: break;
    }
    showSort();
}

void QueueTable::showSort()
{
    const QueueFilter &filter = m_model.filter();
    const Qt::SortOrder order = filter.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    QHeaderView *header = horizontalHeader();
    header->setSortIndicatorShown(true);
    switch (filter.sort) {
    case QueueSort::Newest: header->setSortIndicator(int(Column::Document), Qt::DescendingOrder); break;
    case QueueSort::Oldest: header->setSortIndicator(int(Column::Document), Qt::AscendingOrder); break;
    case QueueSort::Total: header->setSortIndicator(int(Column::Total), order); break;
    case QueueSort::Customer: header->setSortIndicator(int(Column::Customer), order); break;
    case QueueSort::State: header->setSortIndicator(int(Column::State), order); break;
    case QueueSort::Changed: header->setSortIndicator(int(Column::Age), order); break;
    }
}

} // namespace cuadra
