#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace cuadra {

/// A day by the person's clock, as the moments when its hours begin; the last one is when the next day begins.
///
/// Shape: ascending; an hour that daylight saving leaves out is empty, one that it repeats is two hours long.
/// Unit:  ms since 1970.
struct LocalDay
{
    static constexpr int kHours = 24;

    std::array<qint64, kHours + 1> edges = {};

    [[nodiscard]] qint64 fromMs() const { return edges.front(); }
    [[nodiscard]] qint64 toMs() const { return edges.back(); }
    [[nodiscard]] bool holds(qint64 atMs) const { return atMs >= fromMs() && atMs < toMs(); }

    /// 0 ... 23; a moment outside belongs to the nearest hour.
    [[nodiscard]] int hourOf(qint64 atMs) const
    {
        const auto next = std::upper_bound(edges.begin(), edges.end(), atMs);
        return std::clamp(int(next - edges.begin()) - 1, 0, kHours - 1);
    }

    friend bool operator==(const LocalDay &, const LocalDay &) = default;
};

} // namespace cuadra
