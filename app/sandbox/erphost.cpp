#include "app/sandbox/erphost.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr qint64 kSilenceMs = 120'000;
const auto kUser = u"cuadra"_s;
const auto kPassword = u"sandbox-erp-password"_s;

} // namespace

ErpHost::ErpHost(const Clock &clock, qint64 tokenLifeS) :
    m_erp(EtendoLogin(kUser, kPassword, tokenLifeS), clock),
    m_http([this](const Request &request) { return m_erp.handle(request); }, clock.machineMs(kSilenceMs))
{
}

SandboxAccess ErpHost::access() const
{
    return {QUrl(m_http.url().toString() + u"/etendo"_s), kUser, kPassword};
}

} // namespace cuadra::sandbox
