#pragma once

#include "core/desk/doubts.h"

#include <QString>

namespace cuadra {

/// What is asked and why nothing is sent again: "Etendo got order 51233 and its answer was lost. …".
[[nodiscard]] QString doubtSentence(const Doubt &doubt, qint64 nowMs);
/// What happens next by itself, and after how many tries a person is asked.
[[nodiscard]] QString doubtNext(const Doubt &doubt, int mostTries, qint64 nowMs);
/// What the last look-up said; empty: none was made yet.
[[nodiscard]] QString doubtLastLook(const Doubt &doubt, qint64 nowMs);
/// What a person may do, line by line.
[[nodiscard]] QString doubtChoices(const Doubt &doubt);

} // namespace cuadra
