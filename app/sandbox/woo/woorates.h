#pragma once

#include "core/base/decimal.h"

#include <QList>
#include <QString>

namespace cuadra::sandbox {

struct WooRate
{
    int id = 0;
    QString code;  ///< "ES-IVA 21%-1"
    QString label; ///< "IVA 21%"
    Decimal percent;
};

/// The rates of a tax class ("" = standard) for a province of Spain; Canarias pays one rate of 0 %.
[[nodiscard]] QList<WooRate> wooRates(const QString &taxClass, const QString &state);
[[nodiscard]] WooRate wooRate(int id);
[[nodiscard]] bool isCanarias(const QString &state);

} // namespace cuadra::sandbox
