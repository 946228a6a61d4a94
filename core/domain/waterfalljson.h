#pragma once

#include "core/base/result.h"
#include "core/domain/waterfall.h"

#include <QByteArray>

namespace cuadra {

/// As the ledger keeps it: compact JSON, amounts as text.
[[nodiscard]] QByteArray waterfallToJson(const Waterfall &waterfall);
/// Errors: Storage "waterfall.unreadable".
[[nodiscard]] Result<Waterfall> waterfallFromJson(const QByteArray &json);

} // namespace cuadra
