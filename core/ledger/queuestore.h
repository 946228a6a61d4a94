#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/transferevidence.h"

#include <QList>

#include <optional>

namespace cuadra {

/// What people look at. Reads only; made for Ledger::read().
class QueueStore
{
public:
    explicit QueueStore(Database &database) : m_database(database) { }

    /// The ids a filter shows, in its order. Range: with a text at most kTextHits.
    [[nodiscard]] Result<QueueKeys> keys(const QueueFilter &filter);
    /// Rows in the order of \p ids; ids that are unknown are left out.
    [[nodiscard]] Result<QList<QueueRow>> rows(const QList<TransferId> &ids);
    [[nodiscard]] Result<QList<RouteCard>> cards(qint64 nowMs);
    [[nodiscard]] Result<std::optional<TransferEvidence>> evidence(TransferId transfer);

    static constexpr int kTextHits = 10'000;

private:
    [[nodiscard]] Status addCounts(QList<RouteCard> &cards);
    [[nodiscard]] Status addOldestWaiting(RouteCard &card);
    [[nodiscard]] Status addVerified(QList<RouteCard> &cards, qint64 nowMs);
    [[nodiscard]] Status addNames(TransferEvidence &evidence);
    [[nodiscard]] Status addAttempts(TransferEvidence &evidence);
    [[nodiscard]] Status addFindings(TransferEvidence &evidence);
    [[nodiscard]] Status addAudit(TransferEvidence &evidence);

    Database &m_database;
};

} // namespace cuadra
