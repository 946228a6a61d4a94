#include "app/sandbox/sandbox.h"
#include "tests/sandbox/etendocalls.h"
#include "tests/support/fakeclock.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::sandbox;
using namespace cuadra::test;

Q_DECLARE_METATYPE(cuadra::sandbox::Fault)

/// Faults on demand, and the sandbox as a whole.
class TestFaults : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    Sandbox m_sandbox{m_clock};

    ClientReply put()
    {
        const QString path = u"/orders/%1"_s.arg(m_sandbox.shop(0).orders().constFirst().id);
        return callWoo("PUT", m_sandbox.shopAccess(0), path, {}, R"({"customer_note":"changed"})", m_clock.nowMs());
    }
    ClientReply list() { return callWoo("GET", m_sandbox.shopAccess(0), u"/orders"_s, {}, {}, m_clock.nowMs()); }
    bool changed() { return m_sandbox.shop(0).orders().constFirst().customerNote == u"changed"_s; }

private Q_SLOTS:
    void init() { QVERIFY(bool(m_sandbox.start({.orders = 3, .cleanOnly = true}))); }
    void cleanup() { m_sandbox.stop(); }

    void write_happensOrNotAsTheFaultSays_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("done");
        QTest::newRow("too many") << Fault::TooMany << 429 << false;
        QTest::newRow("maintenance") << Fault::Maintenance << 503 << false;
        QTest::newRow("error before") << Fault::ErrorBefore << 500 << false;
        QTest::newRow("error after") << Fault::ErrorAfter << 500 << true;
        QTest::newRow("cut before") << Fault::CutBefore << 0 << false;
        QTest::newRow("cut after") << Fault::CutAfter << 0 << true;
        QTest::newRow("silent") << Fault::Silent << 0 << false;
        QTest::newRow("slow") << Fault::Slow << 200 << true;
        QTest::newRow("truncated") << Fault::TruncatedJson << 200 << true;
    }
    void write_happensOrNotAsTheFaultSays()
    {
        QFETCH(Fault, fault);
        QFETCH(int, status);
        QFETCH(bool, done);
        m_sandbox.shopFaults(0).injectNext(fault, u"/orders/"_s, "PUT");
        QCOMPARE(put().status, status);
        QCOMPARE(changed(), done);
        QCOMPARE(put().status, 200); // once only
    }

    void refusals_sayWhenToComeBack()
    {
        m_sandbox.shopFaults(0).injectNext(Fault::TooMany);
        m_sandbox.shopFaults(0).injectNext(Fault::Maintenance);
        QCOMPARE(list().headers.value("retry-after"), QByteArray("2"));
        const ClientReply maintenance = list();
        QCOMPARE(maintenance.headers.value("retry-after"), QByteArray("30"));
        QCOMPARE(maintenance.json()[u"code"_s].toString(), u"wp_die"_s);
    }

    void cutInBody_deliversLessThanAnnounced()
    {
        m_sandbox.shopFaults(0).injectNext(Fault::CutInBody);
        const ClientReply reply = list();
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.cut);
    }

    void truncatedBody_isNoJsonButWholeHttp()
    {
        m_sandbox.shopFaults(0).injectNext(Fault::TruncatedJson);
        const ClientReply reply = list();
        QVERIFY(!reply.cut);
        QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
    }

    void duplicateRows_comeInOnePage()
    {
        m_sandbox.shopFaults(0).injectNext(Fault::DuplicateRows);
        QCOMPARE(list().json().toArray().size(), 4);
    }

    void wrongType_isReadableJsonWithAnObjectInPlaceOfAText()
    {
        m_sandbox.shopFaults(0).injectNext(Fault::WrongType);
        const ClientReply reply = list();
        QVERIFY(reply.body.contains("unexpected"));
        QVERIFY(QJsonDocument::fromJson(reply.body).isArray());
    }

    void erp_betraysAnOrder()
    {
        ErpHost host(m_clock);
        QVERIFY(host.start());
        const EtendoCalls calls(host);
        host.faults().injectNext(Fault::DroppedLine, u"/sws/dal"_s, "POST");
        const QList<TestLine> lines(2, {u"HOG-001"_s, u"IVA21"_s, u"1"_s, u"10"_s});
        QCOMPARE(calls.postDal(orderDocument(u"W1"_s, lines, false)).status, 200);
        QCOMPARE(host.erp().heldOrders()[0].lines.size(), 1);
    }

    void clockSkew_showsInHeaderAndData()
    {
        m_sandbox.shop(0).setClockSkew(90'000);
        const QString header = QString::fromLatin1(list().headers.value("date"));
        const QDateTime said = QLocale::c().toDateTime(header, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        QCOMPARE(QDateTime(said.date(), said.time(), Qt::UTC).toSecsSinceEpoch(), m_clock.nowMs() / 1000 + 90);
        QCOMPARE(put().status, 200);
        QCOMPARE(m_sandbox.shop(0).orders().constFirst().modifiedMs / 1000, m_clock.nowMs() / 1000 + 90);
    }

    void plan_isReproducibleAndHarsherWhenHarsh()
    {
        const auto drawn = [](FaultLevel level, quint64 seed) {
            FaultPlan plan(level, seed);
            QList<int> faults;
            for (int i = 0; i < 2000; ++i) {
                const std::optional<Fault> fault = plan.draw(i % 2 == 0 ? "GET" : "POST", u"/x"_s);
                faults.append(fault ? int(*fault) : -1);
            }
            return faults;
        };
        QCOMPARE(drawn(FaultLevel::Harsh, 5), drawn(FaultLevel::Harsh, 5));
        QVERIFY(drawn(FaultLevel::Harsh, 5) != drawn(FaultLevel::Harsh, 6));
        const auto met = [&](FaultLevel level) { return 2000 - drawn(level, 5).count(-1); };
        QCOMPARE(met(FaultLevel::None), 0);
        QVERIFY(met(FaultLevel::Light) > 20);
        QVERIFY(met(FaultLevel::Harsh) > 4 * met(FaultLevel::Light));
    }

    void harsh_setsTheClocksWrong()
    {
        m_sandbox.setFaults(FaultLevel::Harsh);
        QVERIFY(m_sandbox.shop(0).nowMs() > m_clock.nowMs());
        QVERIFY(m_sandbox.erp().nowMs() < m_clock.nowMs());
        m_sandbox.setFaults(FaultLevel::None);
        QCOMPARE(m_sandbox.shop(0).nowMs(), m_clock.nowMs());
    }

    void sandbox_holdsSeveralDifferentShops()
    {
        QVERIFY(bool(m_sandbox.start({.shops = 3, .seed = 2, .orders = 10})));
        QCOMPARE(m_sandbox.shop(0).orders().size() + m_sandbox.shop(1).orders().size() + m_sandbox.shop(2).orders().size(), 10);
        QVERIFY(m_sandbox.shop(0).settings().version != m_sandbox.shop(1).settings().version);
        QVERIFY(m_sandbox.shop(0).settings().pricesIncludeTax != m_sandbox.shop(1).settings().pricesIncludeTax);
        QVERIFY(m_sandbox.shopAccess(0).url != m_sandbox.shopAccess(1).url);
    }

    void flow_keepsSelling()
    {
        m_sandbox.letFlow(2);
        QTRY_VERIFY(m_sandbox.shop(0).orders().size() > 8);
        m_sandbox.letFlow(0);
    }

    void heldOrders_showTheErpNumber()
    {
        const qint64 id = m_sandbox.shop(0).orders().constFirst().id;
        const ClientReply reply = callWoo("PUT", m_sandbox.shopAccess(0), u"/orders/%1"_s.arg(id), {},
                                          R"({"meta_data":[{"key":"_cuadra_erp_number","value":"50018"}]})", m_clock.nowMs());
        QCOMPARE(reply.status, 200);
        QCOMPARE(m_sandbox.shop(0).heldOrders().constFirst().erpNumber, u"50018"_s);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
