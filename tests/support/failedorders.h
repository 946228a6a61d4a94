#pragma once

#include "tests/support/fakeworkbench.h"
#include "tests/support/testledger.h"

namespace cuadra::test {

/// How orders fail: as a finding says it.
struct Failing
{
    QString code = {};
    QStringList args = {};
    QString cause = {};
    QString field = {};
    QString sku = QStringLiteral("TAZ-AZ"); ///< of the first line
    QString name = QStringLiteral("Taza azul"); ///< of the first line
    QString taxNumber = {};
    QString postcode = QStringLiteral("28013");
};

[[nodiscard]] Failing unknownProduct(); ///< A-12-AZ, which the ERP calls A12AZ
[[nodiscard]] Failing unknownPayment();
[[nodiscard]] Failing wrongTaxId();
[[nodiscard]] Failing wrongPostcode();

/// Orders first ... first + count - 1 arrive and fail. Returns their transfers.
QList<TransferId> addFailed(TestLedger &ledger, FakeWorkbench &workbench, int first, int count, const Failing &failing);
/// The shop changed an order: \p workbench says already how it is now.
void reviseOrder(TestLedger &ledger, int number);
/// What an engine does with all that waits: everything is verified, or fails as \p failing says. Returns what moved.
QList<TransferId> engineTurn(TestLedger &ledger, const std::optional<Failing> &failing = {});

/// A morning of failed orders as in the sketch: five causes.
void failSomeOrders(TestLedger &ledger, FakeWorkbench &workbench);

} // namespace cuadra::test
