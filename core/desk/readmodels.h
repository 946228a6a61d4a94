#pragma once

#include "core/base/id.h"
#include "core/domain/finding.h"
#include "core/domain/waterfall.h"
#include "core/ledger/queuerecords.h"     // rows, filters, keys, cards
#include "core/ledger/transferevidence.h" // the parts of a detail

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace cuadra {

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
    qint64 verifiedLastHalfHour = 0; ///< the minutes of the cards' sparklines together
    qint64 oldestWaitingMs = 0;
    QList<ConnectionHealth> connections;
};

/// An engine at work on a shared ledger.
struct EngineHolder
{
    QString owner;
    qint64 sinceMs = 0;
    qint64 untilMs = 0;  ///< when others may take over unless it is heard of again
    bool silent = false; ///< not heard of for too long
    QStringList polls;   ///< codes of the connections that it alone reads
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

Q_DECLARE_METATYPE(cuadra::EngineHealth)
Q_DECLARE_METATYPE(cuadra::TransferDetail)
