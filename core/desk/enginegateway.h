#pragma once

#include "core/base/result.h"
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

    // Reading
    virtual void requestKeys(quint64 token, const QueueFilter &filter) = 0;
    virtual void requestRows(quint64 token, const QList<TransferId> &ids) = 0;
    virtual void requestDetail(quint64 token, TransferId id) = 0;

    // Commands; answered by commandDone. \p reason goes into the audit chain.
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
};

} // namespace cuadra
