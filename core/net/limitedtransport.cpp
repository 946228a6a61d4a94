#include "core/net/limitedtransport.h"

using namespace Qt::StringLiterals;

namespace cuadra {

LimitedTransport::LimitedTransport(std::unique_ptr<Transport> inner, std::shared_ptr<RateLimiter> limiter)
    : m_inner(std::move(inner)), m_limiter(std::move(limiter))
{
}

Result<HttpReply> LimitedTransport::send(const HttpRequest &request, const StopFlag &stop)
{
    if (!m_limiter->take(stop))
        return Error{.kind = ErrorKind::Cancelled, .code = u"net.stopped"_s};
    return m_inner->send(request, stop);
}

} // namespace cuadra
