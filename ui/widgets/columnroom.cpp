#include "ui/widgets/columnroom.h"

#include <QTableView>

namespace cuadra {

namespace {

void growIntoRest(QTableView &table, const QList<int> &mayGrow, int left)
{
    QList<int> growing;
    for (const int column : mayGrow) {
        if (!table.isColumnHidden(column))
            growing.append(column);
    }
    for (const int column : std::as_const(growing))
        table.setColumnWidth(column, table.columnWidth(column) + left / int(growing.size()));
}

} // namespace

void shareColumnRoom(QTableView &table, std::span<const ColumnRoom> rooms, const QList<int> &growing)
{
    const int letter = table.fontMetrics().averageCharWidth();
    int left = table.viewport()->width();
    bool fits = true;
    for (const ColumnRoom &room : rooms) {
        fits = fits && left >= room.letters * letter;
        table.setColumnHidden(room.column, !fits);
        table.setColumnWidth(room.column, room.letters * letter);
        left -= fits ? room.letters * letter : 0;
    }
    growIntoRest(table, growing, left);
}

} // namespace cuadra
