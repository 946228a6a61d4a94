#include "core/rules/tables.h"

#include <algorithm>

namespace cuadra {

bool Validity::overlaps(const Validity &other) const
{
    const bool endsBefore = to.isValid() && to < other.from;
    const bool beginsAfter = other.to.isValid() && from > other.to;
    return !endsBefore && !beginsAfter;
}

bool RuleTables::allowsRate(TaxKind kind, Decimal percent, QDate day) const
{
    return std::any_of(rates.begin(), rates.end(), [&](const RateRow &row) {
        return row.kind == kind && row.percent == percent && row.validity.covers(day);
    });
}

bool RuleTables::knowsRate(TaxKind kind, Decimal percent) const
{
    return std::any_of(rates.begin(), rates.end(),
                       [&](const RateRow &row) { return row.kind == kind && row.percent == percent; });
}

QList<Decimal> RuleTables::surchargesOf(Decimal percent, QDate day) const
{
    QList<Decimal> surcharges;
    for (const RateRow &row : rates)
        if (row.kind == TaxKind::Vat && row.percent == percent && row.surcharge && row.validity.covers(day))
            surcharges += *row.surcharge;
    return surcharges;
}

Territory RuleTables::territoryOf(const QString &country, const QString &postcode) const
{
    Territory best{.country = country};
    qsizetype bestLength = -1;
    for (const Territory &territory : territories) {
        if (territory.country != country)
            continue;
        qsizetype length = territory.postcodes.isEmpty() ? 0 : -1;
        for (const QString &prefix : territory.postcodes)
            if (postcode.trimmed().startsWith(prefix, Qt::CaseInsensitive))
                length = std::max(length, prefix.size());
        if (length > bestLength) {
            best = territory;
            bestLength = length;
        }
    }
    return best;
}

std::optional<Decimal> RuleTables::standardRate(const QString &vatCountry, QDate day) const
{
    const auto found = std::find_if(ossRates.begin(), ossRates.end(), [&](const OssRate &row) {
        return row.vatCountry == vatCountry && row.validity.covers(day);
    });
    return found == ossRates.end() ? std::nullopt : std::optional(found->percent);
}

} // namespace cuadra
