#include "ui/queue/queueactions.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("actions", text);
}

QAction *makeAction(QWidget *page, const QString &name, const QKeySequence &keys)
{
    auto *action = new QAction(page);
    action->setObjectName(name);
    action->setShortcut(keys);
    page->addAction(action);
    return action;
}

} // namespace

QueueActions makeQueueActions(QWidget *page)
{
    QueueActions actions;
    actions.retry = makeAction(page, u"retry"_s, QKeySequence(u"Ctrl+R"_s));
    actions.dismiss = makeAction(page, u"dismiss"_s, QKeySequence(u"Ctrl+D"_s));
    actions.pause = makeAction(page, u"pause"_s, QKeySequence(u"Ctrl+Shift+P"_s));
    actions.refresh = makeAction(page, u"refresh"_s, QKeySequence(Qt::Key_F5));
    actions.nextProblem = makeAction(page, u"nextProblem"_s, QKeySequence(Qt::Key_F3));
    actions.copy = makeAction(page, u"copy"_s, QKeySequence::Copy);
    actions.trace = makeAction(page, u"trace"_s, QKeySequence(u"Ctrl+T"_s));
    actions.copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return actions;
}

void nameQueueActions(const QueueActions &actions, qsizetype retried, qsizetype dismissed)
{
    const auto count = [](qsizetype orders) { return orders > 1 ? u" (%1)"_s.arg(orders) : QString(); };
    actions.retry->setText(say(QT_TRANSLATE_NOOP("actions", "Retry")) + count(retried));
    actions.dismiss->setText(say(QT_TRANSLATE_NOOP("actions", "Dismiss…")) + count(dismissed));
    actions.pause->setText(say(QT_TRANSLATE_NOOP("actions", "Pause or resume the route…")));
    actions.refresh->setText(say(QT_TRANSLATE_NOOP("actions", "Refresh")));
    actions.nextProblem->setText(say(QT_TRANSLATE_NOOP("actions", "Next problem")));
    actions.copy->setText(say(QT_TRANSLATE_NOOP("actions", "Copy rows")));
    actions.trace->setText(say(QT_TRANSLATE_NOOP("actions", "Open in the trace")));
    const QString unable = say(QT_TRANSLATE_NOOP("actions", "Choose orders that failed, are held or are retried"));
    for (QAction *action : {actions.retry, actions.dismiss})
        action->setToolTip(action->isEnabled() ? action->text() : unable);
    for (QAction *action : {actions.retry, actions.dismiss, actions.refresh})
        action->setIconText(u' ' + action->text()); // buttons leave no room between icon and word
}

void colourQueueActions(const QueueActions &actions, const Theme &theme)
{
    actions.retry->setIcon(theme.icon(u"rotate-ccw"_s));
    actions.dismiss->setIcon(theme.icon(u"archive"_s));
    actions.pause->setIcon(theme.icon(u"pause"_s));
    actions.refresh->setIcon(theme.icon(u"refresh-cw"_s));
    actions.nextProblem->setIcon(theme.icon(u"circle-alert"_s));
    actions.copy->setIcon(theme.icon(u"copy"_s));
    actions.trace->setIcon(theme.icon(u"route"_s));
}

} // namespace cuadra
