#pragma once

#include <QList>

#include <span>

class QTableView;

namespace cuadra {

struct ColumnRoom
{
    int column;
    int letters; ///< average ones
};

/// Gives every column its room in the order of \p rooms; who comes after one that found none goes without, too, and is
/// hidden. What is left goes to \p growing.
void shareColumnRoom(QTableView &table, std::span<const ColumnRoom> rooms, const QList<int> &growing);

} // namespace cuadra
