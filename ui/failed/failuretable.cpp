#include "ui/failed/failuretable.h"

#include "ui/context.h"
#include "ui/failed/failuredelegate.h"
#include "ui/failed/failuremodel.h"
#include "ui/widgets/columnroom.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

using Column = FailureModel::Column;

constexpr auto kTravelPause = 150ms;
constexpr int kRise = 15;

constexpr std::array kRooms{ColumnRoom{int(Column::Mark), 4},      ColumnRoom{int(Column::Document), 9},
                            ColumnRoom{int(Column::Total), 10},    ColumnRoom{int(Column::Customer), 13},
                            ColumnRoom{int(Column::MustAct), 16},  ColumnRoom{int(Column::Where), 13},
                            ColumnRoom{int(Column::Age), 9},       ColumnRoom{int(Column::Assignee), 12},
                            ColumnRoom{int(Column::Attempts), 10}, ColumnRoom{int(Column::Tags), 12}};

} // namespace

FailureTable::FailureTable(FailureModel &model, UiContext &context, QWidget *parent) :
    QTableView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new FailureDelegate(model, context.theme, this));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTravelPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT lookedAt(currentId()); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &FailureTable::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &FailureTable::restore);
}

void FailureTable::build()
{
    setObjectName(u"failureTable"_s);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(24);
    fitRows();
}

void FailureTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRise);
}

QList<TransferId> FailureTable::selectedIds() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<TransferId> ids;
    for (const int row : std::as_const(rows))
        ids << m_model.ids().at(row);
    return ids;
}

TransferId FailureTable::currentId() const
{
    return currentIndex().isValid() ? m_model.ids().at(currentIndex().row()) : TransferId();
}

void FailureTable::chooseRow(int row)
{
    selectionModel()->setCurrentIndex(m_model.index(row, int(Column::Document)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

QItemSelectionModel::SelectionFlags FailureTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const bool pressed = event && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease);
    const bool onMark = pressed && index.isValid() && Column(index.column()) == Column::Mark;
    if (onMark && event->type() == QEvent::MouseButtonRelease)
        return QItemSelectionModel::NoUpdate;
    const bool space = event && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (onMark || space)
        return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
    return QTableView::selectionCommand(index, event);
}

void FailureTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionTouched();
}

void FailureTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_pause.start();
}

void FailureTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void FailureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareColumnRoom(*this, kRooms, {int(Column::Customer), int(Column::Where)});
}

void FailureTable::remember()
{
    const QList<TransferId> ids = selectedIds();
    m_selectedBefore = QSet<TransferId>(ids.cbegin(), ids.cend());
    m_currentBefore = currentId();
}

/// What was chosen stays chosen; where nothing of it is left, the first row is.
void FailureTable::restore()
{
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_selectedBefore.contains(m_model.ids().at(row)))
            selection.select(m_model.index(row, 0), m_model.index(row, FailureModel::kColumns - 1));
    }
    const int current = m_model.positionOf(m_currentBefore);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, int(Column::Document)), QItemSelectionModel::NoUpdate);
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    else if (m_model.rowCount() > 0)
        chooseRow(qMax(0, current));
    m_pause.start();
}

} // namespace cuadra
