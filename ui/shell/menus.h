#pragma once

#include <QList>

#include <functional>

class QMenu;
class QMenuBar;

namespace cuadra {

class MainWindow;
struct QueueActions;

/// Fills the menu bar and the menu of looks. Returns what sets their words, to be called on a change of language.
[[nodiscard]] QList<std::function<void()>> buildMenus(QMenuBar &bar, QMenu &looks, MainWindow &window,
                                                      const QueueActions &queue);

} // namespace cuadra
