#pragma once

#include <QTableWidget>

namespace cuadra {

/// A short read-only table of plain texts. Foreign text is made safe by who fills it.
class FactsTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit FactsTable(QWidget *parent);

    /// Empties it and names the columns; \p stretched takes the room that is left.
    void start(const QStringList &headers, int stretched);
    void addRow(const QStringList &cells, const QVariant &key = {});
};

} // namespace cuadra
