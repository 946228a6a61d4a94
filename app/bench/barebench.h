#pragma once

#include "core/base/result.h"

#include <QString>

namespace cuadra {

/// What a run was measured at.
struct BenchFigure
{
    QString code;          ///< "bare", "intake", "settle"
    double perSecond = 0;  ///< transfers
};

/// The least that enqueueing and settling can cost here: a row and a payload in and a state out, in groups of 100, on one
/// connection without our stores. \p url: a database of its own. Errors: Storage.
[[nodiscard]] Result<BenchFigure> measureBare(const QString &url, int count);

} // namespace cuadra
