#pragma once

#include <QString>

namespace cuadra {

/// Whether a ledger's address holds a password, in front of the host or among the parameters. Such an address is read
/// by other programs, kept in the shell's history and shown in windows: it is refused and never repeated whole.
[[nodiscard]] bool carriesPassword(const QString &url);

/// The same address with "***" in place of a password.
[[nodiscard]] QString withoutPassword(const QString &url);

} // namespace cuadra
