#include "app/sandbox/http/httpserver.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

HttpServer::HttpServer(Handler handler, qint64 silenceMs) : m_handler(std::move(handler)), m_silenceMs(silenceMs) {}

HttpServer::~HttpServer()
{
    stop();
}

bool HttpServer::start()
{
    m_context = new QObject;
    m_context->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_context, [this] { listen(); }, Qt::BlockingQueuedConnection);
    return m_port != 0;
}

void HttpServer::listen()
{
    auto *server = new QTcpServer(m_context);
    QObject::connect(server, &QTcpServer::newConnection, m_context, [this, server] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            new HttpConnection(socket, m_handler, m_silenceMs, m_context);
    });
    if (server->listen(QHostAddress::LocalHost))
        m_port = server->serverPort();
}

void HttpServer::stop()
{
    if (!m_context)
        return;
    QMetaObject::invokeMethod(m_context, [this] { qDeleteAll(m_context->children()); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_context;
    m_context = nullptr;
    m_port = 0;
}

QUrl HttpServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port.load()));
}

} // namespace cuadra::sandbox
