#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace cuadra::etendo {

/// One text on its way into a column of known length.
struct FieldText
{
    QString property; ///< "BusinessPartner.name"
    QString value;
    int most = 0;     ///< characters the column holds
    bool required = false;
};

/// Refuses what would not fit, so that the server's raw SQL text never has to explain it.
/// Errors: Rejected "etendo.field.too_long" and "etendo.field.empty".
[[nodiscard]] Status checkFields(const QList<FieldText> &fields);

/// \p text in at most \p most characters, with an ellipsis when something was cut. Never splits a surrogate pair.
[[nodiscard]] QString cutText(const QString &text, int most);

} // namespace cuadra::etendo
