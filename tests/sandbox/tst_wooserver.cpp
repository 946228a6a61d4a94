#include "app/sandbox/shophost.h"
#include "tests/sandbox/httpclient.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::sandbox;
using namespace cuadra::test;

namespace {

QString codeOf(const ClientReply &reply)
{
    return reply.json()[u"code"_s].toString();
}

QList<qint64> idsOf(const ClientReply &reply)
{
    QList<qint64> ids;
    for (const QJsonValue &row : reply.json().toArray())
        ids.append(row[u"id"_s].toInteger());
    return ids;
}

} // namespace

/// The shop over real HTTP, quirk by quirk.
class TestWooServer : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<ShopHost> m_host;

    void begin(WooVersion version, int orders = 0)
    {
        m_host = std::make_unique<ShopHost>(WooSettings{version, true}, LifeOptions{7, true}, m_clock);
        QVERIFY(m_host->start());
        m_host->addOrders(orders);
    }

    ClientReply get(const QString &path, const QList<std::pair<QString, QString>> &params = {})
    {
        return callWoo("GET", m_host->access(), path, params, {}, m_clock.nowMs());
    }

    ClientReply put(qint64 id, const QByteArray &body)
    {
        return callWoo("PUT", m_host->access(), u"/orders/%1"_s.arg(id), {}, body, m_clock.nowMs());
    }

private Q_SLOTS:
    void signature_matchesIndependentVector()
    {
        // Computed with Python's hmac and urllib over the base string of RFC 5849 3.4.1.
        const QList<Param> params{{u"per_page"_s, u"2"_s},
                                  {u"search"_s, u"peña & co"_s},
                                  {u"oauth_consumer_key"_s, u"ck_1"_s},
                                  {u"oauth_nonce"_s, u"abc"_s},
                                  {u"oauth_signature_method"_s, u"HMAC-SHA256"_s},
                                  {u"oauth_timestamp"_s, u"1700000000"_s}};
        QCOMPARE(oauthSignature("GET", QUrl(u"http://shop.example.test/wp-json/wc/v3/orders"_s), params, u"cs_1"_s),
                 QByteArray("kL2uVhN9eqKda/DwIxASZ+b+md+H4ITchAZOkeuDMMo="));
    }

    void plainHttp_knowsNoBasicKeys()
    {
        begin(WooVersion::Hpos99);
        const QUrl url(m_host->access().url.toString() + u"/wp-json/wc/v3/orders"_s);
        const QByteArray basic = "Basic " + (m_host->access().user + u':' + m_host->access().secret).toUtf8().toBase64();
        const ClientReply reply = call("GET", url, {}, {{"Authorization", basic}});
        QCOMPARE(reply.status, 401);
        QCOMPARE(codeOf(reply), u"woocommerce_rest_cannot_view"_s);
    }

    void oauth_refusesWrongSecretReplayAndStaleTime()
    {
        begin(WooVersion::Hpos99);
        SandboxAccess wrong = m_host->access();
        wrong.secret += u'x';
        QCOMPARE(codeOf(callWoo("GET", wrong, u"/orders"_s, {}, {}, m_clock.nowMs())),
                 u"woocommerce_rest_authentication_error"_s);
        const auto once = [&] { return callWoo("GET", m_host->access(), u"/orders"_s, {}, {}, m_clock.nowMs(), u"same"_s); };
        QCOMPARE(once().status, 200);
        QCOMPARE(once().status, 401);
        QCOMPARE(callWoo("GET", m_host->access(), u"/orders"_s, {}, {}, m_clock.nowMs() - 3'600'000).status, 401);
    }

    void readOnlyKey_mayNotWrite()
    {
        begin(WooVersion::Hpos99, 1);
        const QString path = u"/orders/%1"_s.arg(m_host->shop().orders().constFirst().id);
        QCOMPARE(callWoo("GET", m_host->readOnlyAccess(), path, {}, {}, m_clock.nowMs()).status, 200);
        const ClientReply reply = callWoo("PUT", m_host->readOnlyAccess(), path, {}, "{}", m_clock.nowMs());
        QCOMPARE(reply.status, 401);
        QCOMPARE(codeOf(reply), u"woocommerce_rest_authentication_error"_s);
    }

    void pagingById_showsEveryOrderOnce_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("7.9 legacy") << int(WooVersion::Legacy79);
        QTest::newRow("9.9 HPOS") << int(WooVersion::Hpos99);
        QTest::newRow("11.0 HPOS") << int(WooVersion::Hpos110);
    }
    void pagingById_showsEveryOrderOnce()
    {
        QFETCH(int, version);
        begin(WooVersion(version), 75);
        QList<qint64> seen;
        for (int page = 1; page <= 11; ++page)
            seen += idsOf(get(u"/orders"_s, {{u"orderby"_s, u"id"_s}, {u"order"_s, u"asc"_s}, {u"per_page"_s, u"7"_s},
                                             {u"page"_s, QString::number(page)}}));
        QCOMPARE(seen.size(), 75);
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
        QCOMPARE(QSet<qint64>(seen.cbegin(), seen.cend()).size(), 75);
    }

    void pagingByDate_losesOrdersBefore11()
    {
        for (const WooVersion version : {WooVersion::Legacy79, WooVersion::Hpos110}) {
            begin(version, 75); // all in one second
            QSet<qint64> seen;
            for (int page = 1; page <= 11; ++page) {
                const QList<qint64> ids = idsOf(get(u"/orders"_s, {{u"per_page"_s, u"7"_s}, {u"page"_s, QString::number(page)}}));
                seen += QSet<qint64>(ids.cbegin(), ids.cend());
            }
            QCOMPARE(seen.size() == 75, version == WooVersion::Hpos110);
        }
    }

    void pageBehindTheEnd_isEmptyAndForgetsTheTotalOnHpos()
    {
        begin(WooVersion::Hpos99, 5);
        const QList<std::pair<QString, QString>> late{{u"page"_s, u"9"_s}};
        QCOMPARE(get(u"/orders"_s, late).headers.value("x-wp-total"), QByteArray("0"));
        QVERIFY(get(u"/orders"_s, late).headers.value("link").contains("page=0"));
        begin(WooVersion::Legacy79, 5);
        QCOMPARE(get(u"/orders"_s, late).body, QByteArray("[]"));
        QCOMPARE(get(u"/orders"_s, late).headers.value("x-wp-total"), QByteArray("5"));
    }

    void badParameters_areNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("detail");
        QTest::newRow("page of nothing") << u"per_page"_s << u"0"_s << u"rest_out_of_bounds"_s;
        QTest::newRow("page too big") << u"per_page"_s << u"101"_s << u"rest_out_of_bounds"_s;
        QTest::newRow("no number") << u"per_page"_s << u"abc"_s << u"rest_invalid_type"_s;
        QTest::newRow("unknown sort") << u"orderby"_s << u"total"_s << u"rest_not_in_enum"_s;
        QTest::newRow("date without time") << u"modified_after"_s << u"2026-03-01"_s << u"rest_invalid_date"_s;
    }
    void badParameters_areNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, detail);
        begin(WooVersion::Hpos110, 1);
        const ClientReply reply = get(u"/orders"_s, {{name, value}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()[u"data"_s][u"details"_s][name][u"code"_s].toString(), detail);
    }

    void dateFilter_goesWrongWithFlagAndOffsetTogether()
    {
        begin(WooVersion::Hpos99, 3);
        const QDateTime before = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs() - 60'000, Qt::UTC);
        const QString naive = before.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
        const auto count = [&](const QString &value, bool flag) {
            QList<std::pair<QString, QString>> params{{u"modified_after"_s, value}};
            if (flag)
                params.append({u"dates_are_gmt"_s, u"true"_s});
            return idsOf(get(u"/orders"_s, params)).size();
        };
        QCOMPARE(count(naive, true), 3);
        QCOMPARE(count(naive + u'Z', false), 3);
        QCOMPARE(count(naive + u'Z', true), 0);
        QCOMPARE(count(naive, false), 3); // site time: earlier, so it finds too much
    }

    void modifiedAfter_isStrictlyGreater()
    {
        begin(WooVersion::Hpos99, 1);
        const auto found = [&](qint64 ms) {
            const QString text = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
            return !idsOf(get(u"/orders"_s, {{u"modified_after"_s, text}, {u"dates_are_gmt"_s, u"true"_s}})).isEmpty();
        };
        const qint64 modified = m_host->shop().orders().constFirst().modifiedMs;
        QVERIFY(!found(modified));
        QVERIFY(found(modified - 1000));
    }

    void put_movesTheDateByStorage()
    {
        for (const WooVersion version : {WooVersion::Legacy79, WooVersion::Hpos99}) {
            begin(version, 1);
            const WooOrder before = m_host->shop().orders().constFirst();
            m_clock.advance(5000);
            const bool hpos = version == WooVersion::Hpos99;
            QCOMPARE(put(before.id, R"({"meta_data":[{"key":"_erp","value":"SO-1"}]})").status, 200);
            QCOMPARE(m_host->shop().order(before.id)->modifiedMs > before.modifiedMs, hpos);
            const QByteArray edit = R"({"line_items":[{"id":)" + QByteArray::number(before.lines[0].id) + R"(,"quantity":9}]})";
            QCOMPARE(put(before.id, edit).status, 200);
            QCOMPARE(m_host->shop().order(before.id)->modifiedMs > before.modifiedMs, hpos);
            QCOMPARE(m_host->shop().order(before.id)->lines[0].quantity, 9);
            QVERIFY(m_host->shop().order(before.id)->total > before.total);
        }
    }

    void put_mergesMetaAsTheShopDoes()
    {
        begin(WooVersion::Hpos99, 1);
        const qint64 id = m_host->shop().orders().constFirst().id;
        QCOMPARE(put(id, R"({"meta_data":[{"key":"_a","value":7},{"key":"_a","value":8}]})").status, 200);
        const auto values = [&] {
            const WooOrder order = m_host->shop().order(id).value_or(WooOrder{});
            QStringList found;
            for (const WooMeta &meta : order.metas) {
                if (meta.key == u"_a"_s)
                    found.append(meta.value.toString());
            }
            return found;
        };
        QCOMPARE(values(), QStringList{u"8"_s});
        QCOMPARE(put(id, R"({"meta_data":[{"key":"_a","value":null}]})").status, 200);
        QCOMPARE(values(), QStringList());
    }

    void put_revivesTrash()
    {
        begin(WooVersion::Hpos99, 1);
        const qint64 id = m_host->shop().orders().constFirst().id;
        const QString path = u"/orders/%1"_s.arg(id);
        QCOMPARE(callWoo("DELETE", m_host->access(), path, {}, {}, m_clock.nowMs()).status, 200);
        QVERIFY(idsOf(get(u"/orders"_s)).isEmpty());
        QCOMPARE(idsOf(get(u"/orders"_s, {{u"status"_s, u"trash"_s}})), QList<qint64>{id});
        QCOMPARE(idsOf(get(u"/orders"_s, {{u"status"_s, u"any,trash"_s}})), QList<qint64>{id});
        QCOMPARE(put(id, R"({"status":"processing"})").status, 200);
        QCOMPARE(idsOf(get(u"/orders"_s)), QList<qint64>{id});
    }

    void unknownOrder_differsByVerb()
    {
        begin(WooVersion::Hpos99);
        QCOMPARE(get(u"/orders/999999"_s).status, 404);
        QCOMPARE(put(999999, "{}").status, 400);
        QCOMPARE(get(u"/orders/999999/refunds"_s).body, QByteArray("[]"));
        QCOMPARE(codeOf(get(u"/orders/abc"_s)), u"rest_no_route"_s);
    }

    void badBodies_areRefusedOrIgnored()
    {
        begin(WooVersion::Hpos99, 1);
        const WooOrder order = m_host->shop().orders().constFirst();
        QCOMPARE(codeOf(put(order.id, "{nonsense")), u"rest_invalid_json"_s);
        QCOMPARE(codeOf(put(order.id, R"({"status":"wc-completed"})")), u"rest_invalid_param"_s);
        QCOMPARE(codeOf(put(order.id, R"({"line_items":[{"id":1,"quantity":2}]})")), u"woocommerce_rest_invalid_item_id"_s);
    }

    void refundedStatus_givesTheWholeBackWithoutLines()
    {
        begin(WooVersion::Hpos110, 1);
        const WooOrder order = m_host->shop().orders().constFirst();
        QCOMPARE(put(order.id, R"({"status":"refunded"})").status, 200);
        const QJsonValue json = get(u"/orders/%1"_s.arg(order.id)).json();
        QCOMPARE(json[u"total"_s].toString(), wooMoney(order.total)); // stays gross of refunds
        QCOMPARE(json[u"refunds"_s][0][u"total"_s].toString(), wooMoney(-order.total));
        QCOMPARE(json[u"refunds"_s][0][u"total_tax"_s].toString(), u"0.00"_s);
        const QJsonValue refunds = get(u"/orders/%1/refunds"_s.arg(order.id)).json();
        QCOMPARE(refunds[0][u"amount"_s].toString(), wooMoney(order.total));
        QVERIFY(refunds[0][u"line_items"_s].toArray().isEmpty());
    }

    void fields_trimTheRows()
    {
        begin(WooVersion::Hpos99, 1);
        const QJsonObject row = get(u"/orders"_s, {{u"_fields"_s, u"id,status,line_items.total"_s}}).json()[0].toObject();
        QCOMPARE(row.keys(), QStringList({u"id"_s, u"status"_s}));
    }

    void products_areFoundBySkuInAnyCase()
    {
        begin(WooVersion::Hpos99);
        const QJsonArray rows = get(u"/products"_s, {{u"sku"_s, u"cal-001-41,HOG-003,NADA"_s}}).json().toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][u"type"_s].toString(), u"variation"_s);
    }
};

QTEST_GUILESS_MAIN(TestWooServer)
#include "tst_wooserver.moc"
