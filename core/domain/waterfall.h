#pragma once

#include "core/base/decimal.h"

#include <QList>
#include <QString>

#include <optional>

namespace cuadra {

enum class StepKind { Net, Discount, Shipping, Fee, Tax, Rounding, Total };

/// One step of the way from net to total, on both sides.
struct WaterfallStep
{
    StepKind kind = StepKind::Net;
    QString label;                ///< coupon code, fee name, rate ("21"); empty for plain steps
    std::optional<Decimal> shop;  ///< empty: this side does not have the step
    std::optional<Decimal> erp;

    friend bool operator==(const WaterfallStep &, const WaterfallStep &) = default;
};

/// The total explained. Promise: on each side the steps before Total sum exactly to Total; what the
/// other parts leave over stands in the one Rounding step.
struct Waterfall
{
    QString currency;
    QString shopRounding; ///< name of the model: "line, half-up"
    QString erpRounding;
    QList<WaterfallStep> steps;

    friend bool operator==(const Waterfall &, const Waterfall &) = default;
};

} // namespace cuadra
