#include "core/connectors/woocommerce/woocommerceclient.h"

#include "core/connectors/woocommerce/woocommercerequests.h"
#include "core/net/oauth1.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace cuadra::woocommerce {

Client::Client(Transport &transport, const Clock &clock, QUrl shop, Credentials credentials)
    : m_transport(transport), m_clock(clock), m_shop(std::move(shop)), m_credentials(std::move(credentials))
{
}

void Client::sign(HttpRequest &request) const
{
    if (request.url.scheme().compare(u"https", Qt::CaseInsensitive) == 0) {
        const QByteArray pair = (m_credentials.user + u':' + m_credentials.secret).toUtf8();
        request.headers.append({"Authorization", "Basic " + pair.toBase64()});
        return;
    }
    // The shop refuses times more than 15 minutes off its own clock.
    const OAuth1Key key{.consumerKey = m_credentials.user,
        .consumerSecret = m_credentials.secret,
        .timestampS = (m_clock.nowMs() + m_skewMs) / 1000,
        .nonce = QUuid::createUuid().toString(QUuid::Id128)};
    request.url = withQuery(request.url, signOAuth1(request.method, request.url, key));
}

Result<Answer> Client::call(HttpRequest request, const StopFlag &stop)
{
    sign(request);
    Result<HttpReply> reply = m_transport.send(request, stop);
    if (!reply)
        return reply.error();
    const qint64 nowMs = m_clock.nowMs();
    const qint64 serverMs = httpDateMs(reply->header("Date"));
    if (serverMs > 0)
        m_skewMs = serverMs - nowMs;
    Result<JsonDocument> json = readReply(request, *reply, nowMs);
    if (!json)
        return json.error();
    bool hasTotal = false;
    const qint64 total = reply->header("X-WP-Total").toLongLong(&hasTotal);
    return Answer{
        .json = std::move(*json), .body = std::move(reply->body), .serverMs = serverMs, .total = hasTotal ? total : -1};
}

} // namespace cuadra::woocommerce
