#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr qsizetype kLongestLine = 400;

bool steersTheTerminal(QChar character)
{
    const char16_t code = character.unicode();
    const bool control = (code < 0x20 && code != u'\n') || (code >= 0x7f && code < 0xa0);
    return control || (code >= 0x202a && code <= 0x202e) || code == 0x200f;
}

QByteArray trace(const QString &ledgerUrl, const QStringList &more)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CUADRA_PROGRAM), QStringList{u"trace"_s, u"WEB-1"_s, u"--ledger"_s, ledgerUrl} + more);
    return process.waitForFinished(kPatienceMs) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// `cuadra trace` of an order whose texts were written to play tricks on the terminal.
class TestHostileOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trace_showsForeignTextPlainly_data();
    void trace_showsForeignTextPlainly();
};

void TestHostileOutput::trace_showsForeignTextPlainly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("clears the screen") << u"Ana\u001B[2J\u001B[H"_s << u"Ana\u241B[2J\u241B[H"_s;
    QTest::newRow("names the window") << u"Ana\u001B]0;owned\u0007"_s << u"Ana\u241B]0;owned\u2407"_s;
    QTest::newRow("rings the bell") << u"Ana\u0007"_s << u"Ana\u2407"_s;
    QTest::newRow("one-byte sequence") << u"Ana\u009B31m"_s << u"Ana\u27E8U+009b\u27E931m"_s;
    QTest::newRow("turns the reading direction") << u"Ana \u202Egpj.exe"_s << u"Ana \u27E8U+202e\u27E9gpj.exe"_s;
    QTest::newRow("NUL") << u"Ana\0Pérez"_s << u"Ana\u2400Pérez"_s;
    QTest::newRow("a line of its own") << u"Ana\r\n#2  paid"_s << u"Ana\u240D\u240A#2  paid"_s;
    QTest::newRow("places of our phrases") << u"%1 %2 %3 %4"_s << u"%1 %2 %3 %4"_s;
    QTest::newRow("10 kB") << QString(10'000, u'ñ') << QString(59, u'ñ') + u'\u2026';
}

void TestHostileOutput::trace_showsForeignTextPlainly()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    TestLedger ledger;
    (void)ledger.write([&](Database &database) {
        IntakePage page = testPage(ledger.route(), 1, 1);
        page.documents.first().customer = name;
        page.documents.first().number = name; // a customer's name is masked, an order's number is not
        return TransferStore(database).takeIn(page);
    });
    ledger.close();
    const QString said = QString::fromUtf8(trace(ledger.options().url, {}));
    QVERIFY2(said.contains(shown), qUtf8Printable(said.left(kLongestLine)));
    QVERIFY(std::none_of(said.begin(), said.end(), steersTheTerminal));
    for (const QString &line : said.split(u'\n'))
        QVERIFY(line.size() < kLongestLine);
    const QByteArray json = trace(ledger.options().url, {u"--json"_s});
    const QString text = QString::fromUtf8(json);
    QVERIFY(std::none_of(text.begin(), text.end(), steersTheTerminal));
    QCOMPARE(QJsonDocument::fromJson(json).object().value(u"business_key"_s).toString(), u"WEB-1"_s);
}

QTEST_GUILESS_MAIN(TestHostileOutput)
#include "tst_hostileoutput.moc"
