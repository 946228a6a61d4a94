#pragma once

#include "core/base/result.h"
#include "core/desk/normalday.h"
#include "core/desk/todayfigures.h"
#include "core/ledger/database.h"

namespace cuadra {

/// "Does it add up?": what the place Today shows. Reads only; made for Ledger::read().
///
/// The caller says when the day begins and ends, because only a person's clock knows.
class TodayReader
{
public:
    explicit TodayReader(Database &database) : m_database(database) { }

    [[nodiscard]] Result<TodayFigures> figures(const LocalDay &day);
    /// \p days: earlier ones of the same weekday; those on which nothing came are left out.
    [[nodiscard]] Result<NormalDay> normalDay(const QList<LocalDay> &days);

    static constexpr int kMedianOrders = 5'000; ///< so many newest ones the median is of

private:
    [[nodiscard]] Status addArrivals(TodayFigures &figures);
    [[nodiscard]] Status addNewest(TodayFigures &figures);
    [[nodiscard]] Status addMedian(TodayFigures &figures);
    [[nodiscard]] Status addCauses(TodayFigures &figures);
    [[nodiscard]] Status addFailedInErp(TodayFigures &figures);
    [[nodiscard]] Status addDoubt(TodayFigures &figures);

    Database &m_database;
};

} // namespace cuadra
