#pragma once

#include "core/ledger/database.h"
#include "core/ledger/records.h"

namespace cuadra {

/// What people (and the source) decide about transfers, each with its audit event: the work behind the commands of
/// TransferStore.
class TransferCommands
{
public:
    TransferCommands(Database &database, const Actor &actor, qint64 nowMs)
        : m_database(database), m_actor(actor), m_nowMs(nowMs)
    {
    }

    [[nodiscard]] Result<int> retry(const QList<TransferId> &transfers);
    [[nodiscard]] Result<int> dismiss(const QList<TransferId> &transfers);
    [[nodiscard]] Result<int> acceptFindings(TransferId transfer);
    [[nodiscard]] Result<int> hold(const QList<TransferId> &transfers, qint64 untilMs);
    [[nodiscard]] Result<int> lookUpNow(const QList<TransferId> &transfers);
    [[nodiscard]] Status markGone(RouteId route, const QString &externalId);

private:
    struct Standing
    {
        TransferId transfer;
        RouteId route;
        TransferState state = TransferState::Waiting;
    };
    struct Move
    {
        QList<TransferState> from;
        TransferState to = TransferState::Waiting;
        QString action; ///< of its audit event; empty: another one stands for it
        QString errorCode = {};
        bool byPerson = true;
        QStringList errorArgs = {};
        HoldReason hold = HoldReason::None;
        qint64 dueMs = 0; ///< Held only
    };

    [[nodiscard]] Result<int> tellNumbersAgain(const QList<TransferId> &transfers);
    [[nodiscard]] Result<int> move(const QList<TransferId> &transfers, const Move &move);
    [[nodiscard]] Result<QList<Standing>> standing(const QList<TransferId> &transfers);
    [[nodiscard]] Status moveOne(const Standing &standing, const Move &move);
    [[nodiscard]] Status audit(TransferId transfer, const QString &action);

    Database &m_database;
    const Actor &m_actor;
    qint64 m_nowMs;
};

} // namespace cuadra
