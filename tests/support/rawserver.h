#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>

namespace cuadra::test {

/// What a RawServer does with one request.
struct RawAnswer
{
    QByteArray bytes; ///< sent as they are; empty = nothing
    bool close = false; ///< hang up afterwards
    int dripMs = 0; ///< one byte every so many ms; 0 = all at once
};

/// A server that answers exact bytes: it can stay silent, cut and drip. Listens on 127.0.0.1.
///
/// Thread: the handler runs in the server's own thread; everything else is safe from any.
class RawServer final
{
public:
    using Handler = std::function<RawAnswer(const QByteArray &request)>;
    struct Tls
    {
        QString certificateFile; ///< PEM
        QString keyFile; ///< PEM, RSA
    };

    explicit RawServer(Handler handler, Tls tls = {});
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] QList<QByteArray> requests() const; ///< all complete requests so far, as they came
    void stop(); ///< closes the port: the next connection is refused

    void note(const QByteArray &request);
    [[nodiscard]] RawAnswer answer(const QByteArray &request) const { return m_handler(request); }

private:
    Handler m_handler;
    Tls m_tls;
    QThread m_thread;
    mutable QMutex m_mutex;
    QList<QByteArray> m_requests;
    std::atomic<quint16> m_port = 0;
};

/// A complete HTTP/1.1 answer with its length. \p headers: whole lines, each ended by CR LF.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers = {});

} // namespace cuadra::test
