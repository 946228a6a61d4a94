#pragma once

#include <QString>

namespace cuadra {

/// Foreign text made safe to look at: control characters, invisible ones and those that turn the reading direction
/// are shown by name, and right-to-left text is isolated so that it cannot reorder what stands beside it.
[[nodiscard]] QString shownPlainly(const QString &foreign);
/// As shownPlainly(), but line breaks and tabs keep their meaning. For viewers of several lines.
[[nodiscard]] QString shownPlainlyInLines(const QString &foreign);
/// At most \p length characters, the last an ellipsis when something was left out.
[[nodiscard]] QString shortened(const QString &text, int length);

} // namespace cuadra
