#include "ui/failed/failedactions.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("failedActions", text);
}

QAction *makeAction(QWidget *page, const QString &name, const QKeySequence &keys = {})
{
    auto *action = new QAction(page);
    action->setObjectName(name);
    action->setShortcut(keys);
    page->addAction(action);
    return action;
}

} // namespace

QList<QAction *> FailedActions::bulk() const
{
    return {retry, nullptr, assignToMe, assign, tag, note, nullptr, hold, dismiss};
}

QList<QAction *> FailedActions::all() const
{
    return {send, edit, nextCause, refresh, nullptr, retry, chooseAll, undo, trace, nullptr, assignToMe, assign, tag, note, nullptr, hold, dismiss};
}

FailedActions makeFailedActions(QWidget *page)
{
    FailedActions actions;
    actions.send = makeAction(page, u"failedSend"_s);
    actions.send->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    actions.edit = makeAction(page, u"failedEdit"_s, QKeySequence(Qt::Key_F2));
    actions.retry = makeAction(page, u"failedRetry"_s, QKeySequence(u"Ctrl+R"_s));
    actions.chooseAll = makeAction(page, u"failedChooseAll"_s, QKeySequence(u"Ctrl+Shift+A"_s));
    actions.assign = makeAction(page, u"failedAssign"_s);
    actions.assignToMe = makeAction(page, u"failedAssignToMe"_s, QKeySequence(u"Ctrl+M"_s));
    actions.tag = makeAction(page, u"failedTag"_s);
    actions.note = makeAction(page, u"failedNote"_s, QKeySequence(u"Ctrl+N"_s));
    actions.hold = makeAction(page, u"failedHold"_s, QKeySequence(u"Ctrl+H"_s));
    actions.dismiss = makeAction(page, u"failedDismiss"_s, QKeySequence(u"Ctrl+D"_s));
    actions.undo = makeAction(page, u"failedUndo"_s, QKeySequence::Undo);
    actions.trace = makeAction(page, u"failedTrace"_s, QKeySequence(u"Ctrl+T"_s));
    actions.nextCause = makeAction(page, u"failedNextCause"_s, QKeySequence(Qt::Key_F3));
    actions.refresh = makeAction(page, u"failedRefresh"_s, QKeySequence(Qt::Key_F5));
    return actions;
}

void nameFailedActions(const FailedActions &actions, qsizetype chosen)
{
    const QString count = chosen > 1 ? u" (%1)"_s.arg(chosen) : QString();
    actions.send->setText(say(QT_TRANSLATE_NOOP("failedActions", "Apply and send")));
    actions.edit->setText(say(QT_TRANSLATE_NOOP("failedActions", "Go to the form")));
    actions.retry->setText(say(QT_TRANSLATE_NOOP("failedActions", "Retry as it is")) + count);
    actions.chooseAll->setText(say(QT_TRANSLATE_NOOP("failedActions", "Choose all of the list")));
    actions.assign->setText(say(QT_TRANSLATE_NOOP("failedActions", "Assign…")) + count);
    actions.assignToMe->setText(say(QT_TRANSLATE_NOOP("failedActions", "Assign to me")) + count);
    actions.tag->setText(say(QT_TRANSLATE_NOOP("failedActions", "Tag…")) + count);
    actions.note->setText(say(QT_TRANSLATE_NOOP("failedActions", "Note…")) + count);
    actions.hold->setText(say(QT_TRANSLATE_NOOP("failedActions", "Hold until…")) + count);
    actions.dismiss->setText(say(QT_TRANSLATE_NOOP("failedActions", "Dismiss…")) + count);
    actions.undo->setText(say(QT_TRANSLATE_NOOP("failedActions", "Call back")));
    actions.trace->setText(say(QT_TRANSLATE_NOOP("failedActions", "Trace")));
    actions.nextCause->setText(say(QT_TRANSLATE_NOOP("failedActions", "Next cause")));
    actions.refresh->setText(say(QT_TRANSLATE_NOOP("failedActions", "Refresh")));
    for (QAction *action : {actions.retry, actions.assign, actions.assignToMe, actions.tag, actions.note, actions.hold, actions.dismiss})
        action->setEnabled(chosen > 0);
}

void colourFailedActions(const FailedActions &actions, const Theme &theme)
{
    actions.send->setIcon(theme.icon(u"send"_s));
    actions.retry->setIcon(theme.icon(u"rotate-ccw"_s));
    actions.hold->setIcon(theme.icon(u"circle-pause"_s));
    actions.dismiss->setIcon(theme.icon(u"archive"_s));
    actions.refresh->setIcon(theme.icon(u"refresh-cw"_s));
}

} // namespace cuadra
