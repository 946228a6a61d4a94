#pragma once

#include "core/base/result.h"
#include "core/domain/targetlimits.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace cuadra {

/// One tax of a line, in the groups in which the system sums up: a rate, or an ERP's tax code.
struct TaxRate
{
    QString group;
    Decimal percent;
};

/// What a system computes taxes from.
struct TaxedLine
{
    Decimal quantity = Decimal::fromInt(1);
    Decimal net; ///< quantity x unit price, not yet rounded
    QList<TaxRate> taxes = {};
    std::optional<Decimal> taxBase = {}; ///< set when taxes are computed from something else than the rounded net
};

struct ComputedTotals
{
    Decimal net;
    QMap<QString, Decimal> taxPerGroup;

    [[nodiscard]] Decimal tax() const;
    [[nodiscard]] Decimal total() const { return net + tax(); }
};

/// What a system with this rounding model makes of the lines.
///
/// Unit: net and tax of one piece are rounded and multiplied. Line: each line's net and taxes are rounded.
/// Running: a group's tax is rounded each time a line was added to it, which differs from Line where half a cent goes to
/// the even one. Document: each line's net is rounded, each group's tax once. Errors: decimal.range, decimal.zero (quantity).
[[nodiscard]] Result<ComputedTotals> computeTotals(const QList<TaxedLine> &lines, const RoundingModel &model);

/// The net in a price with tax; the tax is what remains. Rounded to \p digits.
[[nodiscard]] Result<Decimal> netOfGross(Decimal gross, Decimal percent, int digits, Rounding mode);

} // namespace cuadra
