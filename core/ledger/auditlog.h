#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"

#include <QByteArray>
#include <QString>

namespace cuadra {

struct AuditEvent
{
    qint64 atMs = 0;
    QString who;
    QString action; ///< "transfer.retry", "route.pause", ...
    QString subject; ///< "transfer/12", "route/3", ...
    QString content; ///< JSON: the reason and what changed; may hold personal data
};

/// How far the chain was read and found whole.
struct ChainProof
{
    qint64 lastId = 0;        ///< the last event that fits; 0: none yet
    QByteArray lastHash = {};
    qint64 firstMs = 0;
    qint64 lastMs = 0;
    qint64 erased = 0;        ///< events whose content is gone
    qint64 brokenId = 0;      ///< the first event that does not fit; 0: all so far do
    bool atEnd = false;       ///< nothing is left to read
};

/// Who did what and why, as a chain: each event's hash covers the one before it and the salted digest of its content.
/// Contents lie apart, so that a person's data can be erased and the chain still holds.
class AuditLog
{
public:
    explicit AuditLog(Database &database) : m_database(database) { }

    [[nodiscard]] Status append(const AuditEvent &event);

    /// Erases the contents of all events about a subject; returns how many.
    [[nodiscard]] Result<int> erase(const QString &subject);

    /// Reads the whole chain. Returns the id of the first event that does not fit; 0 = all do.
    [[nodiscard]] Result<qint64> verify();
    /// The next \p events after \p before, so that a long chain can be read in several short questions.
    [[nodiscard]] Result<ChainProof> prove(ChainProof before, qint64 events);

    /// The hash of an event that follows \p before; for proofs apart from the ledger.
    [[nodiscard]] static QByteArray hashOf(const QByteArray &before, qint64 id, const AuditEvent &event,
                                           const QByteArray &digest);

private:
    Database &m_database;
};

} // namespace cuadra
