#pragma once

#include "core/base/error.h"
#include "core/desk/readmodels.h"
#include "ui/queue/emptystate.h"
#include "ui/queue/queuegroups.h"

namespace cuadra {

/// "318 in queue · 42 verified in the last minute · nothing waits longer than 2 min".
[[nodiscard]] QString queueSummary(const QList<RouteCard> &cards, const EngineHealth &health, qint64 nowMs);

/// Words for a list that could not be read.
[[nodiscard]] EmptyState::Words wordsForFailure(const Error &error);
/// Words for a list that is rightly empty.
[[nodiscard]] EmptyState::Words wordsForEmpty(QueueGroup group, const QueueFilter &filter, const EngineHealth &health);

} // namespace cuadra
