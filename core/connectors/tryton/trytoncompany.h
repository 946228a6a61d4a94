#pragma once

#include "core/connectors/tryton/trytonrpc.h"
#include "core/connectors/tryton/trytonsettings.h"
#include "core/domain/targetlimits.h"

#include <QDate>

#include <optional>

namespace cuadra::tryton {

/// What Tryton says of the company the login works for.
struct TrytonCompany
{
    QString name;
    QString currency;
    QString taxRounding; ///< "document" or "line"
    std::optional<QDate> closedUntil; ///< last day of the last closed accounting period

    friend bool operator==(const TrytonCompany &, const TrytonCompany &) = default;
};

[[nodiscard]] Result<TrytonCompany> loadCompany(TrytonRpc &rpc, const StopFlag &stop);

/// Everything is rounded half to even; a unit price has at most four decimals. Taxes come of price x quantity.
/// Source: account 6.0, TaxableMixin._get_taxes: with "line" all sums are rounded after each line.
/// The settings say whose midnight ends a closed period, and the settle time.
[[nodiscard]] TargetLimits limitsOf(const TrytonCompany &company, const TrytonSettings &settings);

/// Rights an order needs and the login lacks, as "sale.sale.create"; also proves that the session is good for writing.
[[nodiscard]] Result<QStringList> loadMissingRights(TrytonRpc &rpc, const StopFlag &stop);

} // namespace cuadra::tryton
