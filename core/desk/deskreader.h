#pragma once

#include "core/base/result.h"
#include "core/desk/readmodels.h"
#include "core/domain/enginestatus.h"
#include "core/domain/setup.h"
#include "core/ledger/database.h"

namespace cuadra {

/// The cards and the status bar, read together.
struct Overview
{
    QList<RouteCard> cards;
    EngineHealth health;
    QList<EngineHolder> holders = {}; ///< all engines on a shared ledger; none on SQLite
};

/// What people look at, put together from the ledger. Reads only; made for Ledger::read().
class DeskReader
{
public:
    explicit DeskReader(Database &database) : m_database(database) {}

    /// Errors: also Rejected "desk.unknown_transfer".
    [[nodiscard]] Result<TransferDetail> detail(TransferId transfer);
    /// \p status: of the engine of this process; its default says that none runs here.
    [[nodiscard]] Result<Overview> overview(const EngineStatus &status, qint64 nowMs);

private:
    [[nodiscard]] Result<QList<EngineHolder>> holders(const QList<Connection> &connections);

    Database &m_database;
};

} // namespace cuadra
