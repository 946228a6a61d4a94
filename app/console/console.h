#pragma once

class QApplication;
class QString;

namespace cuadra {

/// Opens the console on a ledger (empty: the person's own) and returns what the process ends with.
int runConsole(QApplication &application, const QString &ledgerUrl);

/// The same on an invented world in this process, with a ledger that is thrown away afterwards.
int runSandboxConsole(QApplication &application);

} // namespace cuadra
