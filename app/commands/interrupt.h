#pragma once

#include "core/base/stopflag.h"

namespace cuadra {

/// The flag that Ctrl+C and a service's stop request raise; the same one for the whole process.
[[nodiscard]] const StopFlag &stopOnInterrupt();

} // namespace cuadra
