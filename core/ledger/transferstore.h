#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/handlingrecords.h"
#include "core/ledger/intakerecords.h"
#include "core/ledger/records.h"

#include <QList>
#include <QSet>

namespace cuadra {

/// Takes documents in and moves transfers through their states. One object per unit of work, on a Database
/// that Ledger::write() handed out. Counts move in the same transaction.
class TransferStore
{
public:
    explicit TransferStore(Database &database) : m_database(database) {}

    /// Adds new documents as waiting transfers, adds revisions to known ones whose fingerprint changed (and makes
    /// them waiting unless they are sending, sent or in doubt), and moves the route's cursor. A document with a
    /// skipReason is revised when it is known and otherwise listed as skipped.
    [[nodiscard]] Result<IntakeResult> takeIn(const IntakePage &page);

    /// Takes up to \p limit transfers of the routes that are due at \p nowMs, most urgent first, leaving out
    /// \p inHand (SQLite keeps claims in memory). On a shared ledger the claim is a lease of
    /// \p leaseMs by the server's clock, the only one that all engines share.
    [[nodiscard]] Result<QList<Claim>> claim(const QList<RouteId> &routes, int limit, const QSet<TransferId> &inHand,
                                             const QString &owner, qint64 nowMs, qint64 leaseMs);

    /// Extends the leases of an owner on these transfers that have not lapsed. Shared ledgers only; a no-op on SQLite.
    [[nodiscard]] Status heartbeat(const QList<TransferId> &transfers, const QString &owner, qint64 leaseMs);
    /// The fence: asked right before each write to the other side, extends the lease to \p writeMs from now at least.
    /// Errors: Conflict "ledger.lease_lost": another may work on it, nothing may be written. A no-op on SQLite.
    [[nodiscard]] Status mayWrite(TransferId transfer, const QString &owner, qint64 writeMs);
    /// Gives claims back untouched, e.g. at shutdown.
    [[nodiscard]] Status release(const QList<TransferId> &transfers, const QString &owner);

    /// Makes durable that the other side is about to be changed. Errors: Conflict "ledger.lease_lost" when the
    /// claim lapsed or a newer revision arrived; then nothing may be sent.
    [[nodiscard]] Result<AttemptId> beginSending(const Claim &claim, const QString &owner, qint64 nowMs);

    /// Writes the end of a step. When a newer revision arrived meanwhile, a final state becomes waiting again.
    /// Errors: Conflict "ledger.lease_lost"; Bug "ledger.illegal_step" for a step that canMove() refuses.
    [[nodiscard]] Status settle(const Settlement &settlement, const QString &owner);

    /// What was in mid-flight at a crash becomes in doubt, due at once: all sending transfers on SQLite, those
    /// with a lapsed lease on a shared ledger; Claim::sentMs then counts from \p nowMs, because a write can have left
    /// until now. Returns how many.
    [[nodiscard]] Result<int> recover(qint64 nowMs);

    /// Verified transfers whose number the shop has yet to learn.
    struct WriteBack
    {
        TransferId transfer = {};
        QString externalId = {};
        QString erpNumber = {};
        int tries = 0;
    };
    [[nodiscard]] Result<QList<WriteBack>> writeBacksDue(RouteId route, int limit, qint64 nowMs);
    [[nodiscard]] Status writeBackDone(TransferId transfer);
    [[nodiscard]] Status writeBackFailed(TransferId transfer, qint64 nextMs, bool countsAsTry);
    /// Stands as an error and as warnings on the transfer until it is retried.
    [[nodiscard]] Status writeBackGivenUp(const WriteBack &due, const Error &error);

    // Commands of people; each writes its audit event. Those not in a state that allows it are left out;
    // returns how many moved. A verified one is retried when telling the shop its number was given up: only that.
    [[nodiscard]] Result<int> retry(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs);
    [[nodiscard]] Result<int> dismiss(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs);
    [[nodiscard]] Result<int> acceptFindings(TransferId transfer, const Actor &actor, qint64 nowMs);
    /// Held for the actor's reason; \p untilMs 0 = until a person says so.
    [[nodiscard]] Result<int> hold(const QList<TransferId> &transfers, qint64 untilMs, const Actor &actor,
                                   qint64 nowMs);
    /// The last command of a person on each is undone where nothing followed it.
    [[nodiscard]] Result<RecallResult> recall(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs);
    /// Makes the next look-up of those in doubt due now.
    [[nodiscard]] Result<int> lookUpNow(const QList<TransferId> &transfers, const Actor &actor, qint64 nowMs);

    /// The source says the order is gone: noted on the transfer. One that the ERP does not have is dismissed with that
    /// reason, one that it has is due again, and its run tells a person. takeIn() takes it back when it is seen again.
    [[nodiscard]] Status markGone(RouteId route, const QString &externalId, qint64 nowMs);

    [[nodiscard]] Result<QString> cursor(RouteId route);
    /// External ids of transfers whose source order is still open, for sources that hide some edits.
    [[nodiscard]] Result<qint64> dueNextMs(const QList<RouteId> &routes); ///< 0 = nothing is scheduled

private:
    Database &m_database;
};

} // namespace cuadra
