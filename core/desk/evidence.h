#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/records.h"

#include <QByteArray>
#include <QStringList>

namespace cuadra {

/// One order's evidence as a file for an outsider, and its proof. No personal data: documents are there by
/// their SHA-256 and calls by an HMAC that only who has the document can compute.
///
/// Shape: JSON {"format": "cuadra-evidence/1", "order", "revisions", "attempts", "exchanges", "findings", "waterfall",
///        "audit": [{…, "before", "digest", "hash"}], "seal"}; hashes in hex. The seal is the SHA-256 of the rest,
///        written compactly without it.
class Evidence
{
public:
    explicit Evidence(Database &database) : m_database(database) {}

    /// Errors: also Rejected "desk.unknown_transfer".
    [[nodiscard]] Result<QByteArray> pack(TransferId transfer, qint64 nowMs);

    /// What of a pack does not hold against this ledger; empty: all does. The codes: "evidence.format", "evidence.seal",
    /// "evidence.chain" (event), "evidence.unknown_order", "evidence.audit" (event), "evidence.revision" (number),
    /// "evidence.exchange" (id); pruned exchanges are no contradiction.
    [[nodiscard]] Result<QStringList> contradictions(const QByteArray &pack);

private:
    Database &m_database;
};

/// As Evidence::contradictions(), but only what the file itself can tell.
[[nodiscard]] QStringList contradictionsWithin(const QByteArray &pack);

} // namespace cuadra
