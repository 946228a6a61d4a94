#pragma once

class QDir;

namespace cuadra::test {

/// Paints Trace and In doubt over a ledger with a believable past.
void shootTraces(const QDir &folder);

} // namespace cuadra::test
