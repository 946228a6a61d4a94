#pragma once

#include "core/domain/catalog.h"
#include "core/domain/finding.h"
#include "core/domain/order.h"
#include "core/domain/targetlimits.h"
#include "core/rules/routesettings.h"
#include "core/rules/tables.h"

#include <QList>

namespace cuadra {

/// Everything a check may look at.
struct PreflightInput
{
    const Order &order;
    const Catalog &catalog; ///< answers to needsOf()
    const TargetLimits &limits;
    const RouteSettings &settings;
    const RuleTables &tables;
    qint64 nowMs = 0;
    bool alreadySent = false; ///< another ERP document stands for this order
};

/// PF-01 to PF-29 of the check catalogue, in that order; without PF-17 and PF-28, which belong to later flows,
/// and without asking VIES. Dates are days in Spain. Nothing is decided twice: each way to fail has one code.
[[nodiscard]] QList<Finding> runPreflight(const PreflightInput &input);

} // namespace cuadra
