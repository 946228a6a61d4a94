#pragma once

#include "core/ledger/database.h"
#include "core/ledger/handlingrecords.h"
#include "core/ledger/records.h"

#include <QList>

namespace cuadra {

/// Takes a person's last command on a transfer back, as long as nothing followed it: the work behind
/// TransferStore::recall(). A lane that has it in its hands finds it moved and changes nothing anywhere.
class TransferRecall
{
public:
    TransferRecall(Database &database, const Actor &actor, qint64 nowMs)
        : m_database(database), m_actor(actor), m_nowMs(nowMs)
    {
    }

    [[nodiscard]] Result<RecallResult> run(const QList<TransferId> &transfers);

    /// Keeps how a transfer stands before a person moves it. \p movedMs: the changed_ms that the move leaves.
    [[nodiscard]] static Status remember(Database &database, TransferId transfer, qint64 movedMs);

private:
    [[nodiscard]] Status restore(const SqlRow &row);
    [[nodiscard]] Status audit(qint64 transfer);

    Database &m_database;
    const Actor &m_actor;
    qint64 m_nowMs;
};

} // namespace cuadra
