#pragma once

#include <QByteArray>
#include <QList>

namespace cuadra {

/// The elements of a JSON array as the very bytes the peer wrote, for what is kept as evidence.
/// \p array: a text that JsonDocument::parse() accepted and whose root is an array.
[[nodiscard]] QList<QByteArray> sliceItems(const QByteArray &array);

} // namespace cuadra
