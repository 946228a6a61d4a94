#pragma once

#include "core/ports/ordersource.h"
#include "tests/support/faultplan.h"
#include "tests/support/powerswitch.h"

#include <QHash>
#include <QMutex>
#include <QWaitCondition>

#include <memory>

namespace cuadra::test {

/// A shop in memory. Several FakeOrderSource may speak to it at once; its members are guarded by `mutex`.
struct FakeShop
{
    QMutex mutex;
    QList<Order> changes;              ///< every version of every order, oldest first: the cursor counts them
    QList<bool> gone;                  ///< beside changes: this change put the order in the bin
    QHash<QString, QString> numbers;   ///< ERP numbers written back, by external id
    int numberWrites = 0;
    int pageSize = 10;
    FaultPlan faults;                  ///< steps: "changed", "fetch", "number", "test"
    bool deaf = false;                 ///< answers nothing and does not heed a stop, until it is false again
    int waiting = 0;                   ///< how many do so
    QWaitCondition hearing;

    void put(const Order &order);      ///< a new order or a new version of a known one
    void trash(const QString &externalId);
    [[nodiscard]] std::optional<Order> current(const QString &externalId);
    [[nodiscard]] QStringList externalIds();
    void setDeaf(bool on);
    [[nodiscard]] bool isWaitedFor();  ///< someone waits for the deaf shop
};

/// Reads a FakeShop through the port. The raw bytes of a document name a version of the shop.
class FakeOrderSource final : public OrderSource
{
public:
    explicit FakeOrderSource(std::shared_ptr<FakeShop> shop, std::shared_ptr<PowerSwitch> power = {});

    [[nodiscard]] Result<ConnectionReport> test(const StopFlag &stop) override;
    [[nodiscard]] Result<SourcePage> changedOrders(const QString &cursor, qint64 startMs, const StopFlag &stop) override;
    [[nodiscard]] Result<Order> readOrder(const QByteArray &raw) const override;
    [[nodiscard]] Result<SourceDocument> fetchOrder(const QString &externalId, const StopFlag &stop) override;
    [[nodiscard]] Status writeErpNumber(const QString &externalId, const QString &erpNumber, const StopFlag &stop) override;

    /// The bytes that readOrder() understands as change number \p index of the shop.
    [[nodiscard]] static QByteArray rawOf(qsizetype index);
    static constexpr const char *kUnreadable = "unreadable";

private:
    [[nodiscard]] std::optional<Error> enter(const QString &step, const StopFlag &stop);
    [[nodiscard]] SourceDocument documentAt(qsizetype index) const;

    std::shared_ptr<FakeShop> m_shop;
    std::shared_ptr<PowerSwitch> m_power;
};

} // namespace cuadra::test
