#pragma once

#include "core/net/ratelimiter.h"
#include "core/net/transport.h"

#include <memory>

namespace cuadra {

/// Lets calls through another transport only as fast as a limiter allows, which other transports may share.
///
/// Thread: as Transport. Errors: also Cancelled "net.stopped" while waiting.
class LimitedTransport final : public Transport
{
public:
    LimitedTransport(std::unique_ptr<Transport> inner, std::shared_ptr<RateLimiter> limiter);

    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override;

private:
    std::unique_ptr<Transport> m_inner;
    std::shared_ptr<RateLimiter> m_limiter;
};

} // namespace cuadra
