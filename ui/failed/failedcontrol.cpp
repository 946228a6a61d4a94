#include "ui/failed/failedcontrol.h"

#include "ui/failed/failedlist.h"
#include "ui/failed/runbar.h"

#include <QAction>

#include <utility>

namespace cuadra {

FailedControl::FailedControl(UiContext &context, RunBar &bar, QWidget *window) :
    QObject(window), m_commands(context, window), m_sending(context, window), m_bar(bar)
{
    connectRun();
    connect(&m_bar, &RunBar::undoAsked, this, &FailedControl::undo);
    connect(&m_sending, &FailedSending::failed, this, &FailedControl::takeTrouble);
    connect(&m_commands, &FailedCommands::failed, this, &FailedControl::takeTrouble);
    connect(&m_commands, &FailedCommands::done, this, &FailedControl::takeDone);
}

void FailedControl::connectRun()
{
    MendRun &run = m_sending.run();
    connect(&run, &MendRun::started, this, [this] {
        m_undo.clear();
        Q_EMIT begun();
    });
    connect(&run, &MendRun::changed, this, [this, &run] { m_bar.showRun(run); });
    connect(&run, &MendRun::ended, this, [this, &run] {
        Q_EMIT told(run.sentence(), run.isBad());
        Q_EMIT ended();
    });
    connect(&m_bar, &RunBar::cancelAsked, &run, &MendRun::cancel);
    connect(&m_commands, &FailedCommands::recalled, this, [this, &run] {
        if (std::exchange(m_callsRunBack, false))
            run.abandon();
    });
}

void FailedControl::carryOut(const FailedActions &actions, const FailedList &list)
{
    const auto onChosen = [&](QAction *action, void (FailedCommands::*command)(const QList<TransferId> &)) {
        connect(action, &QAction::triggered, this, [this, command, &list] { (m_commands.*command)(list.chosen()); });
    };
    onChosen(actions.dismiss, &FailedCommands::dismiss);
    onChosen(actions.hold, &FailedCommands::hold);
    onChosen(actions.assign, &FailedCommands::assign);
    onChosen(actions.assignToMe, &FailedCommands::assignToMe);
    onChosen(actions.tag, &FailedCommands::tag);
    onChosen(actions.note, &FailedCommands::note);
    connect(actions.undo, &QAction::triggered, this, &FailedControl::undo);
}

void FailedControl::undo()
{
    if (!m_undo.isEmpty())
        return m_commands.recall(std::exchange(m_undo, {}));
    MendRun &run = m_sending.run();
    run.cancel();
    m_callsRunBack = true;
    m_commands.recall(run.sent());
}

void FailedControl::takeDone(const QString &sentence, const QList<TransferId> &undoable)
{
    m_undo = undoable;
    m_bar.tell(sentence, !undoable.isEmpty());
    Q_EMIT told(sentence, false);
}

void FailedControl::takeTrouble(const QString &sentence)
{
    m_bar.tell(sentence, false);
    Q_EMIT told(sentence, true);
}

} // namespace cuadra
