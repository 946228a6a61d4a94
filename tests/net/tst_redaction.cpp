#include "core/net/recordingtransport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

namespace {

class Kept final : public ExchangeSink
{
public:
    QList<ExchangeRecord> records;
    void keep(const ExchangeRecord &record) override { records.append(record); }
};

} // namespace

class RedactionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void body_losesSecretsAndKeepsTheRest_data();
    void body_losesSecretsAndKeepsTheRest();
    void url_losesKeysAndUser();
    void header_losesSignIn();
    void configuredValue_isRemovedInEveryForm_data();
    void configuredValue_isRemovedInEveryForm();
    void body_keepsBytesThatAreNoText();
    void hugeHostileBody_isSearchedInReasonableTime();
    void recording_keepsTimeStepAndNoSecret();
    void recording_keepsAFailureByItsCode();
    void recording_cutsLongBodies();
};

void RedactionTest::body_losesSecretsAndKeepsTheRest_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("JSON password") << QByteArray(R"({"user":"ana","password":"hunter2","n":1})")
                                   << QByteArray(R"({"user":"ana","password":"[redacted]","n":1})");
    QTest::newRow("Tryton session key") << QByteArray("{\"id\":1,\"result\":[2,\"" + QByteArray(64, 'a') + "\"]}")
                                        << QByteArray("{\"id\":1,\"result\":[2,\"[redacted]\"]}");
    QTest::newRow("JSON with an escaped quote")
        << QByteArray(R"({"access_token": "a\"b","x":"y"})") << QByteArray(R"({"access_token": "[redacted]","x":"y"})");
    QTest::newRow("JSON number") << QByteArray(R"({"api_key":12345})") << QByteArray(R"({"api_key":"[redacted]"})");
    QTest::newRow("JSON cut in the middle of a secret")
        << QByteArray(R"({"secret":"abcde)") << QByteArray(R"({"secret":"[redacted]")");
    QTest::newRow("form") << QByteArray("grant=x&client_secret=s3cr3t&scope=all")
                          << QByteArray("grant=x&client_secret=[redacted]&scope=all");
    QTest::newRow("XML") << QByteArray("<c><id>1</id><passwd><![CDATA[$2y$hash]]></passwd></c>")
                         << QByteArray("<c><id>1</id><passwd>[redacted]</passwd></c>");
    QTest::newRow("a link that opens an order") << QByteArray("https://s.test/?order=5&key=wc&order_key=wc_order_x\n")
                                                << QByteArray("https://s.test/?order=5&key=wc&order_key=[redacted]\n");
    QTest::newRow("no secret") << QByteArray(R"({"payment_method":"redsys","note":"la contraseña no"})")
                               << QByteArray(R"({"payment_method":"redsys","note":"la contraseña no"})");
}

void RedactionTest::body_losesSecretsAndKeepsTheRest()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, kept);
    QCOMPARE(Redaction().body(body), kept);
}

void RedactionTest::url_losesKeysAndUser()
{
    const QUrl url(
        u"https://ana:pw@s.test/wp-json?consumer_key=ck_1&consumer_secret=cs_1&oauth_signature=aa%3D&page=2"_s);
    QCOMPARE(Redaction().url(url),
        u"https://s.test/wp-json?consumer_key=[redacted]&consumer_secret=[redacted]"
        "&oauth_signature=[redacted]&page=2"_s);
}

void RedactionTest::header_losesSignIn()
{
    const Redaction redaction;
    for (const QByteArray name : {"Authorization", "cookie", "Set-Cookie", "Proxy-Authorization"})
        QCOMPARE(redaction.header(name, "Basic Y2s6Y3M="), QByteArray(Redaction::kRedacted));
    QCOMPARE(redaction.header("Content-Type", "application/json"), QByteArray("application/json"));
}

void RedactionTest::configuredValue_isRemovedInEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray secret = "p/á\"s s+w";
    QTest::newRow("as it is") << "text " + secret + " text";
    QTest::newRow("in a URL") << "text " + QUrl::toPercentEncoding(QString::fromUtf8(secret)) + " text";
    QTest::newRow("in JSON") << QByteArray("text p\\/á\\\"s s+w text");
    QTest::newRow("in base64") << "text " + secret.toBase64() + " text";
}

void RedactionTest::configuredValue_isRemovedInEveryForm()
{
    QFETCH(QByteArray, body);
    QCOMPARE(Redaction({u"p/á\"s s+w"_s, u"abc"_s}).body(body), QByteArray("text [redacted] text"));
}

void RedactionTest::body_keepsBytesThatAreNoText()
{
    const QByteArray body("\x00\xff\xfe{\"a\":\"\xc3\xb1\"}", 14);
    QCOMPARE(Redaction().body(body), body);
}

void RedactionTest::hugeHostileBody_isSearchedInReasonableTime()
{
    QElapsedTimer timer;
    timer.start();
    (void)Redaction().body(QByteArray(200'000, 'a'));
    (void)Redaction().body('"' + QByteArray(200'000, 'a') + '"');
    (void)Redaction().body(QByteArray("\"password\":\"").repeated(16'000));
    (void)Redaction().body(QByteArray("<token>").repeated(28'000));
    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
}

void RedactionTest::recording_keepsTimeStepAndNoSecret()
{
    FakeClock clock;
    FakeTransport inner([&](const HttpRequest &) {
        clock.advance(120);
        return makeReply(200, R"({"token":"t0k3n"})", {{"Set-Cookie", "session=abc"}});
    });
    Kept kept;
    RecordingTransport transport(inner, kept, clock, Redaction({u"cs_topsecret"_s}));
    HttpRequest request;
    request.step = u"shop.orders"_s;
    request.url = QUrl(u"https://s.test/orders?consumer_secret=cs_topsecret"_s);
    request.headers = {{"Authorization", "Basic abc"}};
    request.body = "cs_topsecret";
    const auto reply = transport.send(request, StopFlag());
    QCOMPARE(reply->body, QByteArray(R"({"token":"t0k3n"})"));
    const ExchangeRecord record = kept.records.value(0);
    QCOMPARE(record.step, u"shop.orders"_s);
    QCOMPARE(record.durationMs, 120);
    QCOMPARE(record.status, 200);
    QCOMPARE(record.request, QByteArray("Authorization: [redacted]\n\n[redacted]"));
    QCOMPARE(record.reply, QByteArray("Set-Cookie: [redacted]\n\n{\"token\":\"[redacted]\"}"));
    QVERIFY(!record.url.contains(u"topsecret"));
}

void RedactionTest::recording_keepsAFailureByItsCode()
{
    FakeClock clock;
    FakeTransport inner([](const HttpRequest &) { return Error{.kind = ErrorKind::Transient, .code = u"net.cut"_s}; });
    Kept kept;
    RecordingTransport transport(inner, kept, clock, Redaction());
    QVERIFY(!transport.send({}, StopFlag()));
    QCOMPARE(kept.records.value(0).status, 0);
    QCOMPARE(kept.records.value(0).errorCode, u"net.cut"_s);
}

void RedactionTest::recording_cutsLongBodies()
{
    FakeClock clock;
    FakeTransport inner([](const HttpRequest &) { return makeReply(200, QByteArray(1'000'000, 'x')); });
    Kept kept;
    RecordingTransport transport(inner, kept, clock, Redaction());
    QVERIFY(transport.send({}, StopFlag()));
    QVERIFY(kept.records.value(0).reply.size() <= RecordingTransport::kMaxKeptBytes);
    QVERIFY(kept.records.value(0).reply.size() > RecordingTransport::kMaxKeptBytes - 10'000);
}

QTEST_APPLESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
