#include "tests/peers/programs/cuadraprogram.h"

#include "core/ledger/queuestore.h"
#include "tests/peers/programs/setupjson.h"
#include "tests/support/postgresserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr int kCommandMs = 60'000;
constexpr qsizetype kLogBytes = 3'000;
const auto kSecretFolder = u"secrets"_s;

Error failed(const QString &why)
{
    return {.kind = ErrorKind::Bug, .code = u"test.cuadra"_s, .detail = why};
}

QByteArray endOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(kLogBytes) : QByteArray();
}

} // namespace

CuadraProgram::CuadraProgram(const QString &store)
    : m_ledgerUrl(store == u"postgresql" ? PostgresServer::instance().createDatabase()
                                         : u"sqlite:"_s + m_folder.filePath(u"ledger.sqlite"_s))
{
    QDir(m_folder.path()).mkdir(kSecretFolder);
}

void CuadraProgram::putSecret(const QString &connectionCode, const QString &secret)
{
    QFile file(m_folder.filePath(kSecretFolder + u"/cuadra."_s + connectionCode));
    if (!file.open(QIODevice::WriteOnly) || file.write(secret.toUtf8()) < 0)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
}

std::unique_ptr<QProcess> CuadraProgram::start(const QStringList &words, const QString &errorFile)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_folder.filePath(kSecretFolder));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    process->setProcessEnvironment(environment);
#ifdef Q_OS_LINUX
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    process->setStandardErrorFile(m_folder.filePath(errorFile), QIODevice::Append);
    process->start(QString::fromUtf8(CUADRA_PROGRAM), words + QStringList{u"--ledger"_s, m_ledgerUrl});
    return process;
}

Result<QByteArray> CuadraProgram::run(const QStringList &words)
{
    const auto process = start(words, u"commands.log"_s);
    if (!process->waitForFinished(kCommandMs) || process->exitStatus() != QProcess::NormalExit)
        return failed(words.join(u' ') + u": "_s + process->errorString());
    if (process->exitCode() > 1) // 1 says that a person is needed
        return failed(words.join(u' ') + u": "_s + QString::fromUtf8(endOf(m_folder.filePath(u"commands.log"_s))));
    return process->readAllStandardOutput();
}

Status CuadraProgram::setUp(const SetupFile &setup)
{
    QFile file(m_folder.filePath(u"setup.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(setupJson(setup)) < 0)
        return failed(file.errorString());
    file.close();
    const Result<QByteArray> said = run({u"setup"_s, file.fileName()});
    return said ? Status(Done{}) : Status(said.error());
}

std::unique_ptr<QProcess> CuadraProgram::startEngine()
{
    // Polling and leases short: twenty engines die here, and each leaves its leases behind.
    return start({u"engine"_s, u"--poll-seconds"_s, u"1"_s, u"--lease-seconds"_s, u"3"_s}, u"engines.log"_s);
}

Result<QHash<QString, int>> CuadraProgram::counts()
{
    const Result<QByteArray> said = run({u"status"_s, u"--json"_s});
    if (!said)
        return said.error();
    QHash<QString, int> counts;
    for (const QJsonValue &route : QJsonDocument::fromJson(*said).object().value("routes"_L1).toArray()) {
        const QJsonObject states = route.toObject().value("counts"_L1).toObject();
        for (auto state = states.begin(); state != states.end(); ++state)
            counts[state.key()] += state.value().toInt();
    }
    return counts;
}

void CuadraProgram::read(const Ledger::Work &work)
{
    static const SystemClock clock;
    const auto ledger = Ledger::open({.url = m_ledgerUrl, .password = {}, .owner = {}, .readOnly = true}, clock);
    if (!ledger)
        qFatal("open: %s %s", qPrintable(ledger.error().code), qPrintable(ledger.error().detail));
    if (const Status done = (*ledger)->read(work); !done)
        qFatal("read: %s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
}

QList<QueueRow> CuadraProgram::rows()
{
    QList<QueueRow> all;
    read([&](Database &database) -> Status {
        QueueStore store(database);
        const Result<QueueKeys> keys = store.keys({});
        if (!keys)
            return keys.error();
        const Result<QList<QueueRow>> rows = store.rows(keys->ids);
        if (!rows)
            return rows.error();
        all = *rows;
        return Done{};
    });
    return all;
}

QStringList CuadraProgram::column(const QString &sql)
{
    QStringList values;
    read([&](Database &database) -> Status {
        const auto rows = database.rows(sql);
        if (!rows)
            return rows.error();
        for (const auto &row : *rows)
            values.append(row[0].toString());
        return Done{};
    });
    return values;
}

QString CuadraProgram::log() const
{
    return QString::fromUtf8(endOf(m_folder.filePath(u"engines.log"_s)));
}

} // namespace cuadra::test
