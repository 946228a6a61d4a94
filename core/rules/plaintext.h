#pragma once

#include <QString>

namespace cuadra {

/// Whether the text holds control or direction characters that no document should carry; line breaks are allowed.
[[nodiscard]] bool hasControls(const QString &text);

/// The text as one line without control characters, cut to \p length without halving a character.
[[nodiscard]] QString plainLine(const QString &text, qsizetype length);

} // namespace cuadra
