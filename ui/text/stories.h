#pragma once

#include "core/desk/readmodels.h"

#include <QString>

namespace cuadra {

/// One transfer told in words: where it stands and why, and what is to be done.
struct Story
{
    QString sentence;
    QString nextStep;
};

[[nodiscard]] Story storyOf(const TransferDetail &detail, qint64 nowMs);

/// The cell "step / number there": the ERP's number, else why it stands where it stands.
[[nodiscard]] QString stepOrNumber(const QueueRow &row, qint64 nowMs);

/// One line for a screen reader: "Order 51290, Nuria Peña, 166,96 €, sending, 1 attempt".
[[nodiscard]] QString rowSummary(const QueueRow &row);

/// "Engine on this computer", "The engine runs at ...", "No engine runs".
[[nodiscard]] QString engineSentence(const EngineHealth &health);

/// "Shop ES (WooCommerce): does not answer since 10:42, 318 waiting".
[[nodiscard]] QString connectionSentence(const ConnectionHealth &connection, qint64 nowMs);

} // namespace cuadra
