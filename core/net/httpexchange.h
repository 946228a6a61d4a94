#pragma once

#include "core/net/onceonlybody.h"
#include "core/net/qttransport.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkReply>

#include <memory>

namespace cuadra {

/// What all exchanges of one transport share.
struct ExchangeSetting
{
    QNetworkAccessManager &manager;
    const QSslConfiguration &tls;
    const TransportOptions &options;
};

/// One exchange of a QtTransport, from the first byte to the verdict.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    HttpExchange(ExchangeSetting setting, const HttpRequest &request);
    ~HttpExchange() override;

    [[nodiscard]] Result<HttpReply> run(const StopFlag &stop);

private:
    enum class Ending { Open, Finished, Stopped, TimedOut, TooBig };

    void start();
    void watch(const StopFlag &stop);
    void collect();
    void end(Ending ending);
    [[nodiscard]] bool anyLeft() const;
    [[nodiscard]] Error failure(ErrorKind kind, const QString &code) const;
    [[nodiscard]] Error networkFailure() const;
    [[nodiscard]] Result<HttpReply> verdict() const;
    [[nodiscard]] HttpReply reply() const;

    ExchangeSetting m_setting;
    const HttpRequest &m_request;
    OnceOnlyBody m_body;
    std::unique_ptr<QNetworkReply> m_reply;
    QEventLoop m_loop;
    QElapsedTimer m_elapsed;
    QByteArray m_received;
    Ending m_ending = Ending::Open;
    bool m_requestSent = false;
};

} // namespace cuadra
