#pragma once

#include <QString>

namespace cuadra {

/// PostgreSQL keeps no NUL in a text and SQLite would. So that both keep every string alike, NUL is stored as
/// U+001A '0' and U+001A itself as U+001A '1'; half surrogate pairs become U+FFFD.
[[nodiscard]] QString toStoredText(const QString &text);
[[nodiscard]] QString fromStoredText(const QString &stored);

} // namespace cuadra
