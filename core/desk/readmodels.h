#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/domain/finding.h"
#include "core/domain/transferstate.h"
#include "core/domain/waterfall.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace cuadra {

/// One line of the queue: facts, no words, no colours.
struct QueueRow
{
    TransferId id;
    RouteId route;
    QString number;      ///< the shop's
    QString businessKey;
    QString customer;
    Decimal total;
    QString currency;
    TransferState state = TransferState::Waiting;
    HoldReason hold = HoldReason::None;
    QString erpNumber;
    QString errorCode;
    QStringList errorArgs;
    int attempts = 0;
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
    QList<TransferState> states; ///< empty = all
    RouteId route;               ///< not set = all
    QString text;                ///< part of number, customer, ERP number or business key
    QueueSort sort = QueueSort::Newest;
    bool descending = false;     ///< only for Total, Customer, State, Changed

    [[nodiscard]] bool shows(const QueueRow &row) const;
    friend bool operator==(const QueueFilter &, const QueueFilter &) = default;
};

/// The keys of a filtered list, frozen at a moment; rows are fetched by key.
struct QueueKeys
{
    QueueFilter filter;
    QList<TransferId> ids;
    TransferId newest; ///< the highest id in the ledger then: what comes later is "new"
};

struct RouteCard
{
    RouteId route;
    QString code;
    QString flow;
    QString sourceName;
    QString targetName;
    bool paused = false;
    QString pauseReason;
    qint64 resumeMs = 0;
    QHash<TransferState, qint64> counts;
    qint64 oldestWaitingMs = 0;      ///< when the oldest waiting one was taken; 0 = none waits
    QList<int> verifiedPerMinute;    ///< the last 30 minutes, oldest first
};

enum class Light { Unknown, Good, Slow, Down, Paused, SignIn };

struct ConnectionHealth
{
    ConnectionId connection;
    QString code;
    QString name;
    QString system;
    Light light = Light::Unknown;
    QString errorCode;       ///< why it is not good
    QStringList errorArgs;
    qint64 lastGoodMs = 0;   ///< last answer that was one
    qint64 downSinceMs = 0;
    int waiting = 0;         ///< transfers that wait for it
};

struct EngineHealth
{
    enum class Holder { None, Here, Elsewhere };
    Holder holder = Holder::None;
    QString holderName;
    bool stopping = false;
    QString troubleCode;     ///< "ledger.disk_full", ...; empty when fine
    QStringList troubleArgs;
    qint64 verifiedLastMinute = 0;
    qint64 oldestWaitingMs = 0;
    QList<ConnectionHealth> connections;
};

struct AttemptView
{
    AttemptId id;
    int revision = 1;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    TransferState outcome = TransferState::Sending;
    QString errorKind;
    QString errorCode;
    QStringList errorArgs;
    QString detail;
};

struct ExchangeView
{
    qint64 id = 0;
    AttemptId attempt;
    QString step;
    qint64 startedMs = 0;
    qint64 durationMs = 0;
    QString method;
    QString url;
    int status = 0;
    QString errorCode;
    QByteArray request;
    QByteArray reply;
};

struct AuditView
{
    qint64 id = 0;
    qint64 atMs = 0;
    QString who;
    QString action;
    QString subject;
    QString content; ///< empty when erased
};

/// Everything about one transfer, for the detail pane and `cuadra trace`.
struct TransferDetail
{
    QueueRow row;
    QString routeCode;
    QString sourceName;
    QString targetName;
    QList<AttemptView> attempts;   ///< newest first
    QList<ExchangeView> exchanges; ///< newest first, at most 200
    QList<Finding> findings;
    QList<AuditView> audit;
    std::optional<Waterfall> waterfall;
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::RouteCard)
Q_DECLARE_METATYPE(cuadra::QueueRow)
Q_DECLARE_METATYPE(cuadra::QueueKeys)
Q_DECLARE_METATYPE(cuadra::EngineHealth)
Q_DECLARE_METATYPE(cuadra::TransferDetail)
