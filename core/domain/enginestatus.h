#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra {

/// How the engine finds a connection.
enum class ConnectionState {
    Untried,
    Good,
    Limited,    ///< it asked us to slow down
    Down,       ///< it does not answer; its transfers wait
    SignInNeeded,
};

struct ConnectionStatus
{
    ConnectionId connection;
    ConnectionState state = ConnectionState::Untried;
    QString errorCode; ///< why it is not good
    QStringList errorArgs;
    qint64 lastGoodMs = 0;
    qint64 downSinceMs = 0;

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

/// The engine in one look: facts for the status bar.
struct EngineStatus
{
    bool running = false;
    bool stopping = false;
    QString troubleCode; ///< why nothing is claimed, "ledger.disk_full", ..., or why a route stands still; empty when fine
    QStringList troubleArgs;
    QList<ConnectionStatus> connections;

    friend bool operator==(const EngineStatus &, const EngineStatus &) = default;
};

} // namespace cuadra
