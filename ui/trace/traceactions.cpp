#include "ui/trace/traceactions.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("traceactions", text);
}

QAction *makeAction(QWidget *page, const QString &name, const QString &keys)
{
    auto *action = new QAction(page);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    page->addAction(action);
    return action;
}

} // namespace

TraceActions makeTraceActions(QWidget *page)
{
    return {.find = makeAction(page, u"findTrace"_s, u"Ctrl+T"_s),
            .copy = makeAction(page, u"copySummary"_s, u"Ctrl+Shift+C"_s),
            .page = makeAction(page, u"exportPage"_s, u"Ctrl+E"_s),
            .evidence = makeAction(page, u"exportEvidence"_s, u"Ctrl+Shift+E"_s),
            .problem = makeAction(page, u"openProblem"_s, u"Ctrl+Return"_s),
            .reveal = makeAction(page, u"revealData"_s, {}),
            .previous = makeAction(page, u"previousEvent"_s, u"Alt+Up"_s),
            .next = makeAction(page, u"nextEvent"_s, u"Alt+Down"_s)};
}

void nameTraceActions(const TraceActions &actions, const Theme &theme)
{
    const auto name = [&theme](QAction *action, const QString &text, const QString &icon) {
        action->setText(text);
        action->setIconText(u' ' + text); // buttons leave no room between icon and word
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
        if (!icon.isEmpty())
            action->setIcon(theme.icon(icon));
    };
    name(actions.find, say(QT_TRANSLATE_NOOP("traceactions", "Find another order")), u"search"_s);
    name(actions.copy, say(QT_TRANSLATE_NOOP("traceactions", "Copy summary")), u"copy"_s);
    name(actions.page, say(QT_TRANSLATE_NOOP("traceactions", "Export one page…")), u"file-down"_s);
    name(actions.evidence, say(QT_TRANSLATE_NOOP("traceactions", "Evidence pack…")), u"package-check"_s);
    name(actions.problem, say(QT_TRANSLATE_NOOP("traceactions", "Open where it is mended")), u"external-link"_s);
    name(actions.reveal, say(QT_TRANSLATE_NOOP("traceactions", "Show personal data…")), u"eye"_s);
    name(actions.previous, say(QT_TRANSLATE_NOOP("traceactions", "Previous event")), {});
    name(actions.next, say(QT_TRANSLATE_NOOP("traceactions", "Next event")), {});
}

} // namespace cuadra
