#include "tests/support/trytonserver.h"

#include "tests/support/trytontemplate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUuid>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr int kStartMs = 30'000;
constexpr int kStopMs = 5'000;
const auto kConfiguration = u"[database]\nuri = sqlite://\npath = %1\n[web]\nlisten = 127.0.0.1:%2\n"
                            "[session]\ntimeout = %3\n"_s;

Error failed(const QString &why)
{
    return {.kind = ErrorKind::Bug, .code = u"test.tryton"_s, .detail = why};
}

/// A connection to the server's file that goes away with its scope.
class Tables
{
public:
    Q_DISABLE_COPY_MOVE(Tables)
    Tables(const QString &file, const QString &options) : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(file);
        database.setConnectOptions(options);
        database.open();
    }
    ~Tables()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }

    [[nodiscard]] QSqlQuery run(const QString &sql, const QVariantList &binds) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.prepare(sql);
        for (const QVariant &bind : binds)
            query.addBindValue(bind);
        if (!query.exec())
            qWarning().noquote() << "tryton tables:" << query.lastError().text() << sql;
        return query;
    }

private:
    QString m_name;
};

bool answers(quint16 port)
{
    const QByteArray body = R"({"id":1,"method":"common.server.version","params":[]})";
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(200))
        return false;
    socket.write("POST / HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
    socket.waitForReadyRead(2'000);
    return socket.readAll().startsWith("HTTP/1.");
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

TrytonServer::TrytonServer(int sessionTimeoutSeconds) : m_sessionTimeoutSeconds(sessionTimeoutSeconds)
{
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
}

TrytonServer::~TrytonServer()
{
    kill();
}

Status TrytonServer::prepare()
{
    const Result<QString> original = trytonTemplate();
    if (!original)
        return original.error();
    m_dir = std::make_unique<QTemporaryDir>();
    m_port = freePort();
    if (!QFile::copy(*original, databaseFile()))
        return failed(u"cannot copy the template"_s);

    QFile configuration(m_dir->filePath(u"trytond.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
        return failed(configuration.errorString());
    configuration.write(kConfiguration.arg(m_dir->path()).arg(m_port).arg(m_sessionTimeoutSeconds).toUtf8());
    return Done{};
}

Status TrytonServer::start()
{
    if (!m_dir) {
        if (const Status prepared = prepare(); !prepared)
            return prepared;
    }
    m_process.setStandardErrorFile(m_dir->filePath(u"trytond.log"_s), QIODevice::Append);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(u"/usr/bin/python3"_s, {u"/usr/bin/trytond"_s, u"-c"_s, m_dir->filePath(u"trytond.conf"_s), u"-d"_s, u"shop"_s});
    return waitUntilItAnswers();
}

Status TrytonServer::waitUntilItAnswers()
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < kStartMs) {
        if (m_process.state() == QProcess::NotRunning)
            break;
        if (answers(m_port))
            return Done{};
        QThread::msleep(30);
    }
    QFile log(m_dir->filePath(u"trytond.log"_s));
    return failed(u"trytond does not answer: "_s
                  + (log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll().right(2000)) : log.errorString()));
}

void TrytonServer::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStopMs))
        kill();
}

void TrytonServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kStopMs);
}

QUrl TrytonServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1/shop/"_s.arg(m_port));
}

QString TrytonServer::databaseFile() const
{
    return m_dir->filePath(u"shop.sqlite"_s);
}

QVariant TrytonServer::value(const QString &sql, const QVariantList &binds) const
{
    return column(sql, binds).value(0);
}

QVariantList TrytonServer::column(const QString &sql, const QVariantList &binds) const
{
    const Tables tables(databaseFile(), u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
    QVariantList values;
    for (QSqlQuery query = tables.run(sql, binds); query.next();)
        values.append(query.value(0));
    return values;
}

Status TrytonServer::execute(const QString &sql)
{
    const Tables tables(databaseFile(), u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    const QSqlQuery query = tables.run(sql, {});
    return query.lastError().isValid() ? Status(failed(query.lastError().text())) : Status(Done{});
}

} // namespace cuadra::test
