#pragma once

#include <QList>

#include <functional>

class QMenu;
class QMenuBar;

namespace cuadra {

class MainWindow;

/// Fills the menu bar and the menu of looks; \p place is filled by the window. Returns what sets their words, to be
/// called on a change of language.
[[nodiscard]] QList<std::function<void()>> buildMenus(QMenuBar &bar, QMenu &looks, QMenu &place, MainWindow &window);

} // namespace cuadra
