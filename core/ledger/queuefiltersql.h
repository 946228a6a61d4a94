#pragma once

#include "core/ledger/database.h"
#include "core/ledger/queuerecords.h"

namespace cuadra {

/// The query that yields the ids of a filter, with its values.
struct QueueFilterSql
{
    QString text = {};
    QVariantList values = {};
};

[[nodiscard]] QueueFilterSql queueFilterSql(const QueueFilter &filter, Dialect dialect, int textHits);

} // namespace cuadra
