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

Ended runProgram(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(CUADRA_PROGRAM), words);
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

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
