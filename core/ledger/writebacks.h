#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/ledger/database.h"

namespace cuadra {

/// How the ledger keeps that the shop learned an ERP number, or that trying was given up: the work behind TransferStore.
class WriteBacks
{
public:
    explicit WriteBacks(Database &database) : m_database(database) { }

    [[nodiscard]] Status done(TransferId transfer);
    /// "order.number_not_written" on the transfer, and beside it as a warning the reason.
    [[nodiscard]] Status giveUp(TransferId transfer, const QString &erpNumber, const Error &error);
    /// Due again at \p nowMs. False: trying was not given up.
    [[nodiscard]] Result<bool> rearm(TransferId transfer, qint64 nowMs);

private:
    [[nodiscard]] Status warn(TransferId transfer, const QString &code, const QStringList &args);
    [[nodiscard]] Status dropWarnings(TransferId transfer);

    Database &m_database;
};

} // namespace cuadra
