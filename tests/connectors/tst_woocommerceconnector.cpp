#include "core/connectors/woocommerce/woocommerceconnector.h"

#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/net/oauth1.h"
#include "core/net/qttransport.h"
#include "tests/connectors/fakewooshop.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/rawserver.h"

#include <QTest>

#include <memory>

using namespace cuadra;
using namespace cuadra::test;
using namespace cuadra::woocommerce;

class WooCommerceConnectorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void overTls_signsInByBasic();
    void overPlainHttp_signsByOAuthWithoutTheSecret();
    void oauthTime_followsTheShopsClock();
    void shopInAFolder_keepsItsPath();
    void fetch_readsOneOrder();
    void fetch_tellsUnknownAndTrashed();
    void fetch_refusesAnotherOrder();
    void number_isWrittenOnceUnderItsKey();
    void number_isNeverWrittenToATrashedOrder();
    void number_ofAnUnknownOrderIsRefused();
    void number_writtenWithoutAnAnswerIsInDoubt_data();
    void number_writtenWithoutAnAnswerIsInDoubt();
    void number_withoutTheRightNamesIt();
    void refunds_areReadAndUnknownOrdersTold();
    void test_reportsVersionStorageCurrencyAndClock();
    void test_changesNothing();
    void test_namesMissingRights_data();
    void test_namesMissingRights();
    void test_findsADateFilterThatIsOff_data();
    void test_findsADateFilterThatIsOff();
    void test_ofAnEmptyShopSaysSo();
    void test_endsWithTheReasonWhenTheShopIsAway();

private:
    void connectTo(const QUrl &url, FakeTransport::Handler handler = {}, const QJsonObject &settings = {});
    [[nodiscard]] FakeTransport::Handler refusing(const QString &step, int status, const QByteArray &code);

    std::unique_ptr<FakeWooShop> m_shop;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<WooCommerceConnector> m_connector;
    StopFlag m_stop;
};

void WooCommerceConnectorTest::connectTo(const QUrl &url, FakeTransport::Handler handler, const QJsonObject &settings)
{
    if (!handler)
        handler = [this](const HttpRequest &request) { return m_shop->answer(request); };
    m_transport = std::make_unique<FakeTransport>(handler);
    Connection connection;
    connection.baseUrl = url;
    connection.settings = settings;
    m_connector = std::make_unique<WooCommerceConnector>(
        *m_transport, *m_clock, connection, Credentials{u"ck_1"_s, u"cs_secret"_s});
}

FakeTransport::Handler WooCommerceConnectorTest::refusing(const QString &step, int status, const QByteArray &code)
{
    return [=, this](const HttpRequest &request) -> Result<HttpReply> {
        if (request.step == step)
            return makeReply(status, R"({"code":")" + code + R"(","message":"No.","data":{"status":400}})");
        return m_shop->answer(request);
    };
}

void WooCommerceConnectorTest::init()
{
    m_shop = std::make_unique<FakeWooShop>();
    m_clock = std::make_unique<FakeClock>(m_shop->nowMs);
    m_shop->add(7);
    connectTo(QUrl(u"https://tienda.example.test"_s));
}

void WooCommerceConnectorTest::overTls_signsInByBasic()
{
    QVERIFY(m_connector->fetchOrder(u"7"_s, m_stop));
    const HttpRequest request = m_transport->requests.value(0);
    QCOMPARE(request.url, QUrl(u"https://tienda.example.test/wp-json/wc/v3/orders/7"_s));
    QVERIFY(request.headers.contains({"Authorization", "Basic " + QByteArray("ck_1:cs_secret").toBase64()}));
}

void WooCommerceConnectorTest::overPlainHttp_signsByOAuthWithoutTheSecret()
{
    connectTo(QUrl(u"http://127.0.0.1:8080"_s));
    QVERIFY(m_connector->changedOrders({}, 0, m_stop));
    for (const HttpRequest &request : std::as_const(m_transport->requests)) {
        QVERIFY(!request.url.toString(QUrl::FullyEncoded).contains(u"cs_secret"));
        const QUrlQuery query(request.url);
        QUrlQuery unsigned_;
        for (const auto &[name, value] : query.queryItems(QUrl::FullyEncoded)) {
            if (!name.startsWith(u"oauth_"))
                unsigned_.addQueryItem(name, value);
        }
        QUrl url = request.url;
        url.setQuery(unsigned_);
        const auto again = signOAuth1(request.method, url,
            {.consumerKey = u"ck_1"_s,
                .consumerSecret = u"cs_secret"_s,
                .timestampS = query.queryItemValue(u"oauth_timestamp"_s).toLongLong(),
                .nonce = query.queryItemValue(u"oauth_nonce"_s)});
        QCOMPARE(query.queryItemValue(u"oauth_signature"_s, QUrl::FullyDecoded), again.last().second);
    }
}

void WooCommerceConnectorTest::oauthTime_followsTheShopsClock()
{
    connectTo(QUrl(u"http://127.0.0.1:8080"_s));
    m_clock->advance(-3'600'000);
    QVERIFY(m_connector->fetchOrder(u"7"_s, m_stop));
    QVERIFY(m_connector->fetchOrder(u"7"_s, m_stop));
    const QUrlQuery query(m_transport->requests.last().url);
    QCOMPARE(query.queryItemValue(u"oauth_timestamp"_s).toLongLong(), m_shop->nowMs / 1000);
    const QUrlQuery first(m_transport->requests.first().url);
    QVERIFY(first.queryItemValue(u"oauth_nonce"_s) != query.queryItemValue(u"oauth_nonce"_s));
}

void WooCommerceConnectorTest::shopInAFolder_keepsItsPath()
{
    connectTo(QUrl(u"https://example.test/tienda/?x=1#y"_s));
    QVERIFY(m_connector->fetchOrder(u"7"_s, m_stop));
    QCOMPARE(m_transport->requests.value(0).url, QUrl(u"https://example.test/tienda/wp-json/wc/v3/orders/7"_s));
}

void WooCommerceConnectorTest::fetch_readsOneOrder()
{
    const auto document = m_connector->fetchOrder(u"7"_s, m_stop);
    QVERIFY(document);
    QCOMPARE(document->externalId, u"7"_s);
    QVERIFY(!document->gone);
    QCOMPARE(m_connector->readOrder(document->raw)->externalId, u"7"_s);
}

void WooCommerceConnectorTest::fetch_tellsUnknownAndTrashed()
{
    for (const QString &id : {u"8"_s, u"7/../8"_s, QString(), u"0"_s, u"-7"_s}) {
        const auto document = m_connector->fetchOrder(id, m_stop);
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::Rejected);
        QCOMPARE(document.error().code, kOrderUnknown);
        QCOMPARE(document.error().args, QStringList({id}));
    }
    QCOMPARE(m_transport->requests.size(), 1); // what is no id is not asked for
    m_shop->setStatus(7, u"trash"_s);
    QVERIFY(m_connector->fetchOrder(u"7"_s, m_stop)->gone);
}

void WooCommerceConnectorTest::fetch_refusesAnotherOrder()
{
    connectTo(QUrl(u"https://x.test"_s),
        [](const HttpRequest &) { return makeReply(200, R"({"id":9,"status":"pending"})"); });
    const auto document = m_connector->fetchOrder(u"7"_s, m_stop);
    QVERIFY(!document);
    QCOMPARE(document.error().code, kOrderOther);
}

void WooCommerceConnectorTest::number_isWrittenOnceUnderItsKey()
{
    connectTo(QUrl(u"https://x.test"_s), {}, {{u"erpNumberKey"_s, u"_erp"_s}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_connector->writeErpNumber(u"7"_s, u"SO/2026 \"1\""_s, m_stop));
    int writes = 0;
    for (const HttpRequest &request : std::as_const(m_transport->requests))
        writes += request.method == "PUT" ? 1 : 0;
    QCOMPARE(writes, 1);
    QCOMPARE(
        m_transport->requests.value(1).body, QByteArray(R"({"meta_data":[{"key":"_erp","value":"SO/2026 \"1\""}]})"));
    QVERIFY(m_transport->requests.value(1).changesState);
    QVERIFY(m_connector->writeErpNumber(u"7"_s, u"SO2"_s, m_stop)); // a new number is written again
    QVERIFY(m_connector->writeErpNumber(u"7"_s, u"SO2"_s, m_stop));
    QCOMPARE(m_shop->calls.filter(u"PUT"_s).size(), 2);
}

void WooCommerceConnectorTest::number_isNeverWrittenToATrashedOrder()
{
    m_shop->setStatus(7, u"trash"_s);
    const auto written = m_connector->writeErpNumber(u"7"_s, u"SO1"_s, m_stop);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Rejected);
    QCOMPARE(written.error().code, kOrderTrashed);
    QVERIFY(m_shop->calls.filter(u"PUT"_s).isEmpty());
}

void WooCommerceConnectorTest::number_ofAnUnknownOrderIsRefused()
{
    QCOMPARE(m_connector->writeErpNumber(u"99"_s, u"SO1"_s, m_stop).error().code, kOrderUnknown);
}

void WooCommerceConnectorTest::number_writtenWithoutAnAnswerIsInDoubt_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("hung up") << QByteArray();
    QTest::newRow("cut JSON") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"id\":7,");
    QTest::newRow("a page") << httpAnswer(200, "<html>", "Content-Type: text/html\r\n");
    QTest::newRow("502") << httpAnswer(502, "<html>");
    QTest::newRow("another order") << httpAnswer(200, "{\"id\":8}");
}

void WooCommerceConnectorTest::number_writtenWithoutAnAnswerIsInDoubt()
{
    QFETCH(QByteArray, answer);
    RawServer server([&](const QByteArray &request) {
        return request.startsWith("GET")
            ? RawAnswer{.bytes = httpAnswer(200, R"({"id":7,"status":"processing","meta_data":[]})")}
            : RawAnswer{.bytes = answer, .close = true};
    });
    QtTransport transport;
    Connection connection;
    connection.baseUrl = server.url();
    WooCommerceConnector connector(transport, *m_clock, connection, {u"ck_1"_s, u"cs_1"_s});
    const auto written = connector.writeErpNumber(u"7"_s, u"SO1"_s, m_stop);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 2); // and the write was sent once
}

void WooCommerceConnectorTest::number_withoutTheRightNamesIt()
{
    connectTo(QUrl(u"https://x.test"_s),
        refusing(u"woocommerce.order.write_number"_s, 401, "woocommerce_rest_authentication_error"));
    const auto written = m_connector->writeErpNumber(u"7"_s, u"SO1"_s, m_stop);
    QCOMPARE(written.error().kind, ErrorKind::Forbidden);
    QCOMPARE(written.error().code, kRightWrite);
}

void WooCommerceConnectorTest::refunds_areReadAndUnknownOrdersTold()
{
    connectTo(QUrl(u"https://x.test"_s), [this](const HttpRequest &request) -> Result<HttpReply> {
        if (request.url.path().endsWith(u"/refunds")) // "none" also for an order that does not exist
            return makeReply(200,
                request.url.path().contains(u"/7/") ? R"([{"id":9,"amount":"10.00","reason":"",
                "line_items":[]}])"
                                                    : "[]");
        return m_shop->answer(request);
    });
    const auto refunds = m_connector->refunds(u"7"_s, m_stop);
    QVERIFY(refunds);
    QCOMPARE(refunds->value(0).amount, Decimal::fromInt(10));
    QCOMPARE(m_connector->refunds(u"8"_s, m_stop).error().code, kOrderUnknown);
}

void WooCommerceConnectorTest::test_reportsVersionStorageCurrencyAndClock()
{
    m_clock->advance(-7'000);
    const auto report = m_connector->test(m_stop);
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->version, u"9.9.5"_s);
    QCOMPARE(
        report->facts, QStringList({kFactDateFilter + u"|ok"_s, kFactStorage + u"|hpos"_s, kFactCurrency + u"|EUR"_s}));
    QCOMPARE(report->clockSkewMs, 7'000);
    QVERIFY(report->missingRights.isEmpty());
}

void WooCommerceConnectorTest::test_changesNothing()
{
    const auto before = m_shop->orders;
    QVERIFY(m_connector->test(m_stop));
    QCOMPARE(m_shop->orders, before);
}

void WooCommerceConnectorTest::test_namesMissingRights_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("right");
    QTest::newRow("read-only key") << u"woocommerce.right.write"_s << 401
                                   << QByteArray("woocommerce_rest_authentication_error") << kRightWrite;
    QTest::newRow("user may not change orders")
        << u"woocommerce.right.write"_s << 403 << QByteArray("woocommerce_rest_cannot_edit") << kRightWrite;
    QTest::newRow("user may not see orders")
        << u"woocommerce.orders.latest"_s << 403 << QByteArray("woocommerce_rest_cannot_view") << kRightRead;
    QTest::newRow("user may not see the system")
        << u"woocommerce.system"_s << 403 << QByteArray("woocommerce_rest_cannot_view") << kRightSettings;
    QTest::newRow("user may not see settings")
        << u"woocommerce.currency"_s << 403 << QByteArray("woocommerce_rest_cannot_view") << kRightSettings;
}

void WooCommerceConnectorTest::test_namesMissingRights()
{
    QFETCH(QString, step);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, right);
    connectTo(QUrl(u"https://x.test"_s), refusing(step, status, code));
    const auto report = m_connector->test(m_stop);
    QVERIFY(report);
    QCOMPARE(report->missingRights, QStringList({right}));
}

void WooCommerceConnectorTest::test_findsADateFilterThatIsOff_data()
{
    QTest::addColumn<qint64>("shiftMs");
    QTest::newRow("misses the last hour") << qint64(3'600'000);
    QTest::newRow("shows an hour too much") << qint64(-3'600'000);
}

void WooCommerceConnectorTest::test_findsADateFilterThatIsOff()
{
    QFETCH(qint64, shiftMs);
    m_shop->filterShiftMs = shiftMs;
    const auto report = m_connector->test(m_stop);
    QVERIFY(!report);
    QCOMPARE(report.error().code, kDateFilter);
}

void WooCommerceConnectorTest::test_ofAnEmptyShopSaysSo()
{
    m_shop->orders.clear();
    QVERIFY(m_connector->test(m_stop)->facts.contains(kFactDateFilter + u"|untested"_s));
}

void WooCommerceConnectorTest::test_endsWithTheReasonWhenTheShopIsAway()
{
    connectTo(QUrl(u"https://x.test"_s), refusing(u"woocommerce.orders.latest"_s, 503, "wp_die"));
    QCOMPARE(m_connector->test(m_stop).error().code, kMaintenance);
    connectTo(QUrl(u"https://x.test"_s), refusing(u"woocommerce.orders.latest"_s, 401, "woocommerce_rest_cannot_view"));
    QCOMPARE(m_connector->test(m_stop).error().code, kAuthDenied);
}

QTEST_GUILESS_MAIN(WooCommerceConnectorTest)
#include "tst_woocommerceconnector.moc"
