#pragma once

#include <QString>

#include <optional>

namespace cuadra {

/// One line of standard input, not shown while it is typed. Nothing when the input ended before a line did.
[[nodiscard]] std::optional<QString> readHiddenLine();

} // namespace cuadra
