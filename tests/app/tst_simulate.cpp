#include "tests/support/postgresserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace cuadra::test;
using namespace Qt::StringLiterals;

/// The real program: two shops and an ERP that behave badly, on the ledger under test.
class SimulateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badWorld_keepsThePromises_data();
    void badWorld_keepsThePromises();
};

void SimulateTest::badWorld_keepsThePromises_data()
{
    QTest::addColumn<QString>("seed");
    QTest::newRow("seed 1") << u"1"_s;
    QTest::newRow("seed 2") << u"2"_s;
}

void SimulateTest::badWorld_keepsThePromises()
{
    QFETCH(QString, seed);
    QStringList words{u"simulate"_s, u"--orders"_s, u"200"_s, u"--faults"_s, u"harsh"_s, u"--seed"_s, seed, u"--json"_s};
    if (qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql")
        words << u"--ledger"_s << PostgresServer::instance().createDatabase();
    QProcess program;
    program.start(QString::fromUtf8(CUADRA_PROGRAM), words);
    QVERIFY(program.waitForFinished(280'000));
    const QByteArray said = program.readAllStandardOutput();
    const QJsonObject figures = QJsonDocument::fromJson(said).object();
    QVERIFY2(program.exitCode() == 0, (said + program.readAllStandardError()).constData());
    QCOMPARE(figures.value(u"orders"_s).toInt(), 200);
    for (const QString &promise : {u"duplicates"_s, u"lost"_s, u"altered"_s, u"strangers"_s})
        QCOMPARE(figures.value(promise).toInt(-1), 0);
    QVERIFY(figures.value(u"verified"_s).toInt() > 100); // no empty success
    QVERIFY(figures.value(u"faults_met"_s).toInt() > 100);
}

QTEST_GUILESS_MAIN(SimulateTest)
#include "tst_simulate.moc"
