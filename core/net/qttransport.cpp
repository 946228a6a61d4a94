#include "core/net/qttransport.h"

#include "core/net/httpexchange.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

QtTransport::QtTransport(TransportOptions options)
    : m_options(std::move(options)), m_tls(QSslConfiguration::defaultConfiguration())
{
    if (!m_options.extraCaFile.isEmpty())
        m_tls.addCaCertificates(m_options.extraCaFile);
    m_manager.setProxyFactory(new SystemProxies); // owned by the manager
    m_manager.setAutoDeleteReplies(false);
}

Result<HttpReply> QtTransport::send(const HttpRequest &request, const StopFlag &stop)
{
    HttpExchange exchange({m_manager, m_tls, m_options}, request);
    Result<HttpReply> reply = exchange.run(stop);
    // What is left over on a broken connection would be taken for the answer to the next request.
    if (!reply)
        m_manager.clearConnectionCache();
    return reply;
}

} // namespace cuadra
