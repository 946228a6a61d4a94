#pragma once

#include "core/desk/enginegateway.h"
#include "core/desk/workbench.h"
#include "core/ledger/ledger.h"

#include <QHash>

#include <functional>

namespace cuadra::test {

/// An engine made of numbers: any count of rows at no cost, changed and answered as a test says.
class FakeEngineGateway final : public EngineGateway
{
    Q_OBJECT

public:
    struct Command
    {
        QString name; ///< "retry", "dismiss", "accept", "pause", "resume"
        QList<TransferId> ids;
        RouteId route;
        QString reason;
        qint64 resumeMs = 0;
    };

    FakeEngineGateway(qint64 rows, qint64 nowMs, QObject *parent = nullptr);

    [[nodiscard]] QString person() const override { return QStringLiteral("ana"); }
    void requestKeys(quint64 token, const QueueFilter &filter) override;
    void requestRows(quint64 token, const QList<TransferId> &ids) override;
    void requestDetail(quint64 token, TransferId id) override;
    void retryTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason) override;
    void dismissTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason) override;
    void acceptFindings(quint64 token, TransferId id, const QString &reason) override;
    void pauseRoute(quint64 token, RouteId route, const QString &reason, qint64 resumeMs) override;
    void resumeRoute(quint64 token, RouteId route) override;

    [[nodiscard]] QueueRow row(TransferId id) const;
    void setRow(const QueueRow &row); ///< in the ledger; nobody is told
    void setDetail(const TransferDetail &detail);
    QList<TransferId> addRows(int count);
    void failReads(const Error &error) { m_failure = error; }
    void readAgain() { m_failure.reset(); }
    void holdAnswers(bool hold); ///< false: gives those held back

    QList<Command> commands;
    /// What the general door opens on; none: each question fails with "desk.no_ledger_here".
    void useLedger(Ledger *ledger) { m_ledger = ledger; }
    void useWorkbench(Workbench *workbench) { m_workbench = workbench; }

    int rowRequests = 0;
    qsizetype rowsAsked = 0;

protected:
    void runReading(ReadingWork work, WorkEnd end) override;
    void runDeciding(const QString &reason, const QList<TransferId> &touched, DecidingWork work, WorkEnd end) override;
    void runInquiring(InquiringWork work, WorkEnd end) override;

private:
    void answer(std::function<void()> reply);
    void finish(quint64 token, const Command &command);
    [[nodiscard]] QList<TransferId> keysFor(const QueueFilter &filter) const;

    qint64 m_newest;
    qint64 m_firstCount; ///< the made-up states depend on it and not on rows added later
    qint64 m_nowMs;
    QHash<TransferId, QueueRow> m_rows;
    QHash<TransferId, TransferDetail> m_details;
    std::optional<Error> m_failure;
    Ledger *m_ledger = nullptr;
    Workbench *m_workbench = nullptr;
    bool m_hold = false;
    QList<std::function<void()>> m_held;
};

} // namespace cuadra::test
