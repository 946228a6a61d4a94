#pragma once

#include "core/base/result.h"
#include "core/desk/todayfigures.h"
#include "core/ledger/database.h"

namespace cuadra {

/// The part of TodayReader about what flows: how old the data is and what was left aside.
class TodayFlow
{
public:
    explicit TodayFlow(Database &database) : m_database(database) { }

    [[nodiscard]] Status addNotTaken(TodayFigures &figures);
    [[nodiscard]] Status addUntold(TodayFigures &figures);
    [[nodiscard]] Status addAges(TodayFigures &figures);

private:
    [[nodiscard]] Status addLastVerified(RouteId route, qint64 dayMs, DataAge &age);
    [[nodiscard]] Status addTelling(RouteId route, DataAge &age);

    Database &m_database;
};

} // namespace cuadra
