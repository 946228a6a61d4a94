#pragma once

#include <QString>

namespace cuadra {

/// The application's style sheet with every colour taken from its role.
///
/// Widgets choose a look by the dynamic property "look": panel, muted, title, figure, primary, flat, rail, banner,
/// caution, conflict, hint, chip, link, suggestions.
[[nodiscard]] QString styleSheetFor(bool dark);

} // namespace cuadra
