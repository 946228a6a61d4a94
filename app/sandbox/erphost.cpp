#include "app/sandbox/erphost.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const auto kUser = u"cuadra"_s;
const auto kPassword = u"sandbox-erp-password"_s;

Reply maintenancePage()
{
    Reply reply;
    reply.status = 503;
    reply.contentType = "text/html; charset=UTF-8";
    reply.headers.emplaceBack("Retry-After", "30");
    reply.body = "<html><body><h1>503 Service Unavailable</h1></body></html>";
    return reply;
}

} // namespace

ErpHost::ErpHost(const Clock &clock, qint64 tokenLifeS, quint64 seed) :
    m_erp(EtendoLogin(kUser, kPassword, tokenLifeS), clock),
    m_faults(FaultLevel::None, seed ^ 0xE7E2D0ULL),
    m_handler(m_faults,
              {[this](const Request &request) { return m_erp.handle(request); },
               [this](Fault fault) {
                   m_erp.spoilNext(fault == Fault::DroppedLine ? EtendoSpoil::DropLine : EtendoSpoil::AlterLine);
               },
               maintenancePage()},
              clock),
    m_http([this](const Request &request) { return withDate(m_handler(request), m_erp.nowMs()); },
           clock.machineMs(kSilenceMs))
{
}

SandboxAccess ErpHost::access() const
{
    return {QUrl(m_http.url().toString() + u"/etendo"_s), kUser, kPassword};
}

} // namespace cuadra::sandbox
