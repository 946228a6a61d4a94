#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/ledger/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace cuadra {

/// One thing the shop said about an order, and what people laid over it.
struct RevisionView
{
    int number = 1;
    qint64 takenMs = 0;
    QByteArray fingerprint = {};
    QString overlay = {}; ///< JSON; empty: none
    QByteArray payload = {};
};

/// What the listing row does not say about a transfer.
struct TransferFacts
{
    QString externalId = {};
    QString erpId = {};
    qint64 documentMs = 0;  ///< created at the source
    qint64 sentMs = 0;      ///< latest moment a write can have left
    qint64 goneMs = 0;      ///< binned or deleted at the source; 0 = no
    int tries = 0;          ///< since a person last had it tried; what the engine counts
    qint64 writeBackMs = 0; ///< when the shop is told the number; 0 = nothing to tell
    ConnectionId source = {};
    ConnectionId target = {};
    QString sourceName = {};
    QString targetName = {};
};

/// One link of the audit chain, with the hash that it follows.
struct AuditLink
{
    qint64 id = 0;
    qint64 atMs = 0;
    QString who = {};
    QString action = {};
    QString subject = {};
    QByteArray before = {};
    QByteArray digest = {};
    QByteArray hash = {};
};

/// What a trace needs beyond the queue's own readings. Reads only; made for Ledger::read().
class TraceStore
{
public:
    explicit TraceStore(Database &database) : m_database(database) { }

    [[nodiscard]] Result<std::optional<TransferFacts>> facts(TransferId transfer);
    /// The newest \p limit, oldest first.
    [[nodiscard]] Result<QList<RevisionView>> revisions(TransferId transfer, int limit);

    /// Those whose number, key or id in any system is \p text written out whole, newest first.
    [[nodiscard]] Result<QList<TransferId>> named(const QString &text, int limit);
    /// Hands over the newest payload of the newest \p limit transfers, until \p take returns false.
    [[nodiscard]] Status eachPayload(int limit, const std::function<bool(TransferId, const QByteArray &)> &take);
    /// Why a document was not taken; empty: it is not in that list.
    [[nodiscard]] Result<QString> skipReason(const QString &externalId);
    [[nodiscard]] Result<QStringList> systemNames(); ///< of the connections, as people named them
    [[nodiscard]] Result<qint64> lastReadMs();       ///< of any source; 0 = never

    /// In doubt, the longest first.
    [[nodiscard]] Result<QList<TransferId>> inDoubt(int limit);

    /// The events about a transfer, oldest first.
    [[nodiscard]] Result<QList<AuditLink>> chainOf(TransferId transfer);

private:
    Database &m_database;
};

} // namespace cuadra
