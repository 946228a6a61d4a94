#include "tests/support/rawserver.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

qsizetype requestLength(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    qsizetype body = 0;
    for (const QByteArray &line : buffer.first(end).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            body = line.mid(15).trimmed().toLongLong();
    }
    return buffer.size() >= end + 4 + body ? end + 4 + body : -1;
}

void drip(QTcpSocket *socket, const RawAnswer &answer)
{
    auto *timer = new QTimer(socket);
    auto left = std::make_shared<QByteArray>(answer.bytes);
    QObject::connect(timer, &QTimer::timeout, socket, [=] {
        socket->write(left->left(1));
        left->remove(0, 1);
        if (left->isEmpty())
            timer->stop();
        if (left->isEmpty() && answer.close)
            socket->disconnectFromHost();
    });
    timer->start(answer.dripMs);
}

void respond(QTcpSocket *socket, const RawAnswer &answer)
{
    if (answer.dripMs > 0)
        return drip(socket, answer);
    socket->write(answer.bytes);
    if (answer.close)
        socket->disconnectFromHost();
}

class Listener final : public QTcpServer
{
public:
    Listener(RawServer &owner, const RawServer::Tls &tls) : m_owner(owner), m_tls(tls) { }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::readyRead, this, [this, socket, buffer = QByteArray()]() mutable {
            buffer += socket->readAll();
            for (qsizetype length = requestLength(buffer); length > 0; length = requestLength(buffer)) {
                const QByteArray request = buffer.first(length);
                buffer.remove(0, length);
                m_owner.note(request);
                respond(socket, m_owner.answer(request));
            }
        });
        if (m_tls.certificateFile.isEmpty())
            return;
        socket->setLocalCertificate(m_tls.certificateFile);
        socket->setPrivateKey(m_tls.keyFile);
        socket->startServerEncryption();
    }

private:
    RawServer &m_owner;
    RawServer::Tls m_tls;
};

} // namespace

RawServer::RawServer(Handler handler, Tls tls) : m_handler(std::move(handler)), m_tls(std::move(tls))
{
    auto *listener = new Listener(*this, m_tls);
    listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        listener,
        [this, listener] {
            listener->listen(QHostAddress::LocalHost);
            m_port = listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

RawServer::~RawServer()
{
    stop();
}

void RawServer::stop()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl RawServer::url(const QString &path) const
{
    const QString scheme = m_tls.certificateFile.isEmpty() ? u"http"_s : u"https"_s;
    return QUrl(scheme + u"://127.0.0.1:"_s + QString::number(m_port) + path);
}

QList<QByteArray> RawServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

void RawServer::note(const QByteArray &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests.append(request);
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace cuadra::test
