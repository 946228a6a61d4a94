#pragma once

#include "core/engine/engineoptions.h"
#include "core/flows/orderintake.h"
#include "core/ledger/ledger.h"
#include "core/ledger/transferstore.h"

#include <QMutex>
#include <QSet>

#include <memory>
#include <optional>

namespace cuadra {

/// The engine's side of the ledger: claims in hand, and whether the ledger takes writes at all.
///
/// After a Storage error nothing new is begun for a second; the next try shows whether the trouble is over.
/// Thread: all functions from any thread; they block until the commit.
class EngineLedger
{
public:
    EngineLedger(std::shared_ptr<Ledger> ledger, const EngineOptions &options);

    [[nodiscard]] Result<IntakeResult> takeIn(const OrderIntake &intake, const QList<ExchangeEntry> &exchanges,
                                              const StopFlag &stop);
    [[nodiscard]] Result<QString> cursor(RouteId route);

    /// What is claimed stays in hand until release() or settle() was called for it.
    [[nodiscard]] Result<QList<Claim>> claim(const QList<RouteId> &routes, int limit, const StopFlag &stop);
    void release(const QList<TransferId> &transfers, const StopFlag &stop);
    [[nodiscard]] Result<AttemptId> beginSending(const Claim &claim, const StopFlag &stop);
    /// Whether the claim is still ours; asked before each write to the other side. Errors: as TransferStore; Storage.
    [[nodiscard]] Status mayWrite(const Claim &claim, const StopFlag &stop);
    [[nodiscard]] Status note(const Settlement &settlement, const StopFlag &stop);
    /// The last word on a claim: tried again until the ledger takes it or stopping is asked. When it is refused because
    /// another has the transfer by now, that stays as it is and the exchanges are kept all the same.
    [[nodiscard]] Status settle(const Settlement &settlement, const QList<ExchangeEntry> &exchanges,
                                const StopFlag &stop);
    /// Writes down what was said to the other side, for a claim that ends without a settlement. What the ledger does not
    /// take now is let go.
    void keepEvidence(const QList<ExchangeEntry> &exchanges, const StopFlag &stop);
    [[nodiscard]] Result<qint64> dueNextMs(const QList<RouteId> &routes); ///< 0 = nothing is scheduled

    /// Leases of ours live on, and so does the sign that this engine runs. A no-op on SQLite.
    [[nodiscard]] Status keepLeases(const StopFlag &stop);
    [[nodiscard]] bool provesDead(const QString &owner) const { return m_ledger->provesDead(owner); }

    [[nodiscard]] Status write(const Ledger::Work &work, const StopFlag &stop);
    [[nodiscard]] Status write(SetWork &work, const StopFlag &stop);
    [[nodiscard]] Status read(const Ledger::Work &work);

    [[nodiscard]] std::optional<Error> trouble() const;
    [[nodiscard]] bool mayBegin() const; ///< false for a moment after a failed write
    [[nodiscard]] bool isShared() const { return m_ledger->isShared(); }
    [[nodiscard]] const QString &owner() const { return m_options.owner; }
    [[nodiscard]] const Clock &clock() const { return m_ledger->clock(); }
    [[nodiscard]] qint64 nowMs() const { return clock().nowMs(); }

private:
    void noteTrouble(const Status &outcome);
    void letGo(const QList<TransferId> &transfers);
    [[nodiscard]] QList<TransferId> inHand() const;

    const std::shared_ptr<Ledger> m_ledger;
    const EngineOptions m_options;
    mutable QMutex m_mutex;
    QSet<TransferId> m_inHand;
    std::optional<Error> m_trouble;
    qint64 m_quietUntilMs = 0;
};

} // namespace cuadra
