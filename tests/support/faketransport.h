#pragma once

#include "core/net/transport.h"

#include <QList>

#include <functional>

namespace cuadra::test {

/// Answers requests from a script, or by a function, and remembers them.
class FakeTransport final : public Transport
{
public:
    using Handler = std::function<Result<HttpReply>(const HttpRequest &request)>;

    FakeTransport() = default;
    explicit FakeTransport(Handler handler) : m_handler(std::move(handler)) { }

    QList<Result<HttpReply>> script; ///< used up from the front when there is no handler
    QList<HttpRequest> requests; ///< all that were sent

    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override
    {
        if (stop.requested())
            return Error{.kind = ErrorKind::Cancelled, .code = QStringLiteral("net.stopped")};
        requests.append(request);
        if (m_handler)
            return m_handler(request);
        if (script.isEmpty())
            return Error{.kind = ErrorKind::Bug, .code = QStringLiteral("test.script_used_up")};
        return script.takeFirst();
    }

private:
    Handler m_handler;
};

/// A reply as a test writes it.
[[nodiscard]] inline HttpReply makeReply(
    int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    return {.status = status, .headers = headers, .body = body};
}

} // namespace cuadra::test
