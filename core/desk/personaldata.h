#pragma once

#include "core/base/result.h"
#include "core/desk/payloadfacts.h"
#include "core/ledger/database.h"
#include "core/ledger/records.h"

namespace cuadra {

/// Shows a customer's data in the clear to a person who says why; each look leaves an audit event.
class PersonalData
{
public:
    explicit PersonalData(Database &database) : m_database(database) {}

    /// As Trace::contact, unmasked, of the newest document. Made for Ledger::write().
    /// Errors: Rejected "desk.reason_needed", "desk.reason_too_long" or "desk.unknown_transfer"; then nothing is shown.
    [[nodiscard]] Result<QList<PersonalFact>> reveal(TransferId transfer, const Actor &actor, qint64 nowMs);

private:
    Database &m_database;
};

} // namespace cuadra
