#pragma once

#include <QString>

namespace cuadra::woocommerce {

/// What a person would read of text that may hold HTML: tags out, the usual entities decoded, white space joined.
/// Range: at most \p maxLength characters.
[[nodiscard]] QString toPlainText(const QString &html, qsizetype maxLength = 500);

} // namespace cuadra::woocommerce
