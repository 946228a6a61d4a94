#pragma once

#include "tests/support/testledger.h"

namespace cuadra::test {

/// Orders with a past, as a shop sees them in a day: the ids say which is which.
struct TraceStory
{
    TransferId verified; ///< changed in the shop, in doubt once, found again, verified, told to the shop
    TransferId failed;   ///< its article is unmapped
    TransferId held;     ///< waits for a bank transfer
    TransferId waiting;
    TransferId doubtful; ///< asked for once, the ERP did not answer
    TransferId stubborn; ///< in doubt after many tries
};

/// Writes them into \p ledger around its clock's time.
[[nodiscard]] TraceStory tellTraceStory(TestLedger &ledger);

/// The shop's document of an order, with all that must be masked.
[[nodiscard]] QByteArray storyPayload(int number, const QString &phone, qint64 paidMs);

/// What stands in storyPayload() and must never leave the console unasked.
[[nodiscard]] QStringList storySecrets();

} // namespace cuadra::test
