#pragma once

#include "core/base/clock.h"
#include "core/connectors/woocommerce/woocommercereplies.h"
#include "core/net/transport.h"
#include "core/ports/credentials.h"

namespace cuadra::woocommerce {

/// A reply that was a success.
struct Answer
{
    JsonDocument json;
    QByteArray body;
    qint64 serverMs = 0; ///< the Date header, 0 = not said
    qint64 total = -1; ///< X-WP-Total, -1 = not said
};

/// Signs calls and judges their replies: Basic over TLS, OAuth 1.0a over plain HTTP, where the shop takes nothing else.
///
/// Thread: one lane.
class Client final
{
public:
    Client(Transport &transport, const Clock &clock, QUrl shop, Credentials credentials);

    [[nodiscard]] const QUrl &shop() const { return m_shop; }
    /// Errors: those of Transport and readReply().
    [[nodiscard]] Result<Answer> call(HttpRequest request, const StopFlag &stop);
    [[nodiscard]] qint64 skewMs() const { return m_skewMs; } ///< the shop's clock minus ours, as far as known

private:
    void sign(HttpRequest &request) const;

    Transport &m_transport;
    const Clock &m_clock;
    QUrl m_shop;
    Credentials m_credentials;
    qint64 m_skewMs = 0;
};

} // namespace cuadra::woocommerce
