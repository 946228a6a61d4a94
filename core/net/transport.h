#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace cuadra {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool changesState = false; ///< true: once sent, a failure is OutcomeUnknown instead of Transient
    int timeoutMs = 30'000; ///< for the whole exchange
    QString step; ///< what it is for, a code: "woocommerce.orders.list"
};

struct HttpReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Value of the first such header, compared without case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Retry-After in ms (seconds or HTTP date), 0 when absent or unreadable.
    [[nodiscard]] qint64 retryAfterMs(qint64 nowMs) const;
};

/// Reads "Sun, 06 Nov 1994 08:49:37 GMT"; 0 when it is no such date. Unit: ms since 1970, UTC.
[[nodiscard]] qint64 httpDateMs(QByteArrayView value);

/// One request, one reply, blocking.
///
/// Promise: any HTTP status is a reply, not an error. Redirects are not followed. No cookies are kept.
///          A request that changes state is sent at most once.
/// Errors: Transient "net.refused", "net.dns", "net.tls", "net.timeout", "net.cut"; Cancelled "net.stopped";
///         BadReply "net.too_big". The last four are OutcomeUnknown when the request changes state and any of it left.
/// Thread: one transport belongs to one lane. A stop is heeded within 100 ms.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    [[nodiscard]] virtual Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) = 0;
};

} // namespace cuadra
