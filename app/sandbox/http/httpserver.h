#pragma once

#include "app/sandbox/http/httpconnection.h"

#include <QThread>
#include <QUrl>

#include <atomic>

namespace cuadra::sandbox {

/// How long a server that stays silent keeps the connection. Unit: ms of the sandbox's clock.
constexpr qint64 kSilenceMs = 120'000;

/// A loopback HTTP/1.1 server in a thread of its own.
///
/// Thread: start() and stop() from the owner; the handler runs in the server's thread, one call at a time.
class HttpServer final
{
public:
    HttpServer(Handler handler, qint64 silenceMs);
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    ~HttpServer();

    [[nodiscard]] bool start(); ///< false when no port of 127.0.0.1 can be had
    void stop();                ///< closes every connection; the port is free afterwards

    [[nodiscard]] QUrl url() const; ///< "http://127.0.0.1:43017"
    /// Context for timers that must run in the server's thread; valid between start() and stop().
    [[nodiscard]] QObject *context() { return m_context; }

private:
    void listen();

    Handler m_handler;
    qint64 m_silenceMs;
    QThread m_thread;
    QObject *m_context = nullptr;
    std::atomic<quint16> m_port = 0;
};

} // namespace cuadra::sandbox
