#pragma once

#include "app/sandbox/faults/faultyhandler.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/life/shoplife.h"
#include "app/sandbox/woo/wooserver.h"

#include <memory>

namespace cuadra::sandbox {

/// Where a sandbox system is and how to sign in.
struct SandboxAccess
{
    QUrl url;
    QString user;   ///< consumer key, or login
    QString secret; ///< consumer secret, or password
};

/// One running shop: its data, its life and its server. Thread: the owner's; shop() from any.
class ShopHost final
{
public:
    ShopHost(WooSettings settings, LifeOptions life, const Clock &clock);
    ShopHost(const ShopHost &) = delete;
    ShopHost &operator=(const ShopHost &) = delete;
    ~ShopHost() { stop(); }

    [[nodiscard]] bool start();
    void stop();

    [[nodiscard]] SandboxAccess access() const;         ///< key with the right to read and write
    [[nodiscard]] SandboxAccess readOnlyAccess() const;
    [[nodiscard]] WooShop &shop() { return m_shop; }
    [[nodiscard]] FaultPlan &faults() { return m_faults; }

    /// Places \p count orders, the oldest \p spreadMs ago and the newest now.
    void addOrders(int count, qint64 spreadMs = 0);
    /// One order about every \p everyMs (of the machine) and something later happening now and then; 0 stops it.
    void letFlow(int everyMs);

private:
    void addOne(qint64 createdMs);
    void flowOnce();

    WooShop m_shop;
    ShopLife m_life;
    Randomness m_random;
    std::mutex m_lifeMutex; ///< the generator is used by the owner and by the server's timer
    std::unique_ptr<WooServer> m_server;
    FaultPlan m_faults;
    FaultyHandler m_handler;
    HttpServer m_http;
};

} // namespace cuadra::sandbox
