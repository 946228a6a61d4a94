#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommercereplies.h"
#include "core/connectors/woocommerce/woocommercetext.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::woocommerce;

class WooCommerceRepliesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reply_isJudged_data();
    void reply_isJudged();
    void retryAfter_isPassedOn();
    void refusal_keepsTheShopsCodeAndPlainWords();
    void invalidParameters_areNamed();
    void everyCode_isListed();
    void plainText_losesMarkup_data();
    void plainText_losesMarkup();
};

namespace {

QByteArray refusal(const char *code, const char *data)
{
    return QByteArray(R"({"code":")") + code + R"(","message":"Lo siento &quot;x&quot; <a href=\"y\">z<\/a>","data":)"
        + data + '}';
}

const QByteArray kPage = "\n<!DOCTYPE html><html><body>Mantenimiento</body></html>";

} // namespace

void WooCommerceRepliesTest::reply_isJudged_data()
{
    using K = ErrorKind;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("read"); ///< kind and code when it answers a read
    QTest::addColumn<QString>("write"); ///< kind and code when it answers a write
    const auto says = [](K kind, const QString &code) { return errorKindName(kind) + u' ' + code; };
    const auto row = [&](const char *name, int status, const QByteArray &body, const QString &read,
                         const QString &write) { QTest::newRow(name) << status << body << read << write; };
    const QString denied = says(K::AuthExpired, kAuthDenied);
    const QString noWrite = says(K::Forbidden, kRightWrite);
    const QString down = says(K::Transient, kUnavailable);
    const QString doubt = says(K::OutcomeUnknown, kUnavailable);
    const QString unknown = says(K::Rejected, kOrderUnknown);
    const QString refused = says(K::Rejected, kRefused);
    row("an order", 200, R"({"id":1})", {}, {});
    row("created", 201, R"({"id":1})", {}, {});
    row("unknown key", 401, refusal("woocommerce_rest_cannot_view", R"({"status":401})"), denied, noWrite);
    row("wrong secret or missing permission", 401,
        refusal("woocommerce_rest_authentication_error", R"({"status":401})"), denied, noWrite);
    row("user without shop rights, reading", 403, refusal("woocommerce_rest_cannot_view", R"({"status":403})"),
        says(K::Forbidden, kRightRead), noWrite);
    row("order unknown to GET", 404, refusal("woocommerce_rest_shop_order_invalid_id", R"({"status":404})"), unknown,
        unknown);
    row("order unknown to PUT", 400, refusal("woocommerce_rest_shop_order_invalid_id", R"({"status":400})"), unknown,
        unknown);
    row("no such address", 404, refusal("rest_no_route", R"({"status":404})"), says(K::BadReply, kApiMissing),
        says(K::BadReply, kApiMissing));
    row("bad parameter", 400, refusal("rest_invalid_param", R"({"status":400,"params":{"page":"no"}})"),
        says(K::Rejected, kParameter), says(K::Rejected, kParameter));
    row("batch too long", 413, refusal("woocommerce_rest_request_entity_too_large", R"({"status":413})"), refused,
        refused);
    row("refusal of a rule with status 500 and a bare number", 500,
        refusal("woocommerce_rest_cannot_create_order_refund", "500"), refused, refused);
    row("maintenance", 503, refusal("wp_die", R"({"status":503})"), says(K::Transient, kMaintenance),
        says(K::Transient, kMaintenance));
    row("database down", 500, refusal("wp_die", R"({"status":500})"), down, doubt);
    row("crash of PHP", 500, refusal("internal_server_error", R"({"status":500})"), down, doubt);
    row("502 of a proxy", 502, kPage, down, doubt);
    row("503 page", 503, kPage, down, doubt);
    row("empty 500", 500, {}, down, doubt);
    row("200 with a page", 200, kPage, down, doubt);
    row("200 with a page that says it is JSON", 200, "  <p>Aviso</p>{\"id\":1}", down, doubt);
    row("empty 200", 200, {}, down, doubt);
    row("firewall page", 403, kPage, down, doubt);
    row("404 page", 404, kPage, down, doubt);
    row("302 to the front page", 302, {}, down, doubt);
    row("cut JSON", 200, R"({"id":1,"line_items":[{"id")", says(K::BadReply, u"json.syntax"_s),
        says(K::OutcomeUnknown, kUnreadable));
    row("too many calls", 429, "slow down", says(K::RateLimited, kRateLimited), says(K::RateLimited, kRateLimited));
    row("error of unusual types", 400, R"({"code":["x"],"message":{},"data":null})", down, doubt);
}

void WooCommerceRepliesTest::reply_isJudged()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, read);
    QFETCH(QString, write);
    const HttpReply reply{.status = status, .headers = {}, .body = body};
    for (const bool writes : {false, true}) {
        HttpRequest request;
        request.changesState = writes;
        const auto judged = readReply(request, reply, 0);
        const QString said = judged ? QString() : errorKindName(judged.error().kind) + u' ' + judged.error().code;
        QCOMPARE(said, writes ? write : read);
    }
}

void WooCommerceRepliesTest::retryAfter_isPassedOn()
{
    const HttpReply maintenance{.status = 503, .headers = {{"Retry-After", "600"}}, .body = refusal("wp_die", "{}")};
    QCOMPARE(readReply({}, maintenance, 0).error().retryAfterMs, 600'000);
    const HttpReply limited{.status = 429, .headers = {{"Retry-After", "7"}}, .body = {}};
    QCOMPARE(readReply({}, limited, 0).error().retryAfterMs, 7'000);
}

void WooCommerceRepliesTest::refusal_keepsTheShopsCodeAndPlainWords()
{
    const HttpReply reply{
        .status = 400, .headers = {}, .body = refusal("woocommerce_rest_invalid_item_id", R"({"status":400})")};
    QCOMPARE(readReply({}, reply, 0).error().args,
        QStringList({u"woocommerce_rest_invalid_item_id"_s, u"Lo siento \"x\" z"_s}));
}

void WooCommerceRepliesTest::invalidParameters_areNamed()
{
    const HttpReply reply{.status = 400,
        .headers = {},
        .body = refusal("rest_invalid_param", R"({"status":400,"params":{"per_page":"x","page":"y"}})")};
    QCOMPARE(readReply({}, reply, 0).error().args, QStringList({u"per_page, page"_s}));
}

void WooCommerceRepliesTest::everyCode_isListed()
{
    QCOMPARE(QSet<QString>(kAllErrorCodes.begin(), kAllErrorCodes.end()).size(), kAllErrorCodes.size());
    for (const QString &code : kAllErrorCodes)
        QVERIFY(code.startsWith(u"woocommerce."));
}

void WooCommerceRepliesTest::plainText_losesMarkup_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << u"Ver <a href=\"x\">esto</a>."_s << u"Ver esto ."_s;
    QTest::newRow("entities") << u"&lt;b&gt; &amp;quot; &#039;a&#x2019; &#0;"_s << u"<b> &quot; 'a’"_s;
    QTest::newRow("a sum is no tag") << u"1 < 2 > 1"_s << u"1 < 2 > 1"_s;
}

void WooCommerceRepliesTest::plainText_losesMarkup()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(toPlainText(html), text);
    QVERIFY(toPlainText(QString(100'000, u'<')).size() <= 500);
}

QTEST_APPLESS_MAIN(WooCommerceRepliesTest)
#include "tst_woocommercereplies.moc"
