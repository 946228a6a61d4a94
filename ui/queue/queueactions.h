#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace cuadra {

class Theme;

/// The queue's actions with their keys, shared by menu bar, context menu and buttons.
struct QueueActions
{
    QAction *retry = nullptr;
    QAction *dismiss = nullptr;
    QAction *pause = nullptr;
    QAction *refresh = nullptr;
    QAction *nextProblem = nullptr;
    QAction *copy = nullptr;
    QAction *trace = nullptr;
};

/// Made once and owned by \p page; words come from nameQueueActions().
[[nodiscard]] QueueActions makeQueueActions(QWidget *page);
/// Also says why retry and dismiss cannot be used, so enable them before.
void nameQueueActions(const QueueActions &actions, qsizetype retried, qsizetype dismissed);
void colourQueueActions(const QueueActions &actions, const Theme &theme);

} // namespace cuadra
