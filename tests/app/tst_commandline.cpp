#include "core/ledger/transferstore.h"
#include "tests/support/paths.h"
#include "tests/support/testledger.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr int kPatienceMs = 60'000;

struct Ended
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Ended runProgram(const QStringList &words, const QByteArray &typed = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CUADRA_PROGRAM), words);
    process.write(typed);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// The program itself while another process of it holds the SQLite file.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void retry_isDoneByTheRunningEngine();
    void setup_isDoneByTheRunningEngine();
    void retry_isDoneByTheEngineAfterAKilledOne();
    void erase_refusesWhatIsOnItsWay();
    void erase_isDoneByTheRunningEngineWhenThePersonIsSure_data();
    void erase_isDoneByTheRunningEngineWhenThePersonIsSure();
    void wrongUse_saysHow_data();
    void wrongUse_saysHow();

private:
    void startEngine();
    Ended retry();

    std::unique_ptr<TestLedger> m_ledger;
    std::unique_ptr<QProcess> m_engine;
};

void TestCommandLine::init()
{
    m_ledger = std::make_unique<TestLedger>();
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).takeIn(testPage(m_ledger->route(), 1, 1));
    });
    (void)m_ledger->write([](Database &database) {
        return database.run(u"UPDATE transfer SET state = 'failed', due_ms = 0"_s);
    });
    (void)m_ledger->write([](Database &database) {
        return database.run(u"UPDATE transfer_count SET state = 'failed'"_s);
    });
    m_ledger->close();
    startEngine();
}

void TestCommandLine::cleanup()
{
    m_engine->kill();
    m_engine->waitForFinished(kPatienceMs);
}

void TestCommandLine::startEngine()
{
    m_engine = std::make_unique<QProcess>();
    m_engine->setProcessChannelMode(QProcess::MergedChannels);
    m_engine->start(QStringLiteral(CUADRA_PROGRAM), {u"engine"_s, u"--ledger"_s, m_ledger->options().url});
    QVERIFY(m_engine->waitForReadyRead(kPatienceMs)); // it says that it runs
}

Ended TestCommandLine::retry()
{
    return runProgram({u"retry"_s, u"1"_s, u"--reason"_s, u"corregido en la tienda"_s, u"--json"_s, u"--ledger"_s,
                       m_ledger->options().url});
}

void TestCommandLine::retry_isDoneByTheRunningEngine()
{
    const Ended ended = retry();
    QVERIFY2(ended.code == 0, ended.errors.constData());
    const QJsonObject told = QJsonDocument::fromJson(ended.output).object();
    QCOMPARE(told.value(u"asked"_s).toInt(), 1);
    QCOMPARE(told.value(u"moved"_s).toInt(), 1);
    const Ended check = runProgram({u"check"_s, u"--ledger"_s, m_ledger->options().url});
    QVERIFY2(check.code == 0, (check.output + check.errors).constData());
    m_engine->kill();
    QVERIFY(m_engine->waitForFinished(kPatienceMs));
    m_ledger->reopen();
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM audit a JOIN audit_content c ON c.audit = a.id WHERE"
                              " a.action = 'transfer.retry' AND c.content LIKE '%corregido en la tienda%'"_s), 1);
}

void TestCommandLine::setup_isDoneByTheRunningEngine()
{
    const Ended ended
        = runProgram({u"setup"_s, fixture(u"setup/whole.json"_s), u"--ledger"_s, m_ledger->options().url});
    QVERIFY2(ended.code == 0, ended.errors.constData());
    m_engine->kill();
    QVERIFY(m_engine->waitForFinished(kPatienceMs));
    m_ledger->reopen();
    QVERIFY(m_ledger->number(u"SELECT COUNT(*) FROM mapping"_s) > 0);
}

void TestCommandLine::retry_isDoneByTheEngineAfterAKilledOne()
{
    m_engine->kill();
    QVERIFY(m_engine->waitForFinished(kPatienceMs));
    startEngine();
    const Ended ended = retry();
    QVERIFY2(ended.code == 0, ended.errors.constData());
}

void TestCommandLine::erase_refusesWhatIsOnItsWay()
{
    const Ended ended = runProgram(
        {u"erase"_s, u"--order"_s, u"1"_s, u"--why"_s, u"solicitud"_s, u"--yes"_s, u"--ledger"_s, m_ledger->options().url});
    QCOMPARE(ended.code, 3);
    QVERIFY2(ended.errors.contains("not at rest"), ended.errors.constData());
}

void TestCommandLine::erase_isDoneByTheRunningEngineWhenThePersonIsSure_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("code");
    QTest::newRow("--yes") << QStringList{u"--yes"_s} << QByteArray() << 0;
    QTest::newRow("typed yes") << QStringList{} << QByteArray("yes\n") << 0;
    QTest::newRow("typed something else") << QStringList{} << QByteArray("y\n") << 3;
    QTest::newRow("nobody there to type") << QStringList{} << QByteArray() << 3;
}

void TestCommandLine::erase_isDoneByTheRunningEngineWhenThePersonIsSure()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, typed);
    QFETCH(int, code);
    cleanup();
    m_ledger->reopen();
    for (const QString &table : {u"transfer"_s, u"transfer_count"_s}) {
        (void)m_ledger->write([&](Database &database) {
            return database.run(u"UPDATE %1 SET state = 'dismissed'"_s.arg(table));
        });
    }
    m_ledger->close();
    startEngine();
    const QStringList words{u"erase"_s, u"--customer"_s, u"Ana Núñez"_s, u"--why"_s, u"solicitud 17"_s, u"--ledger"_s,
                            m_ledger->options().url};
    const Ended ended = runProgram(words + more, typed);
    QVERIFY2(ended.code == code, ended.errors.constData());
    const Ended check = runProgram({u"check"_s, u"--ledger"_s, m_ledger->options().url});
    QVERIFY2(check.code == 0, (check.output + check.errors).constData());
    cleanup();
    m_ledger->reopen();
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM transfer WHERE customer = ''"_s), code == 0 ? 1 : 0);
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM audit a JOIN audit_content c ON c.audit = a.id WHERE"
                              " a.action = 'transfer.erase' AND c.content LIKE '%solicitud 17%'"_s), code == 0 ? 1 : 0);
}

void TestCommandLine::wrongUse_saysHow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no reason") << QStringList{u"erase"_s, u"--order"_s, u"1"_s};
    QTest::newRow("nobody named") << QStringList{u"erase"_s, u"--why"_s, u"x"_s};
    QTest::newRow("both named") << QStringList{u"erase"_s, u"--order"_s, u"1"_s, u"--customer"_s, u"Ana"_s, u"--why"_s, u"x"_s};
    QTest::newRow("retry without a reason") << QStringList{u"retry"_s, u"1"_s};
}

void TestCommandLine::wrongUse_saysHow()
{
    QFETCH(QStringList, words);
    const Ended ended = runProgram(words + QStringList{u"--ledger"_s, m_ledger->options().url});
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.errors.contains("cuadra " + words.constFirst().toUtf8()));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
