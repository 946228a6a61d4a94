#pragma once

#include <QString>

namespace cuadra {

/// Foreign text made safe to look at: control characters, invisible ones and those that turn the reading direction
/// are shown by name, and right-to-left text is isolated so that it cannot reorder what stands beside it.
[[nodiscard]] QString shownPlainly(const QString &foreign);
/// As shownPlainly(), but line breaks and tabs keep their meaning. For viewers of several lines.
[[nodiscard]] QString shownPlainlyInLines(const QString &foreign);
/// Control characters but line breaks and tabs are shown by name; all else stays. For whole lines that are already put
/// together of plain parts, right before they go to a terminal.
[[nodiscard]] QString withoutControls(const QString &text);
/// The same JSON with what a terminal would obey, or not show, written as \\uXXXX.
[[nodiscard]] QString plainJson(const QString &json);
/// At most \p length characters, the last an ellipsis when something was left out.
[[nodiscard]] QString shortened(const QString &text, int length);

} // namespace cuadra
