#include "app/sandbox/sandbox.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr qint64 kShopAheadMs = 75'000;
constexpr qint64 kErpBehindMs = 40'000;

} // namespace

Status Sandbox::start(const SandboxOptions &options)
{
    stop();
    const Error noPort{ErrorKind::Transient, u"sandbox.no_port"_s};
    m_erp = std::make_unique<ErpHost>(m_clock, options.tokenLifeS, options.seed);
    for (int i = 0; i < options.shops; ++i) {
        const WooSettings settings{options.versions[i % options.versions.size()],
                                   options.pricesIncludeTax[i % options.pricesIncludeTax.size()], options.erpNumberMeta};
        const LifeOptions life{options.seed * 1000 + static_cast<quint64>(i), options.cleanOnly, options.taxIdMeta};
        m_shops.push_back(std::make_unique<ShopHost>(settings, life, m_clock));
    }
    addOrders(options.orders, options.spreadMs);
    setFaults(options.faults);
    if (!m_erp->start())
        return noPort;
    for (const auto &host : m_shops) {
        if (!host->start())
            return noPort;
    }
    return Done{};
}

void Sandbox::stop()
{
    m_shops.clear();
    m_erp.reset();
}

void Sandbox::addOrders(int count, qint64 spreadMs)
{
    const int shops = shopCount();
    for (int i = 0; i < shops; ++i)
        m_shops[static_cast<size_t>(i)]->addOrders(count / shops + (i < count % shops ? 1 : 0), spreadMs);
}

void Sandbox::letFlow(int everyMs)
{
    for (const auto &host : m_shops)
        host->letFlow(everyMs);
}

void Sandbox::setFaults(FaultLevel level)
{
    const bool harsh = level == FaultLevel::Harsh;
    m_erp->faults().setLevel(level);
    m_erp->erp().setClockSkew(harsh ? -kErpBehindMs : 0);
    for (const auto &host : m_shops) {
        host->faults().setLevel(level);
        host->shop().setClockSkew(harsh ? kShopAheadMs : 0);
    }
}

int Sandbox::faultsMet() const
{
    int met = m_erp->faults().drawn();
    for (const auto &host : m_shops)
        met += host->faults().drawn();
    return met;
}

} // namespace cuadra::sandbox
