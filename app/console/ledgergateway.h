#pragma once

#include "app/console/workthread.h"
#include "core/desk/enginegateway.h"
#include "core/domain/setup.h"
#include "core/engine/engine.h"
#include "core/ledger/ledger.h"
#include "core/ledger/records.h"

#include <atomic>
#include <functional>
#include <future>
#include <memory>

namespace cuadra {

class DeskCommands;

/// An open ledger and whether another process holds it.
struct OpenedLedger
{
    std::shared_ptr<Ledger> ledger;
    QString holder; ///< who works on the file elsewhere; empty: we may
    QList<Connection> connections; ///< as they were when it was opened; only with no holder
};

/// The console's door to ledger and engine: reads in one thread, commands in another, answers as signals.
///
/// Thread: made and called in the GUI thread; notice...() from the engine's threads.
class LedgerGateway final : public EngineGateway
{
    Q_OBJECT

public:
    /// Opens the ledger; runs in the reading thread, so that a slow disk or a dead server holds no window up.
    using Open = std::function<Result<OpenedLedger>()>;

    LedgerGateway(const Open &open, QString person, QObject *parent = nullptr);
    ~LedgerGateway() override;

    /// The engine at work here, to be asked for its status and woken after commands.
    void setEngine(Engine *engine);
    /// Answers inquiries from now on; outlives finish().
    void setWorkbench(Workbench *workbench) { m_workbench = workbench; }

    [[nodiscard]] QString person() const override { return m_person; }
    void requestKeys(quint64 token, const QueueFilter &filter) override;
    void requestRows(quint64 token, const QList<TransferId> &ids) override;
    void requestDetail(quint64 token, TransferId id) override;

    void retryTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason) override;
    void dismissTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason) override;
    void acceptFindings(quint64 token, TransferId id, const QString &reason) override;
    void pauseRoute(quint64 token, RouteId route, const QString &reason, qint64 resumeMs) override;
    void resumeRoute(quint64 token, RouteId route) override;

    void noticeTransfers(const QList<TransferId> &ids); ///< any thread
    void noticeStatus();                                ///< any thread

    /// Ends the threads; false when the ledger did not let go in time.
    bool finish();

Q_SIGNALS:
    void opened(const cuadra::OpenedLedger &ledger); ///< once, unless it could not be opened

protected:
    void runReading(ReadingWork work, WorkEnd end) override;
    void runDeciding(const QString &reason, const QList<TransferId> &touched, DecidingWork work, WorkEnd end) override;
    void runInquiring(InquiringWork work, WorkEnd end) override;

private:
    using Command = std::function<Result<int>(DeskCommands &)>;
    using LedgerPromise = std::promise<Result<OpenedLedger>>;

    void open(const Open &open, LedgerPromise &promise);
    [[nodiscard]] Status read(const Ledger::Work &work);

    using CommandOnMany = Result<int> (DeskCommands::*)(const QList<TransferId> &);

    void commandOnMany(quint64 token, const QString &reason, const QList<TransferId> &ids, CommandOnMany work);
    void command(quint64 token, const QString &reason, const QList<TransferId> &touched, const QList<Command> &parts);
    [[nodiscard]] Result<int> carryOutAll(const QString &reason, const QList<Command> &parts);
    [[nodiscard]] Result<int> carryOut(const QString &reason, const Command &work);
    [[nodiscard]] Status decideNow(const QString &reason, const DecidingWork &work);
    void tell(const WorkEnd &end, const Status &done);
    void tellChanges(const QList<TransferId> &touched);
    void refreshOverview();
    void readOverview();

    QString m_person;
    std::atomic<Engine *> m_engine = nullptr;
    std::atomic<Workbench *> m_workbench = nullptr;
    std::shared_future<Result<OpenedLedger>> m_ledger;
    StopFlag m_stop;
    std::atomic<quint64> m_newestKeys = 0;
    std::atomic<quint64> m_newestDetail = 0;
    std::atomic_bool m_overviewAsked = false;
    WorkThread m_reading;
    WorkThread m_commands;
    WorkThread m_inquiries;
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::OpenedLedger)
