#pragma once

#include "core/ports/ordertarget.h"
#include "tests/support/faultplan.h"
#include "tests/support/powerswitch.h"

#include <QHash>
#include <QMutex>
#include <QWaitCondition>

#include <functional>
#include <memory>

namespace cuadra::test {

/// One order as the fake ERP holds it.
struct FakeErpOrder
{
    QString erpId;
    QString number;
    ErpOrderState state = ErpOrderState::Draft;
    OrderDraft draft;
    QString customerRef;
};

/// An ERP in memory: knows products, taxes and customers, and computes totals itself, per rate and half up.
struct FakeErp
{
    QMutex mutex;
    QList<FakeErpOrder> orders;
    QHash<QString, CustomerDraft> customers;  ///< by CustomerDraft::key
    QHash<CatalogKind, CatalogAnswer> lists;  ///< a kind that is missing answers every key with "<key>@erp"
    QList<CatalogEntry> catalogue;            ///< products to be searched
    QHash<QString, Decimal> percents;         ///< by ERP tax id; unknown ids are read from their catalogue key
    TargetLimits limits;
    QHash<QString, int> calls;                ///< how often each step ran
    FaultPlan faults;                         ///< steps: test, limits, lookup, find, customer, place, update, confirm, read
    QString poisonKey;                        ///< the order of this business key always fails
    QString poisonStep = QStringLiteral("place"); ///< at this step: place or find
    Error poisonError{.kind = ErrorKind::Transient, .code = QStringLiteral("fake.http_500")};
    std::function<void(OrderDraft &)> alter;  ///< changes what is stored, as a plug-in over there would
    std::function<void(ErpOrder &)> distort;  ///< changes what is read back

    [[nodiscard]] qsizetype countOf(const QString &businessKey);
    [[nodiscard]] std::optional<FakeErpOrder> only(const QString &businessKey);
    [[nodiscard]] ErpOrder readBack(const FakeErpOrder &order) const;
};

/// While it is shut at a step ("find", "place"), who comes there gets no answer and does not heed a stop.
class FakeGate
{
public:
    void setShut(bool shut, const QString &step = QStringLiteral("place"));
    void pass(const QString &step);
    [[nodiscard]] bool isWaitedAt(); ///< someone stands before it

private:
    QMutex m_mutex;
    QWaitCondition m_opened;
    QString m_shutStep; ///< empty = open
    int m_waiting = 0;
};

class FakeOrderTarget final : public OrderTarget
{
public:
    explicit FakeOrderTarget(std::shared_ptr<FakeErp> erp, std::shared_ptr<PowerSwitch> power = {},
                             std::shared_ptr<FakeGate> gate = {});

    [[nodiscard]] Result<ConnectionReport> test(const StopFlag &stop) override;
    [[nodiscard]] Result<TargetLimits> limits(const StopFlag &stop) override;
    [[nodiscard]] Result<CatalogAnswer> lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop) override;
    [[nodiscard]] Result<QList<CatalogEntry>> search(CatalogKind kind, const QString &text,
                                                     const StopFlag &stop) override;
    [[nodiscard]] Result<std::optional<ErpOrder>> findOrder(const QString &businessKey, const StopFlag &stop) override;
    [[nodiscard]] Result<QString> ensureCustomer(const CustomerDraft &customer, const StopFlag &stop) override;
    [[nodiscard]] Result<QString> placeOrder(const OrderDraft &draft, const QString &customerRef,
                                             const StopFlag &stop) override;
    [[nodiscard]] Status updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                                     const StopFlag &stop) override;
    [[nodiscard]] Status confirmOrder(const QString &erpId, const StopFlag &stop) override;
    [[nodiscard]] Result<ErpOrder> readOrder(const QString &erpId, const StopFlag &stop) override;

private:
    /// Runs \p effect between the two points where power can go, with the fault planned for the step.
    [[nodiscard]] Status act(const QString &step, const StopFlag &stop, const std::function<Status()> &effect);
    [[nodiscard]] Result<FakeErpOrder *> orderAt(const QString &erpId);

    std::shared_ptr<FakeErp> m_erp;
    std::shared_ptr<PowerSwitch> m_power;
    std::shared_ptr<FakeGate> m_gate;
};

} // namespace cuadra::test
