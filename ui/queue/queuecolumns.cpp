#include "ui/queue/queuecolumns.h"

#include "ui/queue/queuemodel.h"
#include "ui/widgets/columnroom.h"

#include <QTableView>

#include <array>

namespace cuadra {

namespace {

using Column = QueueModel::Column;

constexpr std::array kRooms{
    ColumnRoom{int(Column::Document), 14}, ColumnRoom{int(Column::State), 18}, ColumnRoom{int(Column::Customer), 17},
    ColumnRoom{int(Column::Total), 14},    ColumnRoom{int(Column::Age), 10},   ColumnRoom{int(Column::Step), 21},
    ColumnRoom{int(Column::Route), 21},    ColumnRoom{int(Column::Attempts), 11}};

} // namespace

void shareRoomAmongColumns(QTableView &table)
{
    shareColumnRoom(table, kRooms, {int(Column::Step), int(Column::Customer), int(Column::Route)});
}

} // namespace cuadra
