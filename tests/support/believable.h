#pragma once

#include "core/desk/readmodels.h"

namespace cuadra::test {

/// Spanish shop life made from a number, the same for the same number.
[[nodiscard]] QueueRow believableRow(qint64 id, qint64 newest, qint64 nowMs);
[[nodiscard]] TransferDetail believableDetail(const QueueRow &row, qint64 nowMs);
[[nodiscard]] QList<RouteCard> believableCards(qint64 nowMs);
[[nodiscard]] EngineHealth believableHealth(qint64 nowMs);

} // namespace cuadra::test
