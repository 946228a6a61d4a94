#pragma once

#include "core/base/clock.h"
#include "core/base/stopflag.h"
#include "core/flows/transferend.h"
#include "core/flows/transferjournal.h"

namespace cuadra {

/// One claim on its way: what is durable, what is known of the other side, and how a failure at this point ends.
///
/// Knows nothing of orders: every flow that writes to another system goes through it.
class TransferRun
{
public:
    TransferRun(const Claim &claim, TransferJournal &journal, const Clock &clock, const StopFlag &stop);

    [[nodiscard]] const Claim &claim() const { return m_claim; }
    [[nodiscard]] const StopFlag &stop() const { return m_stop; }
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    [[nodiscard]] const QString &erpId() const { return m_erpId; } ///< empty: nothing is known over there

    void learn(const QString &erpId, const QString &number);
    void warn(const QList<Finding> &findings) { m_findings = findings; } ///< stand beside any end from now on
    [[nodiscard]] const QList<Finding> &warnings() const { return m_findings; }

    [[nodiscard]] Step<Done> begin();    ///< durable: the other side is about to be changed
    [[nodiscard]] Step<Done> mayWrite(); ///< before each write: the claim is still ours
    [[nodiscard]] Step<Done> noteSent(); ///< durable: the other side accepted

    /// An end in \p state with all that the run knows.
    [[nodiscard]] Settlement settlement(TransferState state) const;
    [[nodiscard]] TransferEnd ended(TransferState state, qint64 dueMs = 0) const;
    /// After a failed read, or a write whose error says that nothing happened.
    [[nodiscard]] TransferEnd failed(const Error &error) const;
    /// After a failed read that concerns other documents as well: what time does not mend in one document, such as a
    /// missing right or a maintenance page, is tried again, so that the connection can be judged by it first.
    [[nodiscard]] TransferEnd readFailed(const Error &error) const;
    /// After a failed write: all but a plain "it did not happen" leaves the run in doubt.
    [[nodiscard]] TransferEnd writeFailed(const Error &error) const;
    /// A person must act, for these reasons.
    [[nodiscard]] TransferEnd refused(const QList<Finding> &findings) const;

private:
    [[nodiscard]] TransferEnd failedAs(ErrorKind kind, const Error &error) const;
    [[nodiscard]] TransferEnd explained(Settlement settlement, const Error &error) const;
    [[nodiscard]] TransferState stateToTryAgain() const;

    const Claim &m_claim;
    TransferJournal &m_journal;
    const Clock &m_clock;
    const StopFlag &m_stop;
    TransferState m_durable;
    AttemptId m_attempt;
    bool m_mayHaveWritten = false;
    QString m_erpId;
    QString m_erpNumber;
    QList<Finding> m_findings;
};

} // namespace cuadra
