#pragma once

#include "core/net/transport.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace cuadra {

struct TransportOptions
{
    QString extraCaFile; ///< PEM file with certificates trusted besides the system's; empty = none
    int connectTimeoutMs = 10'000;
    qsizetype maxBodyBytes = 32 * 1024 * 1024;
};

/// Transport over Qt's network classes. TLS is always verified; the proxy is the system's, never for loopback.
///
/// Limit:  Qt does not tell a chunked reply that was cut from a whole one; whoever reads the body finds it broken.
/// Thread: made and used in one lane. send() runs an event loop of its own and returns when the exchange is over.
class QtTransport final : public Transport
{
public:
    explicit QtTransport(TransportOptions options = {});

    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override;

private:
    TransportOptions m_options;
    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
};

} // namespace cuadra
