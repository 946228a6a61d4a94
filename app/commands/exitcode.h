#pragma once

namespace cuadra {

/// What a command ends with; documented in the README.
enum class ExitCode {
    Done = 0,        ///< and all is well
    NeedsPerson = 1, ///< done, and something waits for a person or a promise is broken
    BadUsage = 2,
    Impossible = 3,  ///< the reason is on standard error
};

} // namespace cuadra
