#include "ui/queue/queuecolumns.h"

#include "ui/queue/queuemodel.h"

#include <QTableView>

#include <array>

namespace cuadra {

namespace {

using Column = QueueModel::Column;

struct Room
{
    Column column;
    int letters;
};

/// In the order in which they claim their room; who comes after one that found none goes without, too.
constexpr std::array kRooms{Room{Column::Document, 14}, Room{Column::State, 18}, Room{Column::Customer, 17}, Room{Column::Total, 14},
                            Room{Column::Age, 10},      Room{Column::Step, 21},  Room{Column::Route, 21},    Room{Column::Attempts, 11}};

void growIntoRest(QTableView &table, int left)
{
    QList<int> growing;
    for (const Column column : {Column::Step, Column::Customer, Column::Route}) {
        if (!table.isColumnHidden(int(column)))
            growing.append(int(column));
    }
    for (const int column : std::as_const(growing))
        table.setColumnWidth(column, table.columnWidth(column) + left / int(growing.size()));
}

} // namespace

void shareRoomAmongColumns(QTableView &table)
{
    const int letter = table.fontMetrics().averageCharWidth();
    int left = table.viewport()->width();
    bool fits = true;
    for (const Room &room : kRooms) {
        fits = fits && left >= room.letters * letter;
        table.setColumnHidden(int(room.column), !fits);
        table.setColumnWidth(int(room.column), room.letters * letter);
        left -= fits ? room.letters * letter : 0;
    }
    growIntoRest(table, left);
}

} // namespace cuadra
