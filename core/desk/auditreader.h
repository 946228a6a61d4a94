#pragma once

#include "core/base/result.h"
#include "core/desk/auditrecords.h"
#include "core/ledger/auditlog.h"
#include "core/ledger/database.h"

namespace cuadra {

/// Who did what and why: what the place Audit shows. Reads only; made for Ledger::read(). Errors: Storage.
class AuditReader
{
public:
    explicit AuditReader(Database &database) : m_database(database) { }

    /// The newest events older than \p beforeId; 0: the newest of all.
    [[nodiscard]] Result<AuditSheet> events(const AuditFilter &filter, qint64 beforeId = 0, int count = kSheet);
    [[nodiscard]] Result<AuditChoices> choices();
    /// The next stretch of the chain; asked again with its answer until that is atEnd.
    [[nodiscard]] Result<ChainProof> prove(const ChainProof &before, qint64 count = kStretch);

    static constexpr int kSheet = 200;
    static constexpr int kStretch = 10'000; ///< read in a fraction of a second

private:
    [[nodiscard]] Status addNames(QList<AuditLine> &lines);
    [[nodiscard]] Status addOrders(QList<AuditLine> &lines);
    [[nodiscard]] Result<QStringList> distinct(const QString &sql);

    Database &m_database;
};

} // namespace cuadra
