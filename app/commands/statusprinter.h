#pragma once

#include "core/domain/enginestatus.h"
#include "core/domain/setup.h"

#include <QHash>
#include <QList>

namespace cuadra {

/// Tells a terminal or a service's journal when something goes wrong with the engine or a connection, and when it is well
/// again: each change once. Thread: the engine's.
class StatusPrinter
{
public:
    explicit StatusPrinter(const QList<Connection> &connections);

    void show(const EngineStatus &status);

private:
    void showConnection(const ConnectionStatus &status);

    QHash<ConnectionId, QString> m_names;
    QHash<ConnectionId, QString> m_shown; ///< the error code last told of a connection; empty = well
    QString m_trouble;
};

} // namespace cuadra
