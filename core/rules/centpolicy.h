#pragma once

#include "core/domain/finding.h"
#include "core/domain/orderdraft.h"
#include "core/domain/targetlimits.h"
#include "core/rules/routesettings.h"

#include <QList>

namespace cuadra {

enum class CentVerdict { Verified, VerifiedWithWarning, Failed };

struct CentJudgement
{
    CentVerdict verdict = CentVerdict::Failed;
    QList<Finding> findings; ///< why it is not plainly Verified; the first decides

    friend bool operator==(const CentJudgement &, const CentJudgement &) = default;
};

/// What was asked for, on both sides, and by which rules.
struct CentInput
{
    const Order &order;
    const OrderDraft &draft; ///< made anew from the order; equals what was sent
    const RouteSettings &settings;
    const TargetLimits &limits;
};

/// Compares what the ERP holds with the shop, to the cent. See ARCHITECTURE.md, "The cent".
///
/// Key, currency, total and every line (product, quantity, net) must be equal, so an altered or dropped line
/// is found although the total agrees. Taxes per rate are compared when the ERP gives a split.
[[nodiscard]] CentJudgement judgeCents(const CentInput &input, const ErpOrder &erp);

} // namespace cuadra
