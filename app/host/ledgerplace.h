#pragma once

#include <QString>

namespace cuadra {

/// "sqlite:" and the file in the person's data folder; the folder is made when it is missing.
[[nodiscard]] QString defaultLedgerUrl();

/// Who we are in the audit chain: the account of the operating system.
[[nodiscard]] QString personName();

/// Name of this process for leases and locks: "ana@caja2/4711-k3f9a2"; the same for its whole life.
[[nodiscard]] QString ownerName();

/// Where the engines of this account leave their OwnerMark on this machine.
[[nodiscard]] QString ownerMarkFolder();

} // namespace cuadra
