#include "core/net/httpexchange.h"

#include "core/base/stopflag.h"

#include <QNetworkRequest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kPollMs = 50; // a stop has to be heeded within 100 ms

QNetworkRequest makeNetworkRequest(const HttpRequest &request)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Uncompressed, so that the length that was promised can be compared with what came.
    made.setRawHeader("Accept-Encoding", "identity");
    made.setRawHeader("User-Agent", "Cuadra/" CUADRA_VERSION);
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value);
    if (!request.body.isEmpty() || request.changesState)
        made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    return made;
}

bool isBeforeSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError;
}

QString codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError: return u"net.dns"_s;
    case QNetworkReply::SslHandshakeFailedError: return u"net.tls"_s;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError: return u"net.refused"_s;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return u"net.timeout"_s;
    default: return u"net.cut"_s;
    }
}

} // namespace

HttpExchange::HttpExchange(ExchangeSetting setting, const HttpRequest &request)
    : m_setting(setting), m_request(request), m_body(request.body)
{
}

HttpExchange::~HttpExchange() = default;

Result<HttpReply> HttpExchange::run(const StopFlag &stop)
{
    if (stop.requested())
        return Error{.kind = ErrorKind::Cancelled, .code = u"net.stopped"_s};
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] { watch(stop); });
    poll.start(kPollMs);
    m_elapsed.start();
    start();
    if (m_ending == Ending::Open)
        m_loop.exec(QEventLoop::ExcludeUserInputEvents);
    return verdict();
}

void HttpExchange::start()
{
    const bool hasBody = !m_request.body.isEmpty() || m_request.changesState;
    QNetworkRequest request = makeNetworkRequest(m_request);
    request.setSslConfiguration(m_setting.tls);
    m_reply.reset(m_setting.manager.sendCustomRequest(request, m_request.method, hasBody ? &m_body : nullptr));
    m_reply->setReadBufferSize(0);
    connect(m_reply.get(), &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpExchange::collect);
    connect(m_reply.get(), &QNetworkReply::finished, this, [this] { end(Ending::Finished); });
}

void HttpExchange::watch(const StopFlag &stop)
{
    const bool connecting = !m_requestSent && !m_body.taken();
    if (stop.requested())
        end(Ending::Stopped);
    else if (m_elapsed.elapsed() > m_request.timeoutMs
        || (connecting && m_elapsed.elapsed() > m_setting.options.connectTimeoutMs))
        end(Ending::TimedOut);
}

void HttpExchange::collect()
{
    m_received += m_reply->readAll();
    if (m_received.size() > m_setting.options.maxBodyBytes)
        end(Ending::TooBig);
}

void HttpExchange::end(Ending ending)
{
    if (m_ending != Ending::Open)
        return;
    m_ending = ending;
    if (ending == Ending::Finished)
        m_received += m_reply->readAll();
    else
        m_reply->abort();
    m_loop.quit();
}

bool HttpExchange::anyLeft() const
{
    // A body is handed out in this very thread, so its state is certain. What Qt reports is not: having lost a
    // connection it tries another by itself, and then tells how that one failed.
    if (m_body.taken() || m_requestSent)
        return true;
    const bool neverConnected = m_ending == Ending::Finished && isBeforeSending(m_reply->error());
    return m_request.body.isEmpty() && !neverConnected;
}

Error HttpExchange::failure(ErrorKind kind, const QString &code) const
{
    const bool inDoubt = m_request.changesState && anyLeft();
    return {.kind = inDoubt ? ErrorKind::OutcomeUnknown : kind,
        .code = code,
        .detail = m_request.url.host() + u": "_s + m_reply->errorString(),
        .args = {m_request.url.host()}};
}

Error HttpExchange::networkFailure() const
{
    return failure(ErrorKind::Transient, codeOf(m_reply->error()));
}

HttpReply HttpExchange::reply() const
{
    HttpReply made;
    made.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        made.headers.append({name, value});
    made.body = m_received;
    return made;
}

Result<HttpReply> HttpExchange::verdict() const
{
    switch (m_ending) {
    case Ending::Stopped: return failure(ErrorKind::Cancelled, u"net.stopped"_s);
    case Ending::TimedOut: return failure(ErrorKind::Transient, u"net.timeout"_s);
    case Ending::TooBig: return failure(ErrorKind::BadReply, u"net.too_big"_s);
    case Ending::Open:
    case Ending::Finished: break;
    }
    // An answer to a body that was never handed out belongs to an earlier request on the same connection.
    if (!m_request.body.isEmpty() && !m_body.taken())
        return networkFailure();
    HttpReply made = reply();
    // Qt reports statuses from 400 on as errors, too; with a complete reply they are none for us.
    const bool isStatusError = made.status >= 400 && m_reply->error() >= QNetworkReply::ContentAccessDenied;
    if (made.status == 0 || (m_reply->error() != QNetworkReply::NoError && !isStatusError))
        return networkFailure();
    const QByteArray promised = made.header("Content-Length");
    const bool hasBody = m_request.method != "HEAD" && made.status != 204 && made.status != 304;
    if (hasBody && !promised.isEmpty() && made.body.size() < promised.toLongLong())
        return failure(ErrorKind::Transient, u"net.cut"_s);
    return made;
}

} // namespace cuadra
