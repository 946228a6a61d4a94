#pragma once

#include "app/sandbox/erphost.h"
#include "app/sandbox/faults/faultplan.h"
#include "app/sandbox/shophost.h"
#include "core/base/result.h"

#include <memory>
#include <vector>

namespace cuadra::sandbox {

struct SandboxOptions
{
    int shops = 1;
    quint64 seed = 1;
    FaultLevel faults = FaultLevel::None;
    int orders = 0;          ///< placed before the servers are reachable, spread over the shops
    qint64 spreadMs = 0;     ///< over the time before now; 0: all now
    bool cleanOnly = false;  ///< paid orders without mistakes only
    QList<WooVersion> versions{WooVersion::Hpos99, WooVersion::Legacy79, WooVersion::Hpos110}; ///< shop by shop, cyclic
    QList<bool> pricesIncludeTax{true, false}; ///< shop by shop, cyclic
    qint64 tokenLifeS = 3600; ///< of the ERP's sign-in; 0: for ever
    QString taxIdMeta = QStringLiteral("_billing_nif");
    QString erpNumberMeta = QStringLiteral("_cuadra_erp_number"); ///< where HeldWooOrder::erpNumber looks
};

/// A whole small world on loopback: shops that sell and one ERP, each with a server thread of its own.
///
/// Clock skew and price adjustment are set on shop() and erp(). Thread: the owner's; what shop() and erp() return is
/// for any thread.
class Sandbox final
{
public:
    explicit Sandbox(const Clock &clock) : m_clock(clock) {}
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    ~Sandbox() { stop(); }

    /// Errors: Transient "sandbox.no_port".
    [[nodiscard]] Status start(const SandboxOptions &options);
    void stop();

    [[nodiscard]] int shopCount() const { return static_cast<int>(m_shops.size()); }
    [[nodiscard]] SandboxAccess shopAccess(int shop) const { return m_shops.at(static_cast<size_t>(shop))->access(); }
    [[nodiscard]] SandboxAccess erpAccess() const { return m_erp->access(); }
    [[nodiscard]] WooShop &shop(int shop) { return m_shops.at(static_cast<size_t>(shop))->shop(); }
    [[nodiscard]] EtendoErp &erp() { return m_erp->erp(); }

    void addOrders(int count, qint64 spreadMs = 0); ///< spread over the shops
    void letFlow(int everyMs); ///< each shop sells about once every \p everyMs of the machine; 0 stops it
    /// Harsh also sets the clocks wrong: the shops' 75 s fast, the ERP's 40 s slow.
    void setFaults(FaultLevel level);
    [[nodiscard]] FaultPlan &shopFaults(int shop) { return m_shops.at(static_cast<size_t>(shop))->faults(); }
    [[nodiscard]] FaultPlan &erpFaults() { return m_erp->faults(); }
    [[nodiscard]] int faultsMet() const;

private:
    const Clock &m_clock;
    std::vector<std::unique_ptr<ShopHost>> m_shops;
    std::unique_ptr<ErpHost> m_erp;
};

} // namespace cuadra::sandbox
