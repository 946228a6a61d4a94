#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra {

/// A promise of the ledger that does not hold. Words are made in ui/text.
struct BrokenPromise
{
    QString code;     ///< "check.counts", "check.payload", "check.verified", "check.audit"
    QStringList args; ///< what it is about
};

/// Proves the ledger from its own rows: the counts that screens show, a payload for every revision, an ERP document for
/// everything verified, one transfer for each business key, the audit chain. Reads only. Errors: Storage.
[[nodiscard]] Result<QList<BrokenPromise>> checkLedger(Database &database);

} // namespace cuadra
