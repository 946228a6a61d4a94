#pragma once

#include "core/ledger/database.h"
#include "core/ledger/records.h"

namespace cuadra {

/// Writes the end of one step: the work behind TransferStore::settle(). One object per settlement.
class TransferSettling
{
public:
    TransferSettling(Database &database, const Settlement &settlement, const QString &owner)
        : m_database(database), m_settlement(settlement), m_owner(owner)
    {
    }

    [[nodiscard]] Status run();

private:
    /// The transfer as it stands, locked until the commit.
    struct Standing
    {
        RouteId route;
        TransferState state = TransferState::Waiting;
        int revision = 1;
        int verifiedRevision = 0;
        int attempts = 0;
        qint64 sentMs = 0;
        QString erpId;
        QString erpNumber;
        qint64 writeBackMs = 0;
        int writeBackTries = 0;
        QString leaseOwner;
        qint64 leaseUntil = 0;
        bool gone = false;
    };

    [[nodiscard]] Result<Standing> readStanding();
    [[nodiscard]] Status checkStep(const Standing &standing) const;
    [[nodiscard]] Status moveTransfer(const Standing &standing);
    [[nodiscard]] QVariantList movedValues(const Standing &standing, bool superseded) const;
    [[nodiscard]] TransferState endState(bool superseded) const;
    [[nodiscard]] qint64 dueMs(bool superseded) const;
    [[nodiscard]] Status endAttempt(const Standing &standing);
    [[nodiscard]] Status addAttempt(const Standing &standing);
    [[nodiscard]] Status replaceFindings();
    [[nodiscard]] Status noteCause();
    [[nodiscard]] Status keepWaterfall();

    Database &m_database;
    const Settlement &m_settlement;
    const QString &m_owner;
};

} // namespace cuadra
