#pragma once

#include "core/base/result.h"

#include <QString>

namespace cuadra::test {

/// The file of the template database; made when there is none yet, about 30 s. Safe when several tests ask at once.
[[nodiscard]] Result<QString> trytonTemplate();

} // namespace cuadra::test
