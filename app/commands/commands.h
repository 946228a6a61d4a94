#pragma once

#include "app/commands/exitcode.h"

#include <QList>
#include <QStringList>

namespace cuadra {

/// A command that works without a window: `cuadra NAME ...`. \p words: what follows the name.
struct Command
{
    const char *name;
    const char *summary; ///< for say()
    ExitCode (*run)(const QStringList &words);
};

[[nodiscard]] QList<Command> commands();

ExitCode runBench(const QStringList &words);
ExitCode runCheck(const QStringList &words);
ExitCode runEngine(const QStringList &words);
ExitCode runErase(const QStringList &words);
ExitCode runRetry(const QStringList &words);
ExitCode runSecret(const QStringList &words);
ExitCode runSetup(const QStringList &words);
ExitCode runSimulate(const QStringList &words);
ExitCode runStatus(const QStringList &words);
ExitCode runSync(const QStringList &words);
ExitCode runTrace(const QStringList &words);

} // namespace cuadra
