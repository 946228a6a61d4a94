#include "core/net/qttransport.h"
#include "tests/support/rawserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

namespace {

HttpRequest makeRead(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest makeWrite(const QUrl &url)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.body = R"({"a":1})";
    request.changesState = true;
    return request;
}

RawServer::Handler always(const RawAnswer &answer)
{
    return [answer](const QByteArray &) { return answer; };
}

} // namespace

class QtTransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyStatus_isAReply_data();
    void anyStatus_isAReply();
    void request_arrivesAsWritten();
    void refused_isTransientEvenForAWrite();
    void unknownHost_isTransientEvenForAWrite();
    void brokenExchange_isJudgedByWhatLeft_data();
    void brokenExchange_isJudgedByWhatLeft();
    void write_isSentOnceWhateverHappens_data();
    void write_isSentOnceWhateverHappens();
    void silentServer_timesOut();
    void slowAnswer_isNoSlowConnection();
    void silentServer_isLeftWithin100MsOfAStop_data();
    void silentServer_isLeftWithin100MsOfAStop();
    void tooBigBody_isRefusedBeforeItIsWhole();
    void redirect_isNotFollowed();
    void cookies_areNotKept();
    void drippedReply_isRead();
    void selfSignedCertificate_isRefusedBeforeAnythingLeaves();
    void selfSignedCertificate_isTakenWhenNamedAsCa();

private:
    [[nodiscard]] RawServer::Tls tls() const;

    QTemporaryDir m_dir;
    StopFlag m_stop;
};

void QtTransportTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, tls().keyFile, u"-out"_s,
            tls().certificateFile});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
}

RawServer::Tls QtTransportTest::tls() const
{
    return {m_dir.filePath(u"cert.pem"_s), m_dir.filePath(u"key.pem"_s)};
}

void QtTransportTest::anyStatus_isAReply_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("200") << 200 << QByteArray();
    QTest::newRow("401 that asks for a password") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("401") << 401 << QByteArray();
    QTest::newRow("403") << 403 << QByteArray();
    QTest::newRow("404") << 404 << QByteArray();
    QTest::newRow("409") << 409 << QByteArray();
    QTest::newRow("413") << 413 << QByteArray();
    QTest::newRow("429") << 429 << QByteArray("Retry-After: 7\r\n");
    QTest::newRow("500") << 500 << QByteArray();
    QTest::newRow("503") << 503 << QByteArray("Retry-After: 600\r\n");
}

void QtTransportTest::anyStatus_isAReply()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    RawServer server(always({.bytes = httpAnswer(status, "{\"x\":1}", headers)}));
    QtTransport transport;
    for (const HttpRequest &request : {makeRead(server.url()), makeWrite(server.url())}) {
        const auto reply = transport.send(request, m_stop);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, QByteArray("{\"x\":1}"));
    }
}

void QtTransportTest::request_arrivesAsWritten()
{
    RawServer server(always({.bytes = httpAnswer(200, "{}")}));
    QtTransport transport;
    HttpRequest request = makeWrite(server.url(u"/a?b=%2B&c=x%20y"_s));
    request.method = "PUT";
    request.headers = {{"Content-Type", "application/json"}, {"X-Test", "1"}};
    QVERIFY(transport.send(request, m_stop));
    const QByteArray sent = server.requests().value(0);
    QVERIFY2(sent.startsWith("PUT /a?b=%2B&c=x%20y HTTP/1.1\r\n"), sent.constData());
    QVERIFY2(sent.contains("Content-Type: application/json\r\n"), sent.constData());
    QVERIFY(sent.contains("X-Test: 1\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\n{\"a\":1}"));
}

void QtTransportTest::refused_isTransientEvenForAWrite()
{
    RawServer server(always({}));
    server.stop();
    QtTransport transport;
    const auto reply = transport.send(makeWrite(server.url()), m_stop);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Transient);
    QCOMPARE(reply.error().code, u"net.refused"_s);
}

void QtTransportTest::unknownHost_isTransientEvenForAWrite()
{
    QtTransport transport;
    const auto reply = transport.send(makeWrite(QUrl(u"http://no-such-host.invalid/"_s)), m_stop);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Transient);
    QCOMPARE(reply.error().code, u"net.dns"_s);
}

void QtTransportTest::brokenExchange_isJudgedByWhatLeft_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("cut before the status") << QByteArray();
    QTest::newRow("cut in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("cut after the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n");
    QTest::newRow("shorter than promised") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":1");
    QTest::newRow("an error shorter than promised") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 20\r\n\r\n{");
    QTest::newRow("no HTTP at all") << QByteArray("220 smtp.example.test ESMTP\r\n\r\n");
}

void QtTransportTest::brokenExchange_isJudgedByWhatLeft()
{
    QFETCH(QByteArray, answer);
    RawServer server(always({.bytes = answer, .close = true}));
    QtTransport transport;
    const auto read = transport.send(makeRead(server.url()), m_stop);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Transient);
    QCOMPARE(read.error().code, u"net.cut"_s);
    const auto write = transport.send(makeWrite(server.url()), m_stop);
    QVERIFY(!write);
    QVERIFY2(write.error().kind == ErrorKind::OutcomeUnknown, qPrintable(write.error().code + write.error().detail));
    QCOMPARE(write.error().code, u"net.cut"_s);
}

void QtTransportTest::write_isSentOnceWhateverHappens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("warm");
    QTest::newRow("new connection") << QByteArray("{}") << false;
    QTest::newRow("kept connection") << QByteArray("{}") << true;
    QTest::newRow("without a body") << QByteArray() << false;
    QTest::newRow("without a body, kept connection") << QByteArray() << true;
    QTest::newRow("long body") << QByteArray(300'000, 'x') << true;
}

void QtTransportTest::write_isSentOnceWhateverHappens()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, warm);
    RawServer server([](const QByteArray &request) {
        return request.startsWith("GET") ? RawAnswer{.bytes = httpAnswer(200, "{}")}
                                         : RawAnswer{.bytes = {}, .close = true};
    });
    QtTransport transport;
    if (warm)
        QVERIFY(transport.send(makeRead(server.url()), m_stop));
    HttpRequest request = makeWrite(server.url());
    request.body = body;
    const auto reply = transport.send(request, m_stop);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), warm ? 2 : 1);
}

void QtTransportTest::silentServer_timesOut()
{
    RawServer server(always({}));
    QtTransport transport;
    HttpRequest read = makeRead(server.url());
    read.timeoutMs = 100;
    const auto reply = transport.send(read, m_stop);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Transient);
    QCOMPARE(reply.error().code, u"net.timeout"_s);
    HttpRequest write = makeWrite(server.url());
    write.timeoutMs = 100;
    QCOMPARE(transport.send(write, m_stop).error().kind, ErrorKind::OutcomeUnknown);
}

void QtTransportTest::slowAnswer_isNoSlowConnection()
{
    RawServer server(always({}));
    QtTransport transport({.extraCaFile = {}, .connectTimeoutMs = 60});
    for (HttpRequest request : {makeRead(server.url()), makeWrite(server.url())}) {
        request.timeoutMs = 300;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(transport.send(request, m_stop).error().code, u"net.timeout"_s);
        QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
    }
}

void QtTransportTest::silentServer_isLeftWithin100MsOfAStop_data()
{
    QTest::addColumn<bool>("write");
    QTest::addColumn<int>("dripMs");
    QTest::newRow("read, nothing comes") << false << 0;
    QTest::newRow("write, nothing comes") << true << 0;
    QTest::newRow("read, a byte now and then") << false << 20;
}

void QtTransportTest::silentServer_isLeftWithin100MsOfAStop()
{
    QFETCH(bool, write);
    QFETCH(int, dripMs);
    RawServer server(
        always({.bytes = dripMs > 0 ? httpAnswer(200, QByteArray(10'000, 'x')) : QByteArray(), .dripMs = dripMs}));
    QtTransport transport;
    StopFlag stop;
    QElapsedTimer sinceStop;
    std::thread person([&] {
        while (server.requests().isEmpty())
            std::this_thread::yield();
        sinceStop.start();
        stop.request();
    });
    const auto reply = transport.send(write ? makeWrite(server.url()) : makeRead(server.url()), stop);
    const qint64 took = sinceStop.elapsed();
    person.join();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, write ? ErrorKind::OutcomeUnknown : ErrorKind::Cancelled);
    QCOMPARE(reply.error().code, u"net.stopped"_s);
    QVERIFY2(took <= 100, qPrintable(QString::number(took)));
}

void QtTransportTest::tooBigBody_isRefusedBeforeItIsWhole()
{
    RawServer server(
        always({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n" + QByteArray(2'000, 'x')}));
    QtTransport transport({.extraCaFile = {}, .maxBodyBytes = 1'000});
    const auto reply = transport.send(makeRead(server.url()), m_stop);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
    QCOMPARE(reply.error().code, u"net.too_big"_s);
}

void QtTransportTest::redirect_isNotFollowed()
{
    RawServer server(always({.bytes = httpAnswer(302, {}, "Location: /tienda\r\n")}));
    QtTransport transport;
    const auto reply = transport.send(makeRead(server.url()), m_stop);
    QVERIFY(reply);
    QCOMPARE(reply->status, 302);
    QCOMPARE(reply->header("location"), QByteArray("/tienda"));
    QCOMPARE(server.requests().size(), 1);
}

void QtTransportTest::cookies_areNotKept()
{
    RawServer server(always({.bytes = httpAnswer(200, "{}", "Set-Cookie: session=1; Path=/\r\n")}));
    QtTransport transport;
    QVERIFY(transport.send(makeRead(server.url()), m_stop));
    QVERIFY(transport.send(makeRead(server.url()), m_stop));
    QVERIFY(!server.requests().at(1).toLower().contains("cookie"));
}

void QtTransportTest::drippedReply_isRead()
{
    RawServer server(always({.bytes = httpAnswer(200, "{\"id\":1}"), .dripMs = 1}));
    QtTransport transport;
    const auto reply = transport.send(makeRead(server.url()), m_stop);
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("{\"id\":1}"));
}

void QtTransportTest::selfSignedCertificate_isRefusedBeforeAnythingLeaves()
{
    RawServer server(always({.bytes = httpAnswer(200, "{}")}), tls());
    QtTransport transport;
    const auto reply = transport.send(makeWrite(server.url()), m_stop);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Transient);
    QCOMPARE(reply.error().code, u"net.tls"_s);
    QVERIFY(server.requests().isEmpty());
}

void QtTransportTest::selfSignedCertificate_isTakenWhenNamedAsCa()
{
    RawServer server(always({.bytes = httpAnswer(200, "{}")}), tls());
    QtTransport transport({.extraCaFile = tls().certificateFile});
    const auto reply = transport.send(makeWrite(server.url()), m_stop);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->body, QByteArray("{}"));
}

QTEST_GUILESS_MAIN(QtTransportTest)
#include "tst_qttransport.moc"
