#pragma once

#include "core/base/decimal.h"

#include <QLocale>
#include <QString>

namespace cuadra {

/// "1.234,56 €" or "€1,234.56", from the exact value. Never hides a digit: what has more than the currency's digits
/// is shown with all of them.
[[nodiscard]] QString money(Decimal amount, const QString &currency, const QLocale &locale = QLocale());
/// As money(), without the currency.
[[nodiscard]] QString amountText(Decimal amount, const QLocale &locale = QLocale());
/// "5,2" or "21": a rate or a quantity, without digits that say nothing.
[[nodiscard]] QString numberText(Decimal number, const QLocale &locale = QLocale());
/// "12.345" with the locale's groups.
[[nodiscard]] QString countText(qint64 count, const QLocale &locale = QLocale());

} // namespace cuadra
