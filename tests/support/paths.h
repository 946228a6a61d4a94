#pragma once

#include <QString>

namespace cuadra::test {

[[nodiscard]] QString sourceDir();                       ///< the checkout
[[nodiscard]] QString fixture(const QString &path);      ///< tests/fixtures/<path>
[[nodiscard]] QString sharedSample(const QString &name); ///< recorded answers outside the checkout; empty when absent

} // namespace cuadra::test
