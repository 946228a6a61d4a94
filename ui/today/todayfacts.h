#pragma once

#include "ui/today/factlink.h"
#include "ui/today/todaywords.h"

namespace cuadra {

/// "How old is each kind of data?"
[[nodiscard]] QList<Fact> ageFacts(const TodayView &view);
/// "Shop = engine = ERP?": every difference named.
[[nodiscard]] QList<Fact> integrityFacts(const TodayFigures &figures);

} // namespace cuadra
