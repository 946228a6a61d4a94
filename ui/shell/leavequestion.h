#pragma once

#include <optional>

class QWidget;

namespace cuadra {

/// What closing the window means.
enum class LeaveChoice {
    Ask,
    Tray, ///< the engine goes on, reached through the tray
    Stop, ///< the engine stops with the window
};

/// Asks the person, by the next moment of closing. Nothing when the window is to stay open after all.
/// \p hasTray: without one there is no way back to a hidden window, so it is not offered.
[[nodiscard]] std::optional<LeaveChoice> askHowToLeave(QWidget *parent, bool hasTray);

} // namespace cuadra
