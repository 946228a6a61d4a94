#pragma once

#include "core/desk/trace.h"

#include <QString>

namespace cuadra {

// A trace in words. What comes in is masked, so what comes out can be shown, copied and printed.

[[nodiscard]] QString laneWord(TraceLane lane);
/// Who did it: the shop's or the ERP's name, a person's, or the lane.
[[nodiscard]] QString eventWho(const TraceEvent &event, const Trace &trace);
/// What happened, in one line.
[[nodiscard]] QString eventText(const TraceEvent &event, const Trace &trace);
/// The remedy or the person's reason behind it; empty when there is no more to say.
[[nodiscard]] QString eventMore(const TraceEvent &event, const Trace &trace);
[[nodiscard]] QString traceStepWord(const TraceStep &step, const Trace &trace);
[[nodiscard]] QString standingWord(StepStanding standing);
/// A field of the shop's document by its path: "Phone (billing)"; unknown ones unchanged.
[[nodiscard]] QString fieldWord(const QString &path);

/// What support may say on the phone: nothing of how it works inside, nothing promised that Cuadra does not know.
[[nodiscard]] QString wordsForCustomer(const Trace &trace);

/// "Order 51230 · Nuria P*** · 78,80 € · Tienda ES → Etendo".
[[nodiscard]] QString traceTitle(const Trace &trace);
/// Some lines to paste into a message: where it stands, what to tell the customer, what happened.
[[nodiscard]] QString traceSummary(const Trace &trace, qint64 nowMs);

} // namespace cuadra
