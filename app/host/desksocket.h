#pragma once

#include <QString>

namespace cuadra {

/// Name of the local socket at which the holder of a SQLite ledger takes commands; empty for a shared ledger, which
/// needs none.
///
/// It lies beside the file: whoever may put another socket there could replace the ledger itself as well. Windows keeps
/// pipes in a place of their own, so there it is a digest of the path.
[[nodiscard]] QString deskSocketName(const QString &ledgerUrl);

} // namespace cuadra
