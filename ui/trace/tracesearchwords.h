#pragma once

#include "core/desk/trace.h"
#include "ui/queue/emptystate.h"

namespace cuadra {

/// Words for a box in which nothing was typed yet.
[[nodiscard]] EmptyState::Words wordsForEmptyBox();
/// "We do not know that number. Searched in Shop ES and Etendo; last read 1 min ago." \p lastGoodMs: of any system.
[[nodiscard]] EmptyState::Words wordsForNothingFound(const TraceSearch &search, qint64 lastGoodMs, qint64 nowMs);
/// "12 orders", and whether there are more.
[[nodiscard]] QString wordsForCount(const TraceSearch &search);

} // namespace cuadra
