#pragma once

class QDir;

namespace cuadra::test {

/// Paints the place Audit: list, an entry with before and after, the chain checked, nothing found.
void shootAudit(const QDir &folder);

} // namespace cuadra::test
