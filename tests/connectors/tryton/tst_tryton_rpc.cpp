#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonrpc.h"
#include "core/connectors/tryton/trytonvalues.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::tryton;
using test::FakeTransport;
using test::makeReply;

namespace {

const QByteArray kLogin = R"({"id":1,"result":[2,"a1b2"]})";
const QByteArray kPreferences = R"({"id":1,"result":{"company":1,"language":"es"}})";
const QByteArray kHtml = "<!doctype html>\n<title>error</title>";

HttpReply rpcReply(const QByteArray &body)
{
    return makeReply(200, body);
}

HttpReply errorReply(const QByteArray &error)
{
    return rpcReply(R"({"id":1,"error":)" + error + '}');
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

/// How Tryton's replies are judged, and how sessions live and die.
class TestTrytonRpc : public QObject
{
    Q_OBJECT

    FakeTransport m_transport;
    StopFlag m_stop;

    TrytonRpc makeRpc(const QStringList &acceptedWarnings = {})
    {
        return TrytonRpc(QUrl(u"http://127.0.0.1:8000/shop"_s), {u"connector"_s, u"secret-pass"_s}, acceptedWarnings,
                         m_transport);
    }
    const RpcCall m_read{.method = u"model.sale.sale.read"_s, .params = listOf(listOf(7)), .step = u"tryton.order.read"_s};
    const RpcCall m_write{.method = u"model.sale.sale.confirm"_s,
                          .params = listOf(listOf(7)),
                          .access = Access::Write,
                          .step = u"tryton.order.confirm"_s};

private Q_SLOTS:
    void init()
    {
        m_transport.script.clear();
        m_transport.requests.clear();
    }

    void reply_isJudged_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("onRead");
        QTest::addColumn<ErrorKind>("onWrite");
        QTest::addColumn<QString>("code");

        const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind onRead, ErrorKind onWrite,
                            QLatin1String code) { QTest::newRow(name) << status << body << onRead << onWrite << QString(code); };
        const auto error = [](const QByteArray &array) { return errorReply(array).body; };
        using enum ErrorKind;

        row("business rule", 200, error(R"(["UserError",["The code on party must be unique.","",null]])"), Rejected, Rejected, kRule);
        row("warning", 200, error(R"(["UserWarning",["0cc1.date_future","Sure?",""]])"), Rejected, Rejected, kWarning);
        row("edit conflict", 200, error(R"(["ConcurrencyException","Records were modified in the meanwhile"])"), Conflict, Conflict, kConcurrent);
        row("unknown field", 200, error(R"(["'nofield'",""])"), BadReply, Rejected, kInternal);
        row("lock on PostgreSQL", 200, error("[\"could not obtain lock on row in relation \\\"ir_sequence_strict\\\"\\n\",\"\"]"), Transient, Transient, kBusy);
        row("serialization", 200, error(R"(["could not serialize access due to concurrent update",""])"), Transient, Transient, kBusy);
        row("lock on SQLite", 200, error(R"(["database is locked",""])"), Transient, Transient, kBusy);
        row("database went away", 200, error(R"(["terminating connection due to administrator command",""])"), Transient, OutcomeUnknown, kDatabaseLost);
        row("missing database", 200, error("[\"Database 'shop' doesn't exist!\",\"\"]"), Forbidden, Forbidden, kDatabaseUnknown);
        row("login prompt", 200, error(R"(["LoginException",["sms_code","Code sent","char"]])"), AuthExpired, AuthExpired, kAuthPrompt);
        row("rate limit, typed", 200, error(R"(["RateLimitException",[]])"), RateLimited, RateLimited, kAuthSlow);
        row("rate limit, HTTP", 429, kHtml, RateLimited, RateLimited, kAuthSlow);
        row("method not exported", 403, kHtml, Forbidden, Forbidden, kForbidden);
        row("session gone", 401, {}, AuthExpired, AuthExpired, kAuthLost);
        row("unknown id reads as a rule", 200, error(R"(["UserError",["You are not allowed to read records 99 of Sale","",null]])"), Rejected, Rejected, kRule);
        row("error that is no list", 200, error(R"("surprise")"), BadReply, Rejected, kInternal);
        row("error list of numbers", 200, error(R"([1,[2,3]])"), BadReply, Rejected, kInternal);
    }

    void reply_isJudged()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, onRead);
        QFETCH(ErrorKind, onWrite);
        QFETCH(QString, code);
        const auto read = readRpcReply(makeReply(status, body), Access::Read, u"step"_s);
        const auto write = readRpcReply(makeReply(status, body), Access::Write, u"step"_s);
        QVERIFY(!read && !write);
        QCOMPARE(read.error().kind, onRead);
        QCOMPARE(write.error().kind, onWrite);
        QCOMPARE(read.error().code, code);
        QCOMPARE(write.error().code, code);
    }

    void reply_withoutMeaningLeavesAWriteInDoubt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("onRead");
        QTest::newRow("HTML 500") << 500 << kHtml << ErrorKind::Transient;
        QTest::newRow("bad gateway") << 502 << kHtml << ErrorKind::Transient;
        QTest::newRow("unavailable") << 503 << kHtml << ErrorKind::Transient;
        QTest::newRow("gateway timeout") << 504 << QByteArray() << ErrorKind::Transient;
        QTest::newRow("cut JSON") << 200 << QByteArray(R"({"id":1,"resu)") << ErrorKind::BadReply;
        QTest::newRow("HTML with 200") << 200 << kHtml << ErrorKind::Transient;
        QTest::newRow("empty") << 200 << QByteArray() << ErrorKind::BadReply;
        QTest::newRow("neither result nor error") << 200 << QByteArray(R"({"id":1})") << ErrorKind::BadReply;
        QTest::newRow("a list") << 200 << QByteArray("[1]") << ErrorKind::BadReply;
        QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadReply;
    }

    void reply_withoutMeaningLeavesAWriteInDoubt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, onRead);
        QCOMPARE(readRpcReply(makeReply(status, body), Access::Read, u"step"_s).error().kind, onRead);
        const Error write = readRpcReply(makeReply(status, body), Access::Write, u"step"_s).error();
        QCOMPARE(write.kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(write.code, QString(kWriteUnclear));
    }

    void warning_namesItself()
    {
        const Error warning = readRpcReply(errorReply(R"(["UserWarning",["0cc1.date_future","Sure?","Really?"]])"), Access::Write, {}).error();
        QCOMPARE(warning.args, QStringList({u"Sure?\nReally?"_s, u"0cc1.date_future"_s}));
    }

    void call_signsInOnceAndSendsContextAndHeader()
    {
        m_transport.script = {rpcReply(kLogin), rpcReply(kPreferences), rpcReply(R"({"id":1,"result":[]})"), rpcReply(R"({"id":1,"result":null})")};
        TrytonRpc rpc = makeRpc();
        QVERIFY(rpc.call(m_read, m_stop).has_value());
        QVERIFY(rpc.call(m_write, m_stop)->result().isNull());

        QCOMPARE(m_transport.requests.size(), 4);
        QCOMPARE(m_transport.requests.at(0).url, QUrl(u"http://127.0.0.1:8000/shop/"_s));
        QCOMPARE(bodyOf(m_transport.requests.at(0)).value(u"method"_s).toString(), u"common.db.login"_s);
        const HttpRequest &write = m_transport.requests.at(3);
        QVERIFY(write.changesState);
        QVERIFY(!m_transport.requests.at(2).changesState);
        QVERIFY(write.headers.contains({QByteArray("Authorization"), "Session " + QByteArray("connector:2:a1b2").toBase64()}));
        const QJsonArray params = bodyOf(write).value(u"params"_s).toArray();
        QCOMPARE(params.at(0).toArray().at(0).toInt(), 7);
        QCOMPARE(params.last().toObject(), (QJsonObject{{u"company"_s, 1}, {u"language"_s, u"es"_s}}));
    }

    void staleSession_signsInAndRepeatsTheWriteOnce()
    {
        m_transport.script = {rpcReply(kLogin), rpcReply(kPreferences), makeReply(401, {}),
                              rpcReply(R"({"id":1,"result":[2,"new"]})"), rpcReply(kPreferences), rpcReply(R"({"id":1,"result":null})")};
        TrytonRpc rpc = makeRpc();
        QVERIFY(rpc.call(m_write, m_stop).has_value());
        QCOMPARE(m_transport.requests.size(), 6);
        QVERIFY(m_transport.requests.at(5).headers.contains({QByteArray("Authorization"), "Session " + QByteArray("connector:2:new").toBase64()}));
    }

    void staleSession_isNotRepeatedForEver()
    {
        m_transport.script = {rpcReply(kLogin), rpcReply(kPreferences), makeReply(401, {}), rpcReply(kLogin), rpcReply(kPreferences), makeReply(401, {})};
        TrytonRpc rpc = makeRpc();
        const auto result = rpc.call(m_write, m_stop);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::AuthExpired);
        QCOMPARE(m_transport.requests.size(), 6);
    }

    void wrongPassword_isTriedOnce()
    {
        m_transport.script = {makeReply(401, kHtml)};
        TrytonRpc rpc = makeRpc();
        for (int call = 0; call < 3; ++call) {
            const auto result = rpc.call(m_read, m_stop);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::AuthExpired);
            QCOMPARE(result.error().code, QString(kAuthDenied));
        }
        QCOMPARE(m_transport.requests.size(), 1);
    }

    void signIn_slowDownComesBackLater()
    {
        m_transport.script = {makeReply(429, kHtml), rpcReply(kLogin), rpcReply(kPreferences), rpcReply(R"({"id":1,"result":1})")};
        TrytonRpc rpc = makeRpc();
        const auto slow = rpc.call(m_read, m_stop);
        QCOMPARE(slow.error().kind, ErrorKind::RateLimited);
        QVERIFY(slow.error().retryAfterMs > 0);
        QVERIFY(rpc.call(m_read, m_stop).has_value());
    }

    void signIn_withoutCompanyIsForbidden()
    {
        m_transport.script = {rpcReply(kLogin), rpcReply(R"({"id":1,"result":{"company":null,"language":"en"}})")};
        TrytonRpc rpc = makeRpc();
        QCOMPARE(rpc.call(m_read, m_stop).error().code, QString(kCompanyMissing));
    }

    void signIn_withAStrangeSessionIsABadReply()
    {
        m_transport.script = {rpcReply(R"({"id":1,"result":[2]})")};
        TrytonRpc rpc = makeRpc();
        QCOMPARE(rpc.call(m_read, m_stop).error().kind, ErrorKind::BadReply);
    }

    void acceptedWarning_getsItsYesAndTheCallIsRepeated()
    {
        const HttpReply warning = errorReply(R"(["UserWarning",["0cc1.date_future","Sure?",""]])");
        m_transport.script = {rpcReply(kLogin), rpcReply(kPreferences), warning, rpcReply(R"({"id":1,"result":[5]})"), rpcReply(R"({"id":1,"result":null})")};
        TrytonRpc rpc = makeRpc({u"date_future"_s});
        QVERIFY(rpc.call(m_write, m_stop).has_value());
        const QJsonObject yes = bodyOf(m_transport.requests.at(3));
        QCOMPARE(yes.value(u"method"_s).toString(), u"model.res.user.warning.create"_s);
        QCOMPARE(yes.value(u"params"_s).toArray().at(0).toArray().at(0).toObject(),
                 (QJsonObject{{u"user"_s, 2}, {u"name"_s, u"0cc1.date_future"_s}, {u"always"_s, false}}));
    }

    void otherWarning_isRefused()
    {
        m_transport.script = {rpcReply(kLogin), rpcReply(kPreferences), errorReply(R"(["UserWarning",["0cc1.negative_stock","Sure?",""]])")};
        TrytonRpc rpc = makeRpc({u"date_future"_s});
        QCOMPARE(rpc.call(m_write, m_stop).error().code, QString(kWarning));
        QCOMPARE(m_transport.requests.size(), 3);
    }

    void cutWrite_staysUnknown()
    {
        m_transport.script = {rpcReply(kLogin), rpcReply(kPreferences), Error{.kind = ErrorKind::OutcomeUnknown, .code = u"net.cut"_s}};
        TrytonRpc rpc = makeRpc();
        QCOMPARE(rpc.call(m_write, m_stop).error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(m_transport.requests.size(), 3);
    }

    void version_needsNoSession()
    {
        HttpReply reply = rpcReply(R"({"id":1,"result":"6.0.29"})");
        reply.headers = {{"Date", "Wed, 25 Nov 2026 15:51:20 GMT"}};
        m_transport.script = {reply};
        TrytonRpc rpc = makeRpc();
        QCOMPARE(*rpc.version(m_stop), u"6.0.29"_s);
        QCOMPARE(m_transport.requests.first().url, QUrl(u"http://127.0.0.1:8000/"_s));
        QCOMPARE(rpc.serverClockMs(), QDateTime(QDate(2026, 11, 25), QTime(15, 51, 20), Qt::UTC).toMSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(TestTrytonRpc)
#include "tst_tryton_rpc.moc"
