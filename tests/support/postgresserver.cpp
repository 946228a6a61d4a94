#include "tests/support/postgresserver.h"

#include "core/ledger/database.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

const auto kBinaries = u"/usr/lib/postgresql/15/bin/"_s;

/// PostgreSQL refuses to run as root; as anybody else it runs as that user. It ends when we do.
QStringList asServerUser(const QString &program, const QStringList &arguments)
{
    QStringList command{u"--pdeathsig"_s, u"QUIT"_s};
    if (geteuid() == 0)
        command << u"--reuid=postgres"_s << u"--regid=postgres"_s << u"--clear-groups"_s;
    return command << kBinaries + program << arguments;
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

} // namespace

PostgresServer &PostgresServer::instance()
{
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer()
{
    m_adminUrl = qEnvironmentVariable("CUADRA_TEST_POSTGRES");
    if (m_adminUrl.isEmpty() && !start())
        qFatal("PostgreSQL does not start: %s", qPrintable(QString::fromUtf8(m_process.readAllStandardError())));
}

PostgresServer::~PostgresServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

bool PostgresServer::start()
{
    const QString data = m_folder.path() + u"/data"_s;
    if (geteuid() == 0)
        QProcess::execute(u"chown"_s, {u"postgres"_s, m_folder.path()});
    m_process.start(u"setpriv"_s,
        asServerUser(u"initdb"_s,
            {u"-D"_s, data, u"-U"_s, u"cuadra"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s,
                u"--no-sync"_s}));
    if (!m_process.waitForFinished(60'000) || m_process.exitCode() != 0)
        return false;
    const quint16 port = freePort();
    m_process.start(u"setpriv"_s,
        asServerUser(u"postgres"_s,
            {u"-D"_s, data, u"-p"_s, QString::number(port), u"-h"_s, u"127.0.0.1"_s, u"-k"_s, m_folder.path(), u"-c"_s,
                u"fsync=off"_s, u"-c"_s, u"full_page_writes=off"_s}));
    m_adminUrl = u"postgresql://cuadra@127.0.0.1:%1/postgres"_s.arg(port);
    for (int i = 0; i < 200 && m_process.state() != QProcess::NotRunning; ++i) {
        if (makeQtDatabase(m_adminUrl, {}, true))
            return true;
        m_process.waitForFinished(50); // until it answers; a server has no other sign of being up
    }
    return false;
}

void PostgresServer::command(const QString &sql)
{
    const auto admin = makeQtDatabase(m_adminUrl, {}, true);
    if (!admin)
        qFatal("no connection to PostgreSQL: %s", qPrintable(admin.error().detail));
    if (const auto done = (*admin)->rows(sql); !done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

QString PostgresServer::createDatabase()
{
    const QString name = u"cuadra_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++m_databases);
    command(u"CREATE DATABASE "_s + name);
    QUrl url(m_adminUrl);
    url.setPath(u'/' + name);
    return url.toString();
}

void PostgresServer::dropDatabase(const QString &url)
{
    if (m_process.state() != QProcess::NotRunning)
        return; // goes with its server; dropping forces a checkpoint, which is slow
    command(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(QUrl(url).path().mid(1)));
}

void PostgresServer::cutSessions(const QString &url)
{
    command(
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(QUrl(url).path().mid(1)));
}

} // namespace cuadra::test
