#pragma once

class QTableView;

namespace cuadra {

/// Gives every column of the queue its room; what matters least gives way first and is hidden.
void shareRoomAmongColumns(QTableView &table);

} // namespace cuadra
