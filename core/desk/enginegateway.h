#pragma once

#include "core/desk/questions.h"
#include "core/desk/readmodels.h"

#include <QObject>

namespace cuadra {

/// Everything ui/ may know about the engine and the ledger.
///
/// Lives in the GUI thread and never blocks it: every request returns at once and is answered by a signal that
/// repeats the request's token; an answer to an older token may be dropped. app/ implements it over the engine
/// and a reader thread; tests use a fake. Change notices come at most ten times a second, after the commit.
class EngineGateway : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString person() const = 0; ///< who works here, as the audit chain names them

    // The general door. A page names a question over the readers, commands or workbench of core/desk and what to do
    // with its answer, a Result; the answer comes in the GUI thread, or never when \p receiver is gone by then.

    /// \p question: Result<T>(Database &), over readers of core/desk.
    template <typename Question, typename Take> void read(QObject *receiver, Question question, Take take)
    {
        const Carrier<std::invoke_result_t<Question, Database &>> carrier;
        runReading([carrier, question](Database &ledger) { return carrier.keep(question(ledger)); },
                   carrier.handTo(receiver, take));
    }
    /// \p command: Result<T>(Database &, const Actor &, qint64 nowMs), over commands of core/desk; one transaction.
    /// \p touched is told by transfersChanged afterwards. \p reason goes into the audit chain.
    template <typename Command, typename Take>
    void decide(QObject *receiver, const QString &reason, const QList<TransferId> &touched, Command command, Take take)
    {
        const Carrier<std::invoke_result_t<Command, Database &, const Actor &, qint64>> carrier;
        runDeciding(reason, touched,
                    [carrier, command](Database &ledger, const Actor &actor, qint64 nowMs) {
                        return carrier.keep(command(ledger, actor, nowMs));
                    },
                    carrier.handTo(receiver, take));
    }
    /// \p question: Result<T>(Workbench &). Errors: also Transient "desk.no_engine_here".
    template <typename Question, typename Take> void inquire(QObject *receiver, Question question, Take take)
    {
        const Carrier<std::invoke_result_t<Question, Workbench &>> carrier;
        runInquiring([carrier, question](Workbench &workbench) { return carrier.keep(question(workbench)); },
                     carrier.handTo(receiver, take));
    }

    // The queue, whose lists are too long and too fast for the general door
    virtual void requestKeys(quint64 token, const QueueFilter &filter) = 0;
    virtual void requestRows(quint64 token, const QList<TransferId> &ids) = 0;
    virtual void requestDetail(quint64 token, TransferId id) = 0;

    // Its commands; answered by commandDone. \p reason goes into the audit chain.
    virtual void retryTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason) = 0;
    virtual void dismissTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason) = 0;
    /// Sends although findings of severity Hold stand; they are recorded as accepted.
    virtual void acceptFindings(quint64 token, TransferId id, const QString &reason) = 0;
    virtual void pauseRoute(quint64 token, RouteId route, const QString &reason, qint64 resumeMs) = 0;
    virtual void resumeRoute(quint64 token, RouteId route) = 0;

Q_SIGNALS:
    void keysReady(quint64 token, const cuadra::QueueKeys &keys);
    void rowsReady(quint64 token, const QList<cuadra::QueueRow> &rows);
    void detailReady(quint64 token, const cuadra::TransferDetail &detail);
    void readFailed(quint64 token, const cuadra::Error &error);
    void commandDone(quint64 token, const QString &errorCode, const QStringList &errorArgs, int affected);

    void transfersChanged(const QList<cuadra::TransferId> &ids); ///< added or changed since the last notice
    void cardsChanged(const QList<cuadra::RouteCard> &cards);
    void healthChanged(const cuadra::EngineHealth &health);
    void stopped(); ///< last signal of a session; nothing follows

protected:
    virtual void runReading(ReadingWork work, WorkEnd end) = 0;
    virtual void runDeciding(const QString &reason, const QList<TransferId> &touched, DecidingWork work,
                             WorkEnd end) = 0;
    virtual void runInquiring(InquiringWork work, WorkEnd end) = 0;
};

} // namespace cuadra
