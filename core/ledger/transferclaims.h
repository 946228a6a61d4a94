#pragma once

#include "core/ledger/database.h"
#include "core/ledger/records.h"

#include <QSet>

namespace cuadra {

/// Finds and takes what is due: the work behind TransferStore::claim().
class TransferClaims
{
public:
    TransferClaims(Database &database, const QSet<TransferId> &inHand, const QString &owner, qint64 nowMs)
        : m_database(database), m_inHand(inHand), m_owner(owner), m_nowMs(nowMs)
    {
    }

    [[nodiscard]] Result<QList<Claim>> take(const QList<RouteId> &routes, int limit, qint64 leaseMs);

private:
    struct Due
    {
        TransferId transfer;
        int priority = 0;
        qint64 dueMs = 0;
    };

    [[nodiscard]] Status wakeHeld(const QList<RouteId> &routes);
    [[nodiscard]] Status gather(const QString &sql, RouteId route, int limit, QList<Due> &due);
    [[nodiscard]] Result<QList<TransferId>> mostUrgent(const QList<RouteId> &routes, int limit);
    [[nodiscard]] Status lease(const QList<TransferId> &transfers, qint64 leaseMs);
    [[nodiscard]] Result<QList<Claim>> load(const QList<TransferId> &transfers);
    [[nodiscard]] Status loadAcceptedCauses(const QList<TransferId> &transfers, QList<Claim> &claims);

    Database &m_database;
    const QSet<TransferId> &m_inHand;
    const QString &m_owner;
    qint64 m_nowMs;
};

} // namespace cuadra
