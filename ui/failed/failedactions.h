#pragma once

#include <QList>

class QAction;
class QWidget;

namespace cuadra {

class Theme;

/// The actions of the place with their keys, shared by menu bar, context menu and buttons.
struct FailedActions
{
    QAction *send = nullptr;
    QAction *edit = nullptr;
    QAction *retry = nullptr;
    QAction *chooseAll = nullptr;
    QAction *assign = nullptr;
    QAction *assignToMe = nullptr;
    QAction *tag = nullptr;
    QAction *note = nullptr;
    QAction *hold = nullptr;
    QAction *dismiss = nullptr;
    QAction *undo = nullptr;
    QAction *trace = nullptr;
    QAction *nextCause = nullptr;
    QAction *refresh = nullptr;

    /// What is done to chosen orders; a null one is a line between.
    [[nodiscard]] QList<QAction *> bulk() const;
    [[nodiscard]] QList<QAction *> all() const;
};

/// Made once and owned by \p page.
[[nodiscard]] FailedActions makeFailedActions(QWidget *page);
/// \p chosen: orders.
void nameFailedActions(const FailedActions &actions, qsizetype chosen);
void colourFailedActions(const FailedActions &actions, const Theme &theme);

} // namespace cuadra
