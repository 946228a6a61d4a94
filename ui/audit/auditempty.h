#pragma once

#include "ui/queue/emptystate.h"

namespace cuadra {

class AuditModel;

/// What stands where the list would be: why it is not there and what to do. \p everything: nothing is left out.
[[nodiscard]] EmptyState::Words wordsInstead(const AuditModel &model, bool everything);

} // namespace cuadra
