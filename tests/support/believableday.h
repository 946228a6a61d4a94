#pragma once

#include "tests/support/testledger.h"

namespace cuadra::test {

/// Fills a new SQLite ledger with the day of a Spanish shop up to the ledger's clock: some 1,300 orders of today in
/// every state, the same weekday of \p weeks before, what was not taken and when each side was last spoken to.
void liveThroughADay(TestLedger &ledger, int weeks = 6);

/// One more order that came just now and stands in \p state.
void addOrderNow(TestLedger &ledger, TransferState state, const QString &errorCode = {});

} // namespace cuadra::test
