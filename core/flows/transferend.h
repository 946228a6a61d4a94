#pragma once

#include "core/base/error.h"
#include "core/ledger/records.h"

#include <tl/expected.hpp>

#include <optional>

namespace cuadra {

/// How one run of a transfer ended.
struct TransferEnd
{
    Settlement settlement;      ///< to be written, unless giveBack
    std::optional<Error> error; ///< what a port or the ledger said, for the health of the connection
    bool giveBack = false;      ///< nothing changed anywhere: the claim is released as it was
};

/// What one step of a run hands to the next, or the end of the run.
template <typename T> using Step = tl::expected<T, TransferEnd>;

[[nodiscard]] inline tl::unexpected<TransferEnd> endRun(TransferEnd end)
{
    return tl::unexpected<TransferEnd>(std::move(end));
}

} // namespace cuadra
