#pragma once

#include "ui/failed/failedactions.h"
#include "ui/failed/failedcommands.h"
#include "ui/failed/failedsending.h"

namespace cuadra {

class FailedList;
class RunBar;

/// What is done from the place of failed orders, told in its bar, and the way back from the last of it.
class FailedControl final : public QObject
{
    Q_OBJECT

public:
    FailedControl(UiContext &context, RunBar &bar, QWidget *window);

    [[nodiscard]] FailedCommands &commands() { return m_commands; }
    [[nodiscard]] FailedSending &sending() { return m_sending; }
    [[nodiscard]] bool isUnderWay() { return m_sending.run().isUnderWay(); }
    /// What is done to the orders chosen in \p list, by the actions for it.
    void carryOut(const FailedActions &actions, const FailedList &list);
    void undo(); ///< the last command, else the last sending

Q_SIGNALS:
    void told(const QString &sentence, bool failed);
    void begun(); ///< a sending
    void ended();

private:
    void connectRun();
    void takeDone(const QString &sentence, const QList<TransferId> &undoable);
    void takeTrouble(const QString &sentence);

    FailedCommands m_commands;
    FailedSending m_sending;
    RunBar &m_bar;
    QList<TransferId> m_undo; ///< what the last command moved
    bool m_callsRunBack = false;
};

} // namespace cuadra
