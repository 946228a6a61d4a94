#pragma once

#include "core/base/error.h"
#include "core/desk/normalday.h"
#include "core/desk/readmodels.h"
#include "core/desk/todayfigures.h"
#include "ui/theme/colours.h"
#include "ui/today/hourchart.h"
#include "ui/today/numbercard.h"

#include <optional>

namespace cuadra {

/// All that Today's sentences are made from.
struct TodayView
{
    TodayFigures figures = {};
    NormalDay normal = {};
    EngineHealth health = {};
    std::optional<Error> error = {}; ///< of the newest reading; the figures are those before it
    qint64 readMs = 0;
    qint64 nowMs = 0;
};

/// What stands in the way of believing the figures; empty: nothing.
[[nodiscard]] QString noticeOf(const TodayView &view);
[[nodiscard]] QString titleOf(const TodayFigures &figures);
[[nodiscard]] QString dateOf(const TodayView &view);

[[nodiscard]] CardFace receivedCard(const TodayView &view);
[[nodiscard]] CardFace verifiedCard(const TodayView &view);
[[nodiscard]] CardFace failedCard(const TodayView &view);
[[nodiscard]] CardFace doubtCard(const TodayView &view);

[[nodiscard]] ChartFace chartOf(const TodayView &view);
/// What the chart compares with, or why it cannot.
[[nodiscard]] QString normalSentence(const TodayView &view);

/// "96.2%"; never rounded up, so that only everything is 100 %.
[[nodiscard]] QString shareText(qint64 part, qint64 whole);
/// "7.912,40 € · £12.00"
[[nodiscard]] QString sumText(const QList<CurrencySum> &sums);

} // namespace cuadra
