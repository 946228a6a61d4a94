#pragma once

class QApplication;

namespace cuadra {

/// Opens the console and returns what the process ends with. \p sandbox: on an invented world in this process, with a
/// ledger that is thrown away afterwards.
int runConsole(QApplication &application, bool sandbox);

} // namespace cuadra
