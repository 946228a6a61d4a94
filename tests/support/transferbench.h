#pragma once

#include "core/flows/ordertransfer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeordersource.h"
#include "tests/support/fakeordertarget.h"

#include <memory>

namespace cuadra::test {

/// One transfer kept in memory by the rules of the ledger; loses nothing when the power goes.
class MemoryJournal final : public TransferJournal
{
public:
    MemoryJournal(const Clock &clock, std::shared_ptr<PowerSwitch> power) : m_clock(clock), m_power(std::move(power)) {}

    [[nodiscard]] Result<AttemptId> beginSending(const Claim &begun) override;
    [[nodiscard]] Status mayWrite(const Claim &asked) override;
    [[nodiscard]] Status note(const Settlement &settlement) override;
    void settle(const Settlement &settlement); ///< aborts the test program on a step that canMove() refuses
    void recover();                            ///< after a crash
    void revise(const QByteArray &payload, const QJsonObject &overlay = {}); ///< a new revision arrives
    void erase() { m_begun.clear(); }          ///< the personal data of what was sent
    void remindOfPromise();                    ///< as the ledger does with each claim

    Claim claim;                    ///< as the next run gets it
    Settlement last;                ///< the newest of all
    QList<TransferState> passed;    ///< every state it was moved to
    std::optional<Error> refuseBegin;
    int writesAllowed = 1'000;      ///< then another has the claim

private:
    void apply(const Settlement &settlement);

    const Clock &m_clock;
    std::shared_ptr<PowerSwitch> m_power;
    int m_attempts = 0;
    QHash<int, Claim> m_begun; ///< by revision
};

/// A shop, an ERP, a route between them and one transfer of the sample order.
class TransferBench
{
public:
    TransferBench();

    TransferEnd runOnce();       ///< claims, runs, settles
    void run();                  ///< until nothing is due any more; the clock moves to what is due
    [[nodiscard]] bool runCut(); ///< as run(); true when the power went meanwhile
    void revise(const Order &order);

    [[nodiscard]] TransferState state() const { return journal.claim.state; }
    [[nodiscard]] QStringList codes() const; ///< of the findings that stand

    FakeClock clock;
    std::shared_ptr<PowerSwitch> power = std::make_shared<PowerSwitch>();
    std::shared_ptr<FakeShop> shop = std::make_shared<FakeShop>();
    std::shared_ptr<FakeErp> erp = std::make_shared<FakeErp>();
    RouteContext context;
    Order order;
    MemoryJournal journal;
    StopFlag stop;

private:
    FakeOrderSource m_source;
    FakeOrderTarget m_target;
};

/// The answer to a write was cut: it may have happened.
[[nodiscard]] Error lost();
/// Nobody answers, so nothing happened.
[[nodiscard]] Error down();
/// The sample order, paid shortly before the fake clock began.
[[nodiscard]] Order recentOrder(const QString &externalId);
/// A route WEB -> ERP with the rules built in.
[[nodiscard]] RouteContext benchRoute();
[[nodiscard]] TargetLimits benchLimits();

} // namespace cuadra::test
