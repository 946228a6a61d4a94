#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/records.h"
#include "core/ledger/transferevidence.h"

#include <QList>

namespace cuadra {

/// The HTTP exchanges of attempts and of polling, bodies apart from what lists show.
class ExchangeStore
{
public:
    explicit ExchangeStore(Database &database) : m_database(database) { }

    /// One without request and reply is kept as a line without bodies.
    [[nodiscard]] Status keep(const QList<ExchangeEntry> &exchanges);

    /// Those of one transfer with their bodies, newest first.
    [[nodiscard]] Result<QList<ExchangeView>> ofTransfer(TransferId transfer, int limit);

    /// Drops up to \p limit exchanges begun before a time, oldest first; returns how many. Call again until it is
    /// fewer.
    [[nodiscard]] Result<int> pruneBefore(qint64 startedMs, int limit);
    /// As pruneBefore(), but only those that belong to no transfer.
    [[nodiscard]] Result<int> prunePollsBefore(qint64 startedMs, int limit);

private:
    Database &m_database;
};

} // namespace cuadra
