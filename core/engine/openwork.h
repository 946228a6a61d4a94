#pragma once

#include "core/engine/enginesetup.h"

namespace cuadra {

/// What stands still because a person paused a route or one of its connections.
struct PausedWork
{
    int routes = 0;
    int transfers = 0; ///< that would go on by themselves
};

/// What is still to move by itself, and what waits behind a pause. Routes with unusable settings count nowhere.
struct OpenWork
{
    bool moves = false;
    PausedWork paused;
};

[[nodiscard]] Status readOpenWork(Database &database, const EngineSetup &setup, qint64 nowMs, OpenWork &work);

} // namespace cuadra
