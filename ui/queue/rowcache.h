#pragma once

#include "core/desk/readmodels.h"

#include <QCache>

namespace cuadra {

/// The rows last looked at, by key; the least recently used leave first.
class RowCache final
{
public:
    struct Entry
    {
        QueueRow row;
        int position = -1; ///< where the list showed it last
    };

    RowCache() : m_entries(kRows) {}

    [[nodiscard]] Entry *find(TransferId id) { return m_entries.object(id); }
    [[nodiscard]] bool contains(TransferId id) const { return m_entries.contains(id); }
    void insert(const QueueRow &row, int position) { m_entries.insert(row.id, new Entry{row, position}); }
    /// \p count rows were put in before the row at \p from.
    void movePositions(int from, int count)
    {
        const QList<TransferId> ids = m_entries.keys();
        for (const TransferId id : ids) {
            int &position = m_entries.object(id)->position;
            position += position >= from ? count : 0;
        }
    }

private:
    static constexpr int kRows = 64 * 128; // about 4 MB, and forty screens

    QCache<TransferId, Entry> m_entries;
};

} // namespace cuadra
