#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosession.h"
#include "tests/connectors/fakeetendo.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::etendo;
using namespace cuadra::test;

class TestEtendoSession : public QObject
{
    Q_OBJECT

private:
    EtendoSession session(const LoginIdentity &wanted = {})
    {
        return EtendoSession(m_etendo->transport(), m_clock, QUrl(u"https://erp.example/etendo/"_s), {u"api"_s, u"pw"_s}, wanted);
    }

    HttpRequest anyRead() const
    {
        HttpRequest request;
        request.url = QUrl(u"https://erp.example/etendo/sws/jsondal/Product/PRODUCT1"_s);
        return request;
    }

    std::unique_ptr<FakeEtendo> m_etendo;
    FakeClock m_clock;
    StopFlag m_stop;

private Q_SLOTS:
    void init() { m_etendo = std::make_unique<FakeEtendo>(); }

    void signIn_sendsJsonAndThenTheTokenAndNoCookie()
    {
        EtendoSession here = session({u"0123456789abcdef0123456789ABCDEF"_s, {}, {}});
        m_etendo->role = u"0123456789abcdef0123456789ABCDEF"_s;
        QVERIFY(here.send(anyRead(), m_stop));
        const QList<HttpRequest> &requests = m_etendo->transport().requests;
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests.at(0).url.path(), u"/etendo/sws/login"_s);
        QVERIFY(requests.at(0).body.contains("\"role\":\"0123456789abcdef0123456789ABCDEF\""));
        QVERIFY(requests.at(0).headers.contains({"Content-Type", "application/json"}));
        const auto &sent = requests.at(1).headers;
        QVERIFY(std::any_of(sent.begin(), sent.end(), [](const auto &header) {
            return header.first == "Authorization" && header.second.startsWith("Bearer ey");
        }));
        QVERIFY(std::none_of(sent.begin(), sent.end(), [](const auto &header) { return header.first == "Cookie"; }));
        QCOMPARE(here.clockSkewMs(), httpDateMs("Mon, 21 Sep 2026 14:13:20 GMT") - m_clock.nowMs());
    }

    void refusedSignIn_isHttp200AndMeansAPersonMustAct()
    {
        m_etendo->planned = {{"POST", u"/sws/login"_s, jsonReply(200, R"({"status":"error","message":"Invalid user name or password"})")}};
        const auto reply = session().send(anyRead(), m_stop);
        QCOMPARE(reply.error().kind, ErrorKind::AuthExpired);
        QCOMPARE(reply.error().code, kLoginRefused);
    }

    void silentlyReplacedRole_isNoticed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("role") << u"role"_s;
        QTest::newRow("organization") << u"organization"_s;
        QTest::newRow("warehouse") << u"warehouse"_s;
    }
    void silentlyReplacedRole_isNoticed()
    {
        QFETCH(QString, what);
        LoginIdentity wanted;
        const QString asked(32, u'A');
        (what == "role"_L1 ? wanted.role : what == "warehouse"_L1 ? wanted.warehouse : wanted.organization) = asked;
        const auto reply = session(wanted).send(anyRead(), m_stop);
        QCOMPARE(reply.error().kind, ErrorKind::Rejected);
        QCOMPARE(reply.error().code, kLoginWrongRole);
        QCOMPARE(reply.error().args.mid(0, 2), QStringList({what, asked}));
        QVERIFY(m_etendo->sent("GET", u"Product"_s).isEmpty());
    }

    void names_areResolvedWithTheListOfTheSignIn()
    {
        m_etendo->roleList = R"([{"id":"ROLE","name":"Web","orgList":[{"id":"ORG","name":"Madrid","warehouseList":[{"id":"WAREHOUSE","name":"Central"}]}]}])";
        EtendoSession here = session({u"Web"_s, u"Madrid"_s, u"Central"_s});
        const auto identity = here.identity(m_stop);
        QVERIFY(identity);
        QCOMPARE(identity->organization, u"ORG"_s);
        const QList<HttpRequest> logins = m_etendo->sent("POST", u"/sws/login"_s);
        QCOMPARE(logins.size(), 2);
        QVERIFY(!logins.at(0).body.contains("Madrid"));
        QVERIFY(logins.at(1).body.contains("\"organization\":\"ORG\""));
        QCOMPARE(session({u"Other"_s, {}, {}}).identity(m_stop).error().code, kLoginWrongRole);
    }

    void lapsedToken_isRenewedOnceAndTheRequestSentAgain()
    {
        EtendoSession here = session();
        QVERIFY(here.send(anyRead(), m_stop));
        m_etendo->planned = {{"GET", u"Product"_s, makeReply(401, {})}};
        const auto reply = here.send(anyRead(), m_stop);
        QVERIFY(reply && reply->status == 200);
        QCOMPARE(m_etendo->sent("POST", u"/sws/login"_s).size(), 2);
        QCOMPARE(m_etendo->sent("GET", u"Product"_s).last().headers.size(), 1); // one Authorization, not two

        m_etendo->planned = {{"GET", u"Product"_s, makeReply(401, {})}, {"GET", u"Product"_s, makeReply(401, {})}};
        const auto denied = here.send(anyRead(), m_stop);
        QCOMPARE(denied.error().kind, ErrorKind::AuthExpired);
        QCOMPARE(denied.error().code, kAuthDenied);
    }

    void refusalWithABody_isNoLapsedToken()
    {
        m_etendo->planned = {{"GET", u"Product"_s, jsonReply(401, R"({"response":{"status":-1,"error":{"message":"OBUIAPP_ActionNotAllowed","type":"user"},"totalRows":0}})")}};
        EtendoSession here = session();
        const auto reply = here.send(anyRead(), m_stop);
        QVERIFY(reply);
        QCOMPARE(reply->status, 401);
        QCOMPARE(m_etendo->sent("POST", u"/sws/login"_s).size(), 1);
    }

    void latin1Names_doNotBreakTheSignIn()
    {
        m_etendo->roleList = "[{\"id\":\"ROLE\",\"name\":\"Administraci\xF3n\",\"orgList\":[]}]"; // no UTF-8
        EtendoSession here = session({u"Administración"_s, {}, {}});
        const auto identity = here.identity(m_stop);
        QVERIFY(identity);
        QCOMPARE(identity->role, u"ROLE"_s);
    }

    void brokenSignIn_isToldFromARefusal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("a proxy's page") << 200 << QByteArray("<html>") << QString(kLoginBroken);
        QTest::newRow("no token") << 200 << QByteArray(R"({"status":"success"})") << QString(kLoginBroken);
        QTest::newRow("token of two parts") << 200 << QByteArray(R"({"status":"success","token":"a.b"})") << QString(kLoginBroken);
        QTest::newRow("claims that are no JSON") << 200 << QByteArray(R"({"status":"success","token":"a.!!.c"})") << QString(kLoginBroken);
        QTest::newRow("wrong address") << 404 << QByteArray("not here") << QString(kLoginBroken);
        QTest::newRow("server down") << 502 << QByteArray() << QString(kServerDown);
        QTest::newRow("too many") << 429 << QByteArray() << QString(kRateLimited);
        QTest::newRow("licence") << 403 << QByteArray("Web service calls limit exceeded") << QString(kLicenceLimit);
    }
    void brokenSignIn_isToldFromARefusal()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_etendo->planned = {{"POST", u"/sws/login"_s, makeReply(status, body)}};
        QTEST(session().identity(m_stop).error().code, "code");
    }
};

QTEST_GUILESS_MAIN(TestEtendoSession)
#include "tst_etendo_session.moc"
