#pragma once

#include "core/engine/engine.h"
#include "tests/support/fakeordersource.h"
#include "tests/support/fakeordertarget.h"
#include "tests/support/testledger.h"

#include <functional>
#include <memory>

namespace cuadra::test {

/// A real engine over a real ledger between a shop and an ERP in memory. Time runs only in pump().
class EngineBench
{
public:
    explicit EngineBench(const QString &store = QStringLiteral("sqlite"), DatabaseMaker maker = makeQtDatabase);
    ~EngineBench();

    void putOrders(int first, int last); ///< external ids first .. last
    void start();
    /// Returns whether all lanes ended; otherwise they were abandoned.
    bool stop();
    /// Lets time run until \p done says so. False when that does not happen within some real seconds.
    [[nodiscard]] bool pumpUntil(const std::function<bool()> &done);
    void pump(qint64 ms); ///< lets that much time of the clock pass
    /// Runs until the engine has nothing left to do and has swept the shop again.
    [[nodiscard]] bool pumpUntilSettled();

    [[nodiscard]] qsizetype numbersKnown(); ///< orders whose ERP number the shop has
    [[nodiscard]] int statesOf(const QString &state);
    /// Empty when both sides hold the same, each order once; otherwise what differs.
    [[nodiscard]] QString difference();
    [[nodiscard]] std::optional<ConnectionStatus> targetStatus() const;
    [[nodiscard]] ConnectionStatus statusOf(qint64 connection) const; ///< 1 = the shop, 2 = the ERP; else untried

    TestLedger ledger;
    std::shared_ptr<FakeShop> shop = std::make_shared<FakeShop>();
    std::shared_ptr<FakeErp> erp = std::make_shared<FakeErp>();
    std::shared_ptr<FakeGate> gate = std::make_shared<FakeGate>(); ///< of this engine alone
    EngineOptions options;
    qint64 tickMs = 250; ///< how far time runs between two looks
    std::unique_ptr<Engine> engine;
    QList<TransferId> told; ///< by the listener; read it when the engine stands
};

/// A second engine on the first one's ledger, shop and ERP.
[[nodiscard]] std::unique_ptr<Engine> makeEngine(std::shared_ptr<Ledger> ledger, const EngineOptions &options,
                                                 const std::shared_ptr<FakeShop> &shop,
                                                 const std::shared_ptr<FakeErp> &erp,
                                                 const std::shared_ptr<FakeGate> &gate,
                                                 const EngineListener &listener = {});

} // namespace cuadra::test
