#pragma once

#include "core/desk/readmodels.h"

#include <QString>

namespace cuadra {

/// The names of things, in the person's language.
[[nodiscard]] QString stateWord(TransferState state);
[[nodiscard]] QString holdWord(HoldReason reason); ///< "waits for the payment"; empty for None
[[nodiscard]] QString severityWord(Severity severity);
[[nodiscard]] QString lightWord(Light light);
[[nodiscard]] QString systemWord(const QString &system); ///< "woocommerce" -> "WooCommerce"; unknown ones unchanged
[[nodiscard]] QString catalogWord(const QString &kind); ///< catalogKindName(); unknown ones unchanged
[[nodiscard]] QString flowWord(const QString &flow);
[[nodiscard]] QString stepWord(const QString &step); ///< of an exchange; unknown ones unchanged
[[nodiscard]] QString auditWord(const QString &action);
/// Label of a waterfall's step: "VAT 21 %", "Coupon SUMMER", "Shipping".
[[nodiscard]] QString waterfallWord(const WaterfallStep &step);

/// "line, half_up" of a Waterfall.
[[nodiscard]] QString roundingWord(const QString &model);

} // namespace cuadra
