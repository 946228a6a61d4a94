#include "core/ledger/ownermark.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

const auto kOwner = u"ana@caja2/4711-k3f9a2"_s;
const auto kHold = u"hold"_s;

/// Another process that leaves a mark and lives until its input ends.
int holdMark(const QString &folder, const QString &owner)
{
    const auto mark = OwnerMark::leave(folder, owner);
    std::puts(mark ? "held" : "refused");
    std::fflush(stdout);
    return std::getchar() == EOF ? 0 : 1;
}

} // namespace

/// When the engine of this machine that held something may be called dead.
class OwnerMarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ownerThatLives_isNotDead();
    void ownerThatLivesInThisProcess_isNotDead();
    void ownerThatIsStopped_isNotDead();
    void ownerThatWasKilled_isDeadForGood();
    void ownerThatEndedInOrder_leavesNoProof();
    void ownerThatNeverRanHere_isNotDead();
    void ownerOfAnotherHost_isNotDead();
    void numberOfTheProcess_decidesNothing_data();
    void numberOfTheProcess_decidesNothing();
    void withoutFolder_nothingIsProven();

private:
    void startOther();
    void killOther();
    [[nodiscard]] bool isDead() const { return OwnerMark::provesDead(m_folder->path(), kOwner); }
    /// Changes one line of the only mark, in place: the lock on it stays. \p line: 0 process, 1 program, 2 host.
    void rewrite(int line, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_other;
};

void OwnerMarkTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void OwnerMarkTest::cleanup()
{
    if (!m_other)
        return;
    m_other->kill();
    m_other->waitForFinished();
    m_other.reset();
}

void OwnerMarkTest::startOther()
{
    m_other = std::make_unique<QProcess>();
    m_other->start(QCoreApplication::applicationFilePath(), {kHold, m_folder->path(), kOwner});
    QVERIFY(m_other->waitForReadyRead());
    QCOMPARE(m_other->readAll().trimmed(), QByteArray("held"));
}

void OwnerMarkTest::killOther()
{
    m_other->kill();
    QVERIFY(m_other->waitForFinished());
}

void OwnerMarkTest::rewrite(int line, const QByteArray &text) const
{
    const QString name = QDir(m_folder->path()).entryList(QDir::Files).value(0);
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines.size() > line);
    lines[line] = text;
    file.resize(0);
    file.seek(0);
    file.write(lines.join('\n'));
}

void OwnerMarkTest::ownerThatLives_isNotDead()
{
    startOther();
    QVERIFY(!isDead());
    QVERIFY(!isDead()); // asking takes nothing away
    QVERIFY(!OwnerMark::leave(m_folder->path(), kOwner)); // its name is taken
}

void OwnerMarkTest::ownerThatLivesInThisProcess_isNotDead()
{
    const auto mark = OwnerMark::leave(m_folder->path(), kOwner);
    QVERIFY(mark);
    QVERIFY(!isDead());
    QVERIFY(!isDead());
}

void OwnerMarkTest::ownerThatIsStopped_isNotDead()
{
#ifdef Q_OS_UNIX
    startOther();
    ::kill(static_cast<pid_t>(m_other->processId()), SIGSTOP);
    QVERIFY(!isDead()); // it may go on at any time
    killOther();
    QVERIFY(isDead());
#else
    QSKIP("no process is stopped from outside here");
#endif
}

void OwnerMarkTest::ownerThatWasKilled_isDeadForGood()
{
    startOther();
    killOther();
    QVERIFY(isDead());
    QVERIFY(isDead()); // whoever heard it first may have died too
}

void OwnerMarkTest::ownerThatEndedInOrder_leavesNoProof()
{
    startOther();
    m_other->closeWriteChannel();
    QVERIFY(m_other->waitForFinished());
    QVERIFY(!isDead());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void OwnerMarkTest::ownerThatNeverRanHere_isNotDead()
{
    QVERIFY(!isDead());
    QVERIFY(QDir(m_folder->path()).isEmpty()); // nor does asking leave anything
}

void OwnerMarkTest::ownerOfAnotherHost_isNotDead()
{
    startOther();
    killOther();
    rewrite(2, "another-host");
    QVERIFY(!isDead());
}

void OwnerMarkTest::numberOfTheProcess_decidesNothing_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("the dead one's number belongs to another program now") << true;
    QTest::newRow("the living one's number is unknown here, as in a container") << false;
}

void OwnerMarkTest::numberOfTheProcess_decidesNothing()
{
    QFETCH(bool, killed);
    startOther();
    if (killed)
        killOther();
    rewrite(0, QByteArray::number(killed ? QCoreApplication::applicationPid() : 4'194'304));
    QCOMPARE(isDead(), killed);
}

void OwnerMarkTest::withoutFolder_nothingIsProven()
{
    QVERIFY(!OwnerMark::leave(QString(), kOwner));
    QVERIFY(!OwnerMark::provesDead(QString(), kOwner));
    QVERIFY(!OwnerMark::leave(u"/dev/null/nowhere"_s, kOwner));
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words.at(1) == kHold)
        return holdMark(words.at(2), words.at(3));
    OwnerMarkTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ownermark.moc"
