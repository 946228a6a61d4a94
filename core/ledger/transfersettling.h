#pragma once

#include "core/ledger/database.h"
#include "core/ledger/records.h"
#include "core/ledger/transfersteps.h"

#include <QHash>

namespace cuadra {

/// Writes the ends of steps, as sets of statements: the work behind TransferStore::settle(). Each step gets its outcome.
class TransferSettling
{
public:
    explicit TransferSettling(Database &database) : m_database(database) { }

    [[nodiscard]] Status run(const QList<SettleStep *> &steps);

private:
    /// A transfer as it stands, locked until the commit.
    struct Standing
    {
        RouteId route = {};
        TransferState state = TransferState::Waiting;
        int revision = 1;
        int sendingRevision = 0;
        int verifiedRevision = 0;
        int attempts = 0;
        qint64 sentMs = 0;
        QString erpId = {};
        QString erpNumber = {};
        qint64 writeBackMs = 0;
        int writeBackTries = 0;
        QString leaseOwner = {};
        qint64 leaseUntil = 0;
        bool gone = false;

        [[nodiscard]] bool supersedes(const Settlement &settlement) const;
    };
    using Standings = QHash<TransferId, Standing>;
    using Steps = QList<SettleStep *>;

    [[nodiscard]] static QList<Steps> setsOfDistinct(const Steps &steps);
    [[nodiscard]] Status runSet(const Steps &steps);
    [[nodiscard]] Result<Standings> readStandings(const Steps &steps);
    [[nodiscard]] Status checkStep(const SettleStep &step, const Standings &standings) const;
    [[nodiscard]] Status moveTransfers(const Steps &steps, const Standings &standings);
    [[nodiscard]] Status endAttempts(const Steps &steps);
    [[nodiscard]] Status replaceFindings(const Steps &steps);
    [[nodiscard]] Status noteCauses(const Steps &steps);
    [[nodiscard]] Status keepWaterfalls(const Steps &steps);
    [[nodiscard]] Status keepExchanges(const Steps &steps);

    Database &m_database;
};

} // namespace cuadra
