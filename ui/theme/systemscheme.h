#pragma once

namespace cuadra {

/// Whether the desktop is set to dark. Qt 6.4 has no hint for it, so each system is asked in its own way.
[[nodiscard]] bool systemPrefersDark();

} // namespace cuadra
