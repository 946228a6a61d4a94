#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/failurerecords.h"

#include <QList>

#include <optional>

namespace cuadra {

/// What waits for a person, by cause. Reads only; made for Ledger::read().
class FailureStore
{
public:
    explicit FailureStore(Database &database) : m_database(database) { }

    /// The biggest first. \p sinceMs: from when on something counts as new.
    [[nodiscard]] Result<QList<FailureGroup>> groups(const FailureFilter &filter, qint64 sinceMs);
    [[nodiscard]] Result<FailureKeys> keys(const FailureFilter &filter);
    /// In the order of \p ids; ids that are unknown are left out.
    [[nodiscard]] Result<QList<FailureRow>> rows(const QList<TransferId> &ids);
    /// What led to a verified order the last time this cause was met.
    [[nodiscard]] Result<std::optional<Solution>> lastSolution(const QString &cause);

private:
    [[nodiscard]] Result<QStringList> codesOf(const FailureFilter &filter);
    [[nodiscard]] Status markNew(QList<FailureGroup> &groups, qint64 sinceMs);
    [[nodiscard]] Status addTags(QList<FailureRow> &rows, const QList<TransferId> &ids);

    Database &m_database;
};

/// The cause as an index can hold it: long ones by their beginning and a digest.
[[nodiscard]] QString causeIndexKey(const QString &cause);

} // namespace cuadra
