#pragma once

#include "app/sandbox/etendo/etendoerp.h"
#include "app/sandbox/faults/faultyhandler.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/shophost.h"

namespace cuadra::sandbox {

/// One running ERP: its records and its server. Thread: the owner's; erp() from any.
class ErpHost final
{
public:
    /// \p tokenLifeS: how long a token lives; 0 = for ever.
    explicit ErpHost(const Clock &clock, qint64 tokenLifeS = 0, quint64 seed = 1);
    ErpHost(const ErpHost &) = delete;
    ErpHost &operator=(const ErpHost &) = delete;
    ~ErpHost() { stop(); }

    [[nodiscard]] bool start() { return m_http.start(); }
    void stop() { m_http.stop(); }

    [[nodiscard]] SandboxAccess access() const; ///< url ends in "/etendo"
    [[nodiscard]] EtendoErp &erp() { return m_erp; }
    [[nodiscard]] FaultPlan &faults() { return m_faults; }

private:
    EtendoErp m_erp;
    FaultPlan m_faults;
    FaultyHandler m_handler;
    HttpServer m_http;
};

} // namespace cuadra::sandbox
