#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/failurerecords.h"
#include "core/ledger/handlingrecords.h"

#include <QList>

#include <optional>

namespace cuadra {

/// The place *Failed orders*: groups by cause, frozen keys of a filter, rows, and what people did. Reads only.
class FailureReader
{
public:
    explicit FailureReader(Database &database) : m_database(database) {}

    /// The biggest first. \p nowMs: what is less than a day old counts as new.
    [[nodiscard]] Result<QList<FailureGroup>> groups(const FailureFilter &filter, qint64 nowMs);
    [[nodiscard]] Result<FailureKeys> keys(const FailureFilter &filter);
    /// In the order of \p ids; ids that are unknown are left out.
    [[nodiscard]] Result<QList<FailureRow>> rows(const QList<TransferId> &ids);
    /// "Last time solved by ...". Nothing: never yet, as far as the ledger knows.
    [[nodiscard]] Result<std::optional<Solution>> lastSolution(const QString &cause);
    /// Corrections, notes, tags and whose it is, for the detail of one order.
    [[nodiscard]] Result<Handling> handling(TransferId transfer);
    /// Everyone to whom something is assigned, by name.
    [[nodiscard]] Result<QStringList> assignees();
    [[nodiscard]] Result<QStringList> tags();

    static constexpr qint64 kNewForMs = 86'400'000;

private:
    Database &m_database;
};

} // namespace cuadra
