#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendofailure.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendowrites.h"
#include "tests/connectors/fakeetendo.h"
#include "tests/support/fakeclock.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::etendo;
using namespace cuadra::test;

namespace {

const QByteArray kSqlText = "ERROR: duplicate key value violates unique constraint \"c_order_key\" Detail: Key "
                            "(c_order_id)=(SECRET-ROW) already exists. org.hibernate.exception.ConstraintViolationException";

} // namespace

class TestEtendoReplies : public QObject
{
    Q_OBJECT

private:
    Status listProducts(const QByteArray &body, int status = 200)
    {
        m_etendo->planned = {{"GET", u"/Product"_s, jsonReply(status, body)}};
        return m_reads->list({.entity = u"Product"_s}, m_stop, [this](EtendoRecord &record) {
            m_seen = record.text("searchKey") + record.amount("weight").toString();
        });
    }

    QString m_seen;
    std::unique_ptr<FakeEtendo> m_etendo;
    std::unique_ptr<EtendoSession> m_session;
    std::unique_ptr<EtendoReads> m_reads;
    FakeClock m_clock;
    StopFlag m_stop;

private Q_SLOTS:
    void init()
    {
        m_etendo = std::make_unique<FakeEtendo>();
        m_session = std::make_unique<EtendoSession>(m_etendo->transport(), m_clock, QUrl(u"http://127.0.0.1/etendo"_s),
                                                    Credentials{u"api"_s, u"pw"_s}, LoginIdentity{});
        m_reads = std::make_unique<EtendoReads>(*m_session);
    }

    void readFailure_isNamedWithoutTheServersSql_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind, QLatin1String code) {
            QTest::newRow(name) << status << body << kind << QString(code);
        };
        using K = ErrorKind;
        row("database error", 200, R"({"response":{"status":-1,"error":{"message":"ERROR: select SECRET-ROW from x","messageType":"Error","title":""},"totalRows":0}})", K::BadReply, kReadRefused);
        row("value errors", 200, R"({"response":{"status":-4,"errors":{"id":"New object SECRET-ROW"}}})", K::BadReply, kReadRefused);
        row("no entity", 200, R"({"response":{"status":-1,"error":{"message":"no entity found"}}})", K::BadReply, kReadRefused);
        row("no permission, newer key", 200, R"({"response":{"status":-1,"error":{"message":"OBUIAPP_ActionNotAllowed","type":"user"}}})", K::Forbidden, kForbidden);
        row("no permission, 401", 401, R"({"response":{"status":-1,"error":{"message":"OBUIAPP_ActionNotAllowed"}}})", K::Forbidden, kForbidden);
        row("bad condition: invalid JSON", 500, R"({"response":{"data":[{"response":{"status":-1,"error":{"message":"unexpected token SECRET-ROW"}}})", K::BadReply, kReadRefused);
        row("cut reply", 200, "{\"response\":{\"status\":0,\"data\":[{\"id\":\"1\",\"searchKey\":\"A", K::BadReply, kReadBroken);
        row("no envelope", 200, "[]", K::BadReply, kReadBroken);
        row("a page of a proxy", 200, "<html>SECRET-ROW</html>", K::Transient, kUnavailable);
        row("an application that is being started", 404, "<h1>Tomcat: no such application</h1>", K::Transient, kUnavailable);
        row("wrong type", 200, R"({"response":{"status":0,"data":[{"id":"1","searchKey":{"x":1},"weight":1}]}})", K::BadReply, kReadField);
        row("amount as a word", 200, R"({"response":{"status":0,"data":[{"id":"1","searchKey":"A","weight":"heavy"}]}})", K::BadReply, kReadField);
        row("record is a text", 200, R"({"response":{"status":0,"data":["A"]}})", K::BadReply, kReadField);
        row("reduced record", 200, R"({"response":{"status":0,"data":[{"id":"1","searchKey":"A"}]}})", K::Forbidden, kReadReduced);
        row("server down", 503, "", K::Transient, kServerDown);
        row("licence limit", 403, "Daily limit of web service calls exceeded", K::RateLimited, kLicenceLimit);
        row("other 403", 403, "go away", K::Forbidden, kForbidden);
    }
    void readFailure_isNamedWithoutTheServersSql()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        const Status read = listProducts(body, status);
        QVERIFY(!read);
        QTEST(read.error().code, "code");
        QCOMPARE(read.error().kind, kind);
        QVERIFY(!(read.error().detail + read.error().args.join(u' ')).contains("SECRET-ROW"_L1));
    }

    void nullValue_isEmptyAndNoError()
    {
        QVERIFY(listProducts(R"({"response":{"status":0,"data":[{"id":"1","searchKey":null,"weight":null}]}})"));
    }

    void list_asksForPagesWhoseEndIsExclusive()
    {
        for (int i = 0; i < 205; ++i)
            m_etendo->put(u"Warehouse"_s, QString::number(i).rightJustified(4, u'0'), "\"name\":\"x\"");
        QStringList ids;
        QVERIFY(m_reads->list({.entity = u"Warehouse"_s}, m_stop, [&](EtendoRecord &record) { ids << record.id(); }));
        QCOMPARE(ids.size(), 205);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 205);
        const QList<HttpRequest> pages = m_etendo->sent("GET", u"/Warehouse"_s);
        QCOMPARE(pages.size(), 3);
        QCOMPARE(QUrlQuery(pages.at(1).url).queryItemValue(u"_startRow"_s), u"100"_s);
        QCOMPARE(QUrlQuery(pages.at(1).url).queryItemValue(u"_endRow"_s), u"200"_s);
    }

    void rowThatComesTwice_isGivenOnce()
    {
        const QByteArray row = R"({"id":"1","searchKey":"A","weight":1})";
        m_etendo->planned = {{"GET", u"/Product"_s, jsonReply(200, R"({"response":{"status":0,"data":[)" + row + ','
                                  + QByteArray(row).replace("\"1\"", "\"2\"") + ',' + row + "]}}")}};
        QStringList ids;
        QVERIFY(m_reads->list({.entity = u"Product"_s}, m_stop, [&](EtendoRecord &record) { ids << record.id(); }));
        QCOMPARE(ids, QStringList({u"1"_s, u"2"_s}));
    }

    void single_tellsAbsentFromWrongAddress()
    {
        const auto nothing = [](EtendoRecord &) {};
        QCOMPARE(*m_reads->single(u"Product"_s, u"NONE"_s, m_stop, nothing), false);
        QCOMPARE(*m_reads->single(u"Product"_s, u"PRODUCT1"_s, m_stop, nothing), true);
        m_etendo->planned = {{"GET", u"/Product"_s, makeReply(404, "<h1>Tomcat: no such application</h1>")}};
        QVERIFY(!m_reads->single(u"Product"_s, u"PRODUCT1"_s, m_stop, nothing));
    }

    void condition_survivesQuotesAndControlCharacters()
    {
        QCOMPARE(hqlLiteral(u"O'Brien"_s), u"'O''Brien'"_s);
        QCOMPARE(hqlLiteral(u"a"_s + QChar(0) + u"b' or 1=1 --"_s), u"'a\uFFFDb'' or 1=1 --'"_s);
        const QString where = u"e.searchKey="_s + hqlLiteral(u"50% + ñ & 'x' #1"_s);
        QVERIFY(m_reads->list({.entity = u"Product"_s, .where = where}, m_stop, [](EtendoRecord &) {}));
        const QUrl url = m_etendo->sent("GET", u"/Product"_s).last().url;
        QCOMPARE(QUrlQuery(QString::fromLatin1(url.toEncoded()).section(u'?', 1)).queryItemValue(u"_where"_s, QUrl::FullyDecoded), where);
        QVERIFY(!url.toEncoded().contains('+')); // a server would read a space
    }

    void writeReply_isJudged_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const HttpReply &reply, ErrorKind kind, QLatin1String code) {
            QTest::newRow(name) << reply << kind << QString(code);
        };
        using K = ErrorKind;
        row("constraint", xmlError(kSqlText), K::Conflict, kWriteRace);
        row("trigger text", xmlError("The unit of measure is not the product's"), K::Rejected, kWriteRefused);
        row("too long a value", xmlError("org.openbravo.base.exception: value too long SECRET-ROW"), K::Rejected, kWriteRefused);
        row("dead lock", xmlError("org.postgresql.util.PSQLException: ERROR: deadlock detected"), K::Transient, kWriteBusy);
        row("no permission", xmlError("OBSecurityException: Entity Order is not writable by this user"), K::Forbidden, kForbidden);
        row("role without web services", makeReply(401, "<ob:error/>"), K::Forbidden, kForbidden);
        row("invalid content", makeReply(409, "<ob:error xmlns:ob=\"x\"><message>no</message></ob:error>"), K::Rejected, kWriteRefused);
        row("licence limit", makeReply(403, "limit exceeded"), K::RateLimited, kLicenceLimit);
        row("proxy gave up", makeReply(502, "<html/>"), K::OutcomeUnknown, kWriteUnclear);
        row("timeout of a proxy", makeReply(504, ""), K::OutcomeUnknown, kWriteUnclear);
        row("request timeout", makeReply(408, ""), K::OutcomeUnknown, kWriteUnclear);
        row("500 without a word", makeReply(500, ""), K::OutcomeUnknown, kWriteUnclear);
        row("500 cut in the middle", makeReply(500, xmlError("no").body.chopped(12)), K::OutcomeUnknown, kWriteUnclear);
        row("200 cut in the middle", makeReply(200, kStored.chopped(20)), K::OutcomeUnknown, kWriteUnclear);
        row("200 that is no result", makeReply(200, "<html/>"), K::OutcomeUnknown, kWriteUnclear);
        row("moved", makeReply(302, ""), K::OutcomeUnknown, kWriteUnclear);
    }
    void writeReply_isJudged()
    {
        QFETCH(HttpReply, reply);
        QFETCH(ErrorKind, kind);
        const Status judged = readWriteReply(reply, u"etendo.order.store"_s, 0);
        QVERIFY(!judged);
        QCOMPARE(judged.error().kind, kind);
        QTEST(judged.error().code, "code");
        QVERIFY(!(judged.error().detail + judged.error().args.join(u' ')).contains("SECRET-ROW"_L1));
    }

    void constraint_isNamedAndNothingElseOfTheText()
    {
        QCOMPARE(safeText(QString::fromUtf8(kSqlText)), u"c_order_key"_s);
        QCOMPARE(safeText(u"Falta  la dirección\n del cliente"_s), u"Falta la dirección del cliente"_s);
        QVERIFY(readWriteReply(makeReply(200, kStored), u"x"_s, 0));
    }

    void processReply_isReadAndBelievedInNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        const auto message = [](const QByteArray &type, const QByteArray &text) {
            return "{\"responseActions\":[{\"showMsgInProcessView\":{\"msgType\":\"" + type + "\",\"msgTitle\":\"\",\"msgText\":\"" + text + "\"}}],\"refreshParent\":true}";
        };
        QTest::newRow("success") << message("success", "1 order") << u"success"_s;
        QTest::newRow("already processed") << message("error", "Record cannot be changed because is processed") << u"refused"_s;
        QTest::newRow("some failed") << message("warning", "0 / 1") << u"refused"_s;
        QTest::newRow("exception") << QByteArray("OB.KernelUtilities.handleSystemException('java.lang.Null SECRET-ROW')") << u"failed"_s;
        QTest::newRow("no access") << QByteArray(R"({"message":{"severity":"error","text":"no"}})") << QString(kForbidden);
        QTest::newRow("cut") << QByteArray("{\"responseActions\":[{\"showMsg") << QString(kWriteUnclear);
        QTest::newRow("something else") << QByteArray("{}") << QString(kWriteUnclear);
    }
    void processReply_isReadAndBelievedInNothing()
    {
        QFETCH(QByteArray, body);
        const auto answer = readProcessReply(makeReply(200, body), 0);
        const QStringList names{u"success"_s, u"refused"_s, u"failed"_s};
        QTEST(answer ? names.at(int(answer->verdict)) : answer.error().code, "verdict");
        QVERIFY(!answer || !answer->text.contains("SECRET-ROW"_L1));
    }

    void damagedReplies_giveErrorsAndNeverASuccess()
    {
        const QByteArray whole = R"({"response":{"status":0,"data":[{"id":"1","searchKey":"A","weight":1.5}],"startRow":0}})";
        QVERIFY(listProducts(whole));
        for (qsizetype cut = 0; cut < whole.size(); ++cut)
            QVERIFY2(!listProducts(whole.first(cut)), qPrintable(QString::number(cut)));
        QVERIFY(readWriteReply(makeReply(200, kStored), u"x"_s, 0));
        for (qsizetype cut = 0; cut < kStored.size(); ++cut)
            QCOMPARE(readWriteReply(makeReply(200, kStored.first(cut)), u"x"_s, 0).error().kind, ErrorKind::OutcomeUnknown);

        QRandomGenerator random(7); // any reply may come: nothing must crash
        for (int round = 0; round < 2000; ++round) {
            QByteArray body = round % 2 ? whole : kStored;
            for (int change = 0; change < 4; ++change)
                body[random.bounded(int(body.size()))] = char(random.bounded(256));
            const bool isList = round % 2;
            const Status judged = isList ? listProducts(body) : readWriteReply(makeReply(200, body), u"x"_s, 0);
            const auto processed = readProcessReply(makeReply(200, body), 0);
            QVERIFY(judged || !judged.error().code.isEmpty());
            QVERIFY(processed || !processed.error().code.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestEtendoReplies)
#include "tst_etendo_replies.moc"
