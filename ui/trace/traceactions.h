#pragma once

#include <QList>

class QAction;
class QWidget;

namespace cuadra {

class Theme;

/// The actions of the trace with their keys, shared by menu and buttons.
struct TraceActions
{
    QAction *find = nullptr;
    QAction *copy = nullptr;
    QAction *page = nullptr;     ///< export one page
    QAction *evidence = nullptr;
    QAction *problem = nullptr;  ///< open it at its place
    QAction *reveal = nullptr;
    QAction *previous = nullptr;
    QAction *next = nullptr;

    [[nodiscard]] QList<QAction *> ofOrder() const { return {copy, page, evidence, problem, reveal, previous, next}; }
};

/// Made once and owned by \p page; words come from nameTraceActions().
[[nodiscard]] TraceActions makeTraceActions(QWidget *page);
void nameTraceActions(const TraceActions &actions, const Theme &theme);

} // namespace cuadra
