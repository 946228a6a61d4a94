#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace cuadra::test {

/// \p text with one to three small damages: a byte changed, a piece cut out or put in, a JSON value replaced.
/// Promise: the same generator gives the same text; never empty.
[[nodiscard]] QByteArray damaged(QByteArray text, QRandomGenerator &random);

} // namespace cuadra::test
