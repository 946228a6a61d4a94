#pragma once

#include "core/desk/enginegateway.h"
#include "ui/context.h"

#include <QHash>
#include <QObject>

namespace cuadra {

[[nodiscard]] bool canRetry(const QueueRow &row);
[[nodiscard]] bool canDismiss(const QueueRow &row);
/// Only decisions stand in the way: nothing blocks, and at least one finding may be accepted.
[[nodiscard]] bool canAccept(const TransferDetail &detail);

/// What a person can do in the queue: asks what has to be asked, sends it, and tells what came of it.
class QueueCommands final : public QObject
{
    Q_OBJECT

public:
    QueueCommands(UiContext &context, QWidget *window);

    /// Small = at once; many = after a question with the count. The ledger leaves out what may not move.
    void retry(const QList<TransferId> &ids);
    void dismiss(const QList<TransferId> &ids);
    void accept(const TransferDetail &detail);
    void pause(const RouteCard &card);
    void resume(const RouteCard &card);

Q_SIGNALS:
    void told(const QString &sentence, bool failed);

private:
    enum class Command { Retry, Dismiss, Accept, Pause, Resume };

    quint64 begin(Command command);
    void finish(quint64 token, const QString &errorCode, const QStringList &errorArgs, int affected);
    [[nodiscard]] QString outcome(Command command, int affected) const;

    UiContext &m_context;
    QWidget *m_window;
    QHash<quint64, Command> m_underWay;
};

} // namespace cuadra
