#pragma once

#include "app/sandbox/http/httpmessage.h"

#include <QObject>

#include <functional>
#include <optional>

class QTcpSocket;

namespace cuadra::sandbox {

using Handler = std::function<Reply(const Request &)>;

/// One client on one socket: reads requests one after the other and sends replies, spoiled when the reply asks so.
///
/// Our own and not QHttpServer's, because that one cannot stay silent or close in the middle of a body.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// \p silenceMs: how long a silent connection is kept before it is closed. Unit: ms of the machine.
    HttpConnection(QTcpSocket *socket, const Handler &handler, qint64 silenceMs, QObject *parent);

private:
    void readMore();
    [[nodiscard]] std::optional<Request> takeRequest();
    void answer(const Request &request);
    void send(const Request &request, const Reply &reply);
    void stayMute();

    QTcpSocket *m_socket;
    const Handler &m_handler;
    qint64 m_silenceMs;
    QByteArray m_buffer;
    bool m_busy = false; ///< one answer at a time keeps pipelined requests in order
};

} // namespace cuadra::sandbox
