#pragma once

#include "core/desk/failures.h"
#include "core/desk/readmodels.h"
#include "core/desk/workbench.h"
#include "ui/queue/emptystate.h"
#include "ui/theme/colours.h"

#include <QMap>

namespace cuadra {

[[nodiscard]] QString mustActWord(std::optional<MustAct> who); ///< "Data · you"
[[nodiscard]] QString mustActIcon(std::optional<MustAct> who);
[[nodiscard]] Tone mustActTone(std::optional<MustAct> who);

/// "Postcode (delivery)": the name of a field that can be corrected.
[[nodiscard]] QString orderFieldWord(const QString &path);
/// "Line 2 · A-12-AZ": where the trouble of an order is.
[[nodiscard]] QString whereText(const FailureRow &row);
/// "2.310,00 €" or "2.310,00 € + 12,00 $".
[[nodiscard]] QString sumsText(const QMap<QString, Decimal> &sums);
[[nodiscard]] QString causeTitle(const FailureGroup &group);
/// "23 orders · 2.310,00 € · since 08:12".
[[nodiscard]] QString causeFacts(const FailureGroup &group, qint64 nowMs);
/// "New cause", "3 new since yesterday"; empty when nothing came.
[[nodiscard]] QString causeNews(const FailureGroup &group);
/// "Last time solved by ana, 3 d ago: A-12 → A12". Empty when it is not known.
[[nodiscard]] QString solutionText(const std::optional<Solution> &solution, qint64 nowMs);
/// One line for a screen reader.
[[nodiscard]] QString failureSummary(const FailureRow &row);

/// Words for a place that is rightly empty; \p filtered: because of a filter.
[[nodiscard]] EmptyState::Words wordsForNoFailures(bool filtered, const QList<RouteCard> &cards, const EngineHealth &health,
                                                    qint64 nowMs);

} // namespace cuadra
