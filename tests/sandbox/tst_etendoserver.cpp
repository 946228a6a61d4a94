#include "tests/sandbox/etendocalls.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::sandbox;
using namespace cuadra::test;

namespace {

const QList<TestLine> kTwoLines{{u"HOG-001"_s, u"IVA21"_s, u"3"_s, u"0.335"_s}, {u"ALI-001"_s, u"IVA10"_s, u"1"_s, u"10"_s}};

QString typeOf(const ClientReply &reply)
{
    return reply.json()[u"responseActions"_s][0][u"showMsgInProcessView"_s][u"msgType"_s].toString();
}

QJsonValue response(const ClientReply &reply)
{
    return reply.json()[u"response"_s];
}

} // namespace

/// The ERP over real HTTP, quirk by quirk.
class TestEtendoServer : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<ErpHost> m_host;
    std::unique_ptr<EtendoCalls> m_calls;

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<ErpHost>(m_clock, 3600);
        QVERIFY(m_host->start());
        m_calls = std::make_unique<EtendoCalls>(*m_host);
    }

    void login_refusesWithHttp200()
    {
        QCOMPARE(m_calls->token().count('.'), 2);
        const QUrl url(m_host->access().url.toString() + u"/sws/login"_s);
        const ClientReply wrong = call("POST", url, R"({"username":"cuadra","password":"no"})", {{"Content-Type", "application/json"}});
        QCOMPARE(wrong.status, 200);
        QCOMPARE(wrong.json()[u"status"_s].toString(), u"error"_s);
        const ClientReply form = call("POST", url, R"({"username":"cuadra","password":"sandbox-erp-password"})");
        QCOMPARE(form.json()[u"status"_s].toString(), u"error"_s); // not said to be JSON: the body is lost
    }

    void token_isCheckedAndEnds()
    {
        const QUrl url(m_host->access().url.toString() + u"/sws/jsondal/Order"_s);
        QCOMPARE(call("GET", url).status, 401);
        const ClientReply tampered = call("GET", url, {}, {{"Authorization", "Bearer " + m_calls->token() + "x"}});
        QCOMPARE(tampered.status, 401);
        QCOMPARE(tampered.body, QByteArray());
        QCOMPARE(m_calls->get("/sws/jsondal/Order").status, 200);
        m_clock.advance(3'601'000);
        QCOMPARE(m_calls->get("/sws/jsondal/Order").status, 401);
    }

    void order_isStoredOnceHoweverOftenSent()
    {
        const QString xml = orderDocument(u"W1"_s, kTwoLines, false);
        QVERIFY(m_calls->postDal(xml).body.contains("Inserted 6"));
        QVERIFY(m_calls->postDal(xml).body.contains("Updated 6 business objects, Inserted 0"));
        const QList<HeldErpOrder> held = m_host->erp().heldOrders();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0].id, orderIdOf(u"W1"_s));
        QCOMPARE(held[0].status, u"DR"_s);
        QCOMPARE(held[0].documentNo, u"50018"_s);
        QCOMPARE(held[0].lines.size(), 2);
    }

    void totals_roundPerTax_data()
    {
        QTest::addColumn<QList<TestLine>>("lines");
        QTest::addColumn<bool>("gross");
        QTest::addColumn<QString>("net");
        QTest::addColumn<QString>("total");
        const auto line = [](const char16_t *tax, const char16_t *quantity, const char16_t *price) {
            return TestLine{u"HOG-001"_s, QString::fromUtf16(tax), QString::fromUtf16(quantity), QString::fromUtf16(price)};
        };
        // The baskets of fiscal.md section 9, per rate, half up.
        QTest::newRow("R1") << QList{line(u"IVA21", u"3", u"0.335")} << false << u"1.01"_s << u"1.22"_s;
        QTest::newRow("R2") << QList<TestLine>(10, line(u"IVA21", u"1", u"0.10")) << false << u"1.00"_s << u"1.21"_s;
        QTest::newRow("R3") << QList{line(u"IVA21", u"2", u"19.99"), line(u"IVA21", u"1", u"7.95"), line(u"IVA21", u"1", u"4.95")}
                            << false << u"52.88"_s << u"63.98"_s;
        QTest::newRow("R4") << QList{line(u"IVA10", u"7", u"1.37"), line(u"IVA4", u"5", u"2.43"), line(u"IVA21", u"3", u"8.05")}
                            << false << u"45.89"_s << u"52.41"_s;
        QTest::newRow("R5 gross") << QList{line(u"IVA21", u"3", u"9.99")} << true << u"24.77"_s << u"29.97"_s;
        QTest::newRow("R6 gross") << QList{line(u"IVA21", u"12", u"1.25"), line(u"IVA10", u"7", u"0.99")} << true << u"18.70"_s
                                  << u"21.93"_s;
        QTest::newRow("R9 tie") << QList{line(u"IVA21", u"1", u"12.50")} << false << u"12.50"_s << u"15.13"_s;
        QTest::newRow("RE1") << QList{line(u"IVA21RE", u"1", u"100")} << false << u"100.00"_s << u"126.20"_s;
        QTest::newRow("RE2") << QList{line(u"IVA10RE", u"1", u"33.33")} << false << u"33.33"_s << u"37.13"_s;
    }
    void totals_roundPerTax()
    {
        QFETCH(QList<TestLine>, lines);
        QFETCH(bool, gross);
        QFETCH(QString, net);
        QFETCH(QString, total);
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, lines, gross)).status, 200);
        QCOMPARE(m_host->erp().heldOrders()[0].net.toFixed(2), net);
        QCOMPARE(m_host->erp().heldOrders()[0].total.toFixed(2), total);
    }

    void summaryTax_isPostedAsItsChildren()
    {
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, {{u"HOG-001"_s, u"IVA21RE"_s, u"1"_s, u"100"_s}}, false)).status, 200);
        const QByteArray where = "e.salesOrder.id='" + orderIdOf(u"W1"_s).toUtf8() + "'";
        const QJsonArray rows = response(m_calls->get("/sws/jsondal/OrderTax?_where=" + where.toPercentEncoding()))[u"data"_s].toArray();
        QCOMPARE(rows.size(), 2);
        QSet<double> amounts{rows[0][u"taxAmount"_s].toDouble(), rows[1][u"taxAmount"_s].toDouble()};
        QCOMPARE(amounts, (QSet<double>{21.0, 5.2}));
    }

    void badDocuments_storeNothing_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("unknown reference") << etendoId(u"Warehouse"_s, u"CENTRAL"_s) << u"NOSUCH"_s;
        QTest::newRow("missing document type") << u"<documentType "_s << u"<ignoredType "_s;
        QTest::newRow("too long a reference") << u"<orderReference>W1<"_s << u"<orderReference>W123456789012345678901<"_s;
        QTest::newRow("no date") << u"<accountingDate>2026-11-20"_s << u"<accountingDate>tomorrow!!"_s;
        QTest::newRow("wrong unit") << etendoId(u"UOM"_s, u"EA"_s) << u"100"_s;
        QTest::newRow("broken XML") << u"</ob:Openbravo>"_s << u""_s;
    }
    void badDocuments_storeNothing()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString xml = orderDocument(u"W1"_s, kTwoLines, false);
        QVERIFY(xml.contains(from));
        const ClientReply reply = m_calls->postDal(xml.replace(from, to));
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.body.contains("<ob:error"));
        QVERIFY(m_host->erp().heldOrders().isEmpty());
        QVERIFY(m_host->erp().heldPartners().isEmpty());
    }

    void parallelIdenticalPosts_letOneThrough()
    {
        const QByteArray xml = orderDocument(u"W1"_s, kTwoLines, false).toUtf8();
        const QByteArray head = "POST /etendo/sws/dal HTTP/1.1\r\nAuthorization: Bearer " + m_calls->token()
            + "\r\nContent-Length: " + QByteArray::number(xml.size()) + "\r\n\r\n";
        std::array<QTcpSocket, 4> sockets;
        for (QTcpSocket &socket : sockets) {
            socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_host->access().url.port()));
            QVERIFY(socket.waitForConnected(2000));
        }
        for (QTcpSocket &socket : sockets) {
            socket.write(head + xml);
            socket.flush();
        }
        int accepted = 0;
        for (QTcpSocket &socket : sockets) {
            QVERIFY(socket.bytesAvailable() > 0 || socket.waitForReadyRead(2000));
            const QByteArray answer = socket.readAll();
            accepted += answer.startsWith("HTTP/1.1 200") ? 1 : 0;
            QVERIFY(answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.1 500"));
        }
        QVERIFY(accepted >= 1);
        QCOMPARE(m_host->erp().heldOrders().size(), 1);
        QCOMPARE(m_host->erp().heldOrders()[0].lines.size(), 2);
    }

    void completing_resetsPricesToTheStandardOnes()
    {
        const QList<TestLine> lines{{u"HOG-001"_s, u"IVA21"_s, u"2"_s, u"10"_s, u"12"_s}};
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, lines, false)).status, 200);
        QCOMPARE(m_host->erp().heldOrders()[0].total.toString(), u"24.2"_s);
        QCOMPARE(typeOf(m_calls->process(orderIdOf(u"W1"_s), "CO")), u"success"_s);
        QCOMPARE(m_host->erp().heldOrders()[0].total.toString(), u"29.04"_s);
        QCOMPARE(m_host->erp().heldOrders()[0].status, u"CO"_s);
    }

    void completing_withoutBasePriceMakesTheOrderFree()
    {
        const QList<TestLine> lines{{u"HOG-001"_s, u"IVA21"_s, u"2"_s, u"10"_s, u"0"_s}};
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, lines, true)).status, 200);
        QCOMPARE(typeOf(m_calls->process(orderIdOf(u"W1"_s), "CO")), u"success"_s);
        QVERIFY(m_host->erp().heldOrders()[0].total.isZero());
    }

    void completing_keepsPricesWithoutAdjustment()
    {
        m_host->erp().setPriceAdjustment(false);
        const QList<TestLine> lines{{u"HOG-001"_s, u"IVA21"_s, u"2"_s, u"10"_s, u"12"_s}};
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, lines, false)).status, 200);
        QCOMPARE(typeOf(m_calls->process(orderIdOf(u"W1"_s), "CO")), u"success"_s);
        QCOMPARE(m_host->erp().heldOrders()[0].total.toString(), u"24.2"_s);
    }

    void process_saysSuccessForUnknownAndErrorForRepeat()
    {
        QCOMPARE(typeOf(m_calls->process(u"0123456789ABCDEF"_s, "CO")), u"success"_s);
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, kTwoLines, false)).status, 200);
        QCOMPARE(typeOf(m_calls->process(orderIdOf(u"W1"_s), "CO")), u"success"_s);
        const ClientReply again = m_calls->process(orderIdOf(u"W1"_s), "CO");
        QCOMPARE(again.status, 200);
        QCOMPARE(typeOf(again), u"error"_s);
        QCOMPARE(typeOf(m_calls->process(orderIdOf(u"W1"_s), "VO")), u"error"_s);
        QCOMPARE(typeOf(m_calls->process(orderIdOf(u"W1"_s), "RE")), u"success"_s);
        QCOMPARE(m_host->erp().heldOrders()[0].status, u"DR"_s);
    }

    void list_endIsExclusiveAndTotalIsNoCount()
    {
        const auto rows = [this](const QByteArray &query) { return response(m_calls->get("/sws/jsondal/Product?" + query)); };
        const QJsonValue both = rows("_startRow=0&_endRow=10");
        QCOMPARE(both[u"data"_s].toArray().size(), 10);
        QCOMPARE(both[u"totalRows"_s].toInt(), 12);
        QCOMPARE(rows("_endRow=10")[u"data"_s].toArray().size(), 11);
        QCOMPARE(rows("_startRow=5")[u"data"_s].toArray().size(), 0);
        QVERIFY(rows("")[u"data"_s].toArray().size() > 100);
    }

    void where_understandsTheUsualForms_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<int>("found");
        QTest::newRow("equals") << QByteArray("e.searchKey='HOG-001'") << 1;
        QTest::newRow("in") << QByteArray("e.searchKey in ('HOG-001', 'ALI-001','NADA')") << 2;
        QTest::newRow("or") << QByteArray("e.searchKey='HOG-001' or e.searchKey='LIB-001'") << 2;
        QTest::newRow("and") << QByteArray("e.searchKey='HOG-001' and e.productType='S'") << 0;
        QTest::newRow("dotted") << QByteArray("e.productCategory.searchKey='SERVICIOS'") << 4;
        QTest::newRow("greater") << QByteArray("e.updated>'2020-01-01 00:00:00' and e.stocked=false") << 4;
        QTest::newRow("brackets") << QByteArray("(e.searchKey='HOG-001' or e.searchKey='HOG-002') and e.stocked=true") << 2;
        QTest::newRow("quote in value") << QByteArray("e.name='L''Hospitalet'") << 0;
    }
    void where_understandsTheUsualForms()
    {
        QFETCH(QByteArray, where);
        QFETCH(int, found);
        const ClientReply reply = m_calls->get("/sws/jsondal/Product?_where=" + where.toPercentEncoding());
        QCOMPARE(reply.status, 200);
        QCOMPARE(response(reply)[u"data"_s].toArray().size(), found);
    }

    void badWhere_writesInvalidJson()
    {
        const ClientReply reply = m_calls->get("/sws/jsondal/Product?_where=e.nothing%3D%271%27");
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.body.startsWith("{\"response\":{\"data\":[{"));
        QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
    }

    void single_comesBareOr404()
    {
        const QByteArray id = etendoId(u"Product"_s, u"HOG-001"_s).toUtf8();
        const ClientReply reply = m_calls->get("/sws/jsondal/Product/" + id);
        QCOMPARE(reply.json()[u"searchKey"_s].toString(), u"HOG-001"_s);
        QCOMPARE(reply.json()[u"$ref"_s].toString(), u"Product/"_s + QString::fromLatin1(id));
        QCOMPARE(m_calls->get("/sws/jsondal/Product/NADA").status, 404);
        QCOMPARE(m_calls->get("/sws/dal/Product/NADA").status, 404);
        QVERIFY(m_calls->get("/sws/dal/Product/count?where=stocked%3Dfalse").body.contains(">4<"));
    }

    void jsonWrite_neverCreatesAChosenId()
    {
        const ClientReply made = m_calls->post("/sws/jsondal/Location", R"({"data":{"country":"106","cityName":"León"}})");
        const QString id = response(made)[u"data"_s][0][u"id"_s].toString();
        QCOMPARE(id.size(), 32);
        const ClientReply chosen = m_calls->post("/sws/jsondal/Location", R"({"data":{"id":"CHOSEN","country":"106"}})");
        QCOMPARE(chosen.status, 200);
        QCOMPARE(response(chosen)[u"status"_s].toInt(), -1);
        const ClientReply urlOnly = m_calls->post("/sws/jsondal/Location/" + id.toUtf8(), R"({"data":{"cityName":"Lugo"}})");
        QCOMPARE(response(urlOnly)[u"status"_s].toInt(), -4);
        const ClientReply stale = m_calls->post("/sws/jsondal/Location", R"({"data":{"id":")" + id.toUtf8()
                                                    + R"(","updated":"2001-01-01T00:00:00+00:00","cityName":"Lugo"}})");
        QCOMPARE(response(stale)[u"status"_s].toInt(), -1);
        const ClientReply unknown = m_calls->post("/sws/jsondal/Location", R"({"data":{"country":"999"}})");
        QCOMPARE(response(unknown)[u"status"_s].toInt(), -4);
        QVERIFY(response(unknown)[u"errors"_s].toObject().contains(u"id"_s));
    }

    void searchKeyOfPartner_isUnique()
    {
        const auto partner = [this] {
            return m_calls->post("/sws/jsondal/BusinessPartner", R"({"data":{"searchKey":"C1","name":"Uno","businessPartnerCategory":")"
                                     + etendoId(u"BusinessPartnerCategory"_s, u"WEB"_s).toUtf8() + R"("}})");
        };
        QCOMPARE(response(partner())[u"status"_s].toInt(), 0);
        QCOMPARE(response(partner())[u"status"_s].toInt(), -1);
        QCOMPARE(m_host->erp().heldPartners().size(), 1);
    }

    void spoiledOrder_isStoredDifferentlyWith200()
    {
        m_host->erp().spoilNext(EtendoSpoil::DropLine);
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, kTwoLines, false)).status, 200);
        QCOMPARE(m_host->erp().heldOrders()[0].lines.size(), 1);
        m_host->erp().spoilNext(EtendoSpoil::AlterLine);
        QCOMPARE(m_calls->postDal(orderDocument(u"W1"_s, kTwoLines, false)).status, 200);
        QCOMPARE(m_host->erp().heldOrders()[0].lines[0].unitPrice.toString(), u"0.345"_s);
    }
};

QTEST_GUILESS_MAIN(TestEtendoServer)
#include "tst_etendoserver.moc"
