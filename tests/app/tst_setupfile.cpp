#include "app/setup/setupfile.h"
#include "tests/support/mutation.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

namespace {

QByteArray wholeFile()
{
    QFile file(test::fixture(u"setup/whole.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SetupFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_readsTheWholeShape();
    void parse_refusesWhatIsWrong_data();
    void parse_refusesWhatIsWrong();
    void damagedFile_isReadOrRefused();
};

void SetupFileTest::parse_readsTheWholeShape()
{
    const auto file = SetupFile::parse(wholeFile());
    QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->companies.size(), 1);
    QCOMPARE(file->connections.at(0).connection.settings.value(u"storage"_s).toString(), u"hpos"_s);
    QCOMPARE(file->routes.at(0).source, u"WEB"_s);
    QCOMPARE(file->routes.at(0).route.startMs, 1'793'491'200'000);
    QCOMPARE(file->mappings.at(0).to, u"A1"_s);
}

void SetupFileTest::parse_refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("what");
    QTest::newRow("cut text") << QByteArray("]\n}") << QByteArray("") << u"setup.syntax"_s << QString();
    QTest::newRow("mistyped key") << QByteArray("\"currency\"") << QByteArray("\"curency\"") << u"setup.missing"_s
                                  << u"currency"_s;
    QTest::newRow("extra key") << QByteArray("\"user\": \"ck_1\",") << QByteArray("\"user\": \"ck_1\", \"x\": 1,")
                               << u"setup.unknown_key"_s << u"x"_s;
    QTest::newRow("a secret") << QByteArray("\"user\": \"ck_1\",") << QByteArray("\"user\": \"ck_1\", \"secret\": \"cs\",")
                              << u"setup.secret"_s << u"secret"_s;
    QTest::newRow("password in the address") << QByteArray("https://tienda") << QByteArray("https://a:b@tienda")
                                             << u"setup.bad_value"_s << u"baseUrl"_s;
    QTest::newRow("long code") << QByteArray("\"code\": \"WEB\"") << QByteArray("\"code\": \"WEBSHOP\"")
                               << u"setup.bad_value"_s << u"code"_s;
    QTest::newRow("route from nowhere") << QByteArray("\"source\": \"WEB\"") << QByteArray("\"source\": \"TPV\"")
                                        << u"setup.unknown_code"_s << u"TPV"_s;
    QTest::newRow("bad date") << QByteArray("2026-11-01T") << QByteArray("2026-13-01T") << u"setup.bad_value"_s
                              << u"start"_s;
}

void SetupFileTest::parse_refusesWhatIsWrong()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = wholeFile();
    QVERIFY(json.contains(from));
    const auto file = SetupFile::parse(json.replace(from, to));
    QVERIFY(!file);
    QTEST(file.error().code, "code");
    QFETCH(QString, what);
    if (!what.isEmpty())
        QCOMPARE(file.error().args.value(1), what);
}

void SetupFileTest::damagedFile_isReadOrRefused()
{
    QRandomGenerator random(5);
    int read = 0;
    for (int i = 0; i < 2'000; ++i) {
        const auto file = SetupFile::parse(test::damaged(wholeFile(), random));
        QVERIFY(file || file.error().code.startsWith(u"setup."));
        read += file ? 1 : 0;
    }
    QVERIFY(read > 20); // the damages are not all fatal
}

QTEST_APPLESS_MAIN(SetupFileTest)
#include "tst_setupfile.moc"
