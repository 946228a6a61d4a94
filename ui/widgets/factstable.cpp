#include "ui/widgets/factstable.h"

#include "ui/text/safetext.h"

#include <QHeaderView>

namespace cuadra {

namespace {

constexpr int kRise = 12;
constexpr int kCellLength = 400;

} // namespace

FactsTable::FactsTable(QWidget *parent) : QTableWidget(parent)
{
    setProperty("look", QStringLiteral("facts"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void FactsTable::start(const QStringList &headers, int stretched)
{
    setRowCount(0);
    setColumnCount(int(headers.size()));
    setHorizontalHeaderLabels(headers);
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeader()->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch
                                                                             : QHeaderView::ResizeToContents);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRise);
}

void FactsTable::addRow(const QStringList &cells, const QVariant &key)
{
    const int row = rowCount();
    setRowCount(row + 1);
    for (int column = 0; column < int(cells.size()); ++column) {
        const QString text = shortened(cells.at(column), kCellLength);
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text.toHtmlEscaped());
        item->setData(Qt::UserRole, key);
        setItem(row, column, item);
    }
}

} // namespace cuadra
