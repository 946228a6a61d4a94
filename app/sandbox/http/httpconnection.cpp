#include "app/sandbox/http/httpconnection.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr qsizetype kMaxHead = 64 * 1024;

Request readHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    Request request;
    request.method = first.value(0);
    request.target = first.value(1);
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    if (mark >= 0)
        request.params = readParams(request.target.mid(mark + 1));
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray headOf(const Reply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " -\r\n";
    if (!reply.contentType.isEmpty())
        head += "Content-Type: " + reply.contentType + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n";
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const Handler &handler, qint64 silenceMs, QObject *parent) :
    QObject(parent), m_socket(socket), m_handler(handler), m_silenceMs(silenceMs)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void HttpConnection::readMore()
{
    m_buffer += m_socket->readAll();
    if (m_busy)
        return;
    if (const std::optional<Request> request = takeRequest())
        answer(*request);
}

std::optional<Request> HttpConnection::takeRequest()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > kMaxHead)
            m_socket->abort();
        return std::nullopt;
    }
    Request request = readHead(m_buffer.left(end));
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (m_buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    return request;
}

void HttpConnection::answer(const Request &request)
{
    m_busy = true;
    const Reply reply = m_handler(request);
    if (reply.delivery == Delivery::Silent) {
        stayMute();
        return;
    }
    if (reply.holdMs <= 0) {
        send(request, reply);
        return;
    }
    QTimer::singleShot(std::chrono::milliseconds(reply.holdMs), Qt::PreciseTimer, this,
                       [this, request, reply] { send(request, reply); });
}

void HttpConnection::send(const Request &request, const Reply &reply)
{
    if (reply.delivery == Delivery::CutBeforeReply) {
        m_socket->abort();
        return;
    }
    const QByteArray body = request.method == "HEAD" ? QByteArray() : reply.body;
    m_socket->write(headOf(reply));
    if (reply.delivery == Delivery::CutInBody) {
        m_socket->write(body.left(body.size() / 2));
        m_socket->disconnectFromHost();
        return;
    }
    m_socket->write(body);
    m_busy = false;
    if (request.headers.value("connection").toLower() == "close")
        m_socket->disconnectFromHost();
    else if (!m_buffer.isEmpty())
        QTimer::singleShot(0, this, &HttpConnection::readMore);
}

void HttpConnection::stayMute()
{
    QTimer::singleShot(std::chrono::milliseconds(m_silenceMs), this, [this] { m_socket->abort(); });
}

} // namespace cuadra::sandbox
