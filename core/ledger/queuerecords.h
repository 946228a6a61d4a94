#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/domain/transferstate.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

namespace cuadra {

/// One line of the queue: facts, no words, no colours.
struct QueueRow
{
    TransferId id = {};
    RouteId route = {};
    QString number = {};      ///< the shop's
    QString businessKey = {};
    QString customer = {};
    Decimal total = {};
    QString currency = {};
    TransferState state = TransferState::Waiting;
    HoldReason hold = HoldReason::None;
    QString erpNumber = {};
    QString errorCode = {};
    QStringList errorArgs = {};
    int attempts = 0;         ///< runs so far, as many as AttemptViews; a retry wipes none
    int revision = 1;
    qint64 createdMs = 0; ///< taken into the ledger
    qint64 changedMs = 0;
    qint64 dueMs = 0;

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

enum class QueueSort { Newest, Oldest, Total, Customer, State, Changed };

/// What the queue shows. All conditions together.
struct QueueFilter
{
    QList<TransferState> states = {}; ///< empty = all
    RouteId route = {};               ///< not set = all
    QString text = {};                ///< part of number, customer, ERP number or business key
    QueueSort sort = QueueSort::Newest;
    bool descending = false;     ///< only for Total, Customer, State, Changed

    [[nodiscard]] bool shows(const QueueRow &row) const;
    friend bool operator==(const QueueFilter &, const QueueFilter &) = default;
};

/// The keys of a filtered list, frozen at a moment; rows are fetched by key.
struct QueueKeys
{
    QueueFilter filter = {};
    QList<TransferId> ids = {};
    TransferId newest = {}; ///< the highest id in the ledger then: what comes later is "new"
};

struct RouteCard
{
    RouteId route = {};
    QString code = {};
    QString flow = {};
    QString sourceName = {};
    QString targetName = {};
    bool paused = false;
    QString pauseReason = {};
    qint64 resumeMs = 0;
    QHash<TransferState, qint64> counts = {};
    qint64 oldestWaitingMs = 0;      ///< when the oldest waiting one was taken; 0 = none waits
    QList<int> verifiedPerMinute = {};    ///< the last 30 minutes, oldest first
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::RouteCard)
Q_DECLARE_METATYPE(cuadra::QueueRow)
Q_DECLARE_METATYPE(cuadra::QueueKeys)
Q_DECLARE_METATYPE(cuadra::QueueFilter)
