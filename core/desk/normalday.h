#pragma once

#include "core/desk/localday.h"

#include <QList>

#include <array>

namespace cuadra {

/// What such a day is like: orders per hour of the days looked back at on which orders came at all.
struct NormalDay
{
    using Hours = std::array<qint64, LocalDay::kHours>;

    static constexpr qsizetype kDaysAsked = 8;  ///< so many weeks back
    static constexpr qsizetype kDaysNeeded = 4; ///< fewer say nothing

    QList<Hours> days = {};

    [[nodiscard]] bool isKnown() const { return days.size() >= kDaysNeeded; }
    /// The median of an hour, rounded half up. Range: hour 0 ... 23; 0 when it is not known.
    [[nodiscard]] qint64 in(int hour) const;
    /// The median of what had come when \p hour began. Range: 0 ... 24.
    [[nodiscard]] qint64 until(int hour) const;
};

} // namespace cuadra
