#pragma once

#include "core/desk/trace.h"

namespace cuadra {

/// What a trace is made of, as the ledger has it.
struct TraceSource
{
    TransferDetail detail;
    TransferFacts facts;
    QList<RevisionView> revisions; ///< oldest first, not empty
    QList<PayloadFacts> payloads;  ///< of the revisions, one for one
};

/// The events in the order of their times; texts of the customer are masked by \p personal.
[[nodiscard]] QList<TraceEvent> traceEvents(const TraceSource &source, const PersonalTexts &personal);
[[nodiscard]] QList<TraceStep> traceSteps(const TraceSource &source);
/// What the shop changed between two of its documents, masked; at most kShownChanges.
[[nodiscard]] QList<TraceChange> changesBetween(const PayloadFacts &before, const PayloadFacts &after,
                                                const PersonalTexts &personal);

[[nodiscard]] bool awaitsPayment(HoldReason hold);

inline constexpr qsizetype kShownChanges = 12;

} // namespace cuadra
