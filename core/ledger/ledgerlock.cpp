#include "core/ledger/ledgerlock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kNamelessMs = 2'000; // from making the lock file to naming its holder in it takes far less

bool isNameless(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&process, &host, &program);
}

/// Whoever is killed between making the lock file and naming itself there leaves one that never looks stale.
bool tryToLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    if (!isNameless(lock))
        return false;
    return lock.tryLock(kNamelessMs) || (isNameless(lock) && lock.removeStaleLockFile() && lock.tryLock(0));
}

/// Whether a process runs under that number and name. Where the system does not say, it may.
bool mayRun(qint64 process, const QString &program)
{
    if (!QFileInfo::exists(u"/proc/self"_s))
        return true;
    const QString folder = u"/proc/%1"_s.arg(process);
    if (!QFileInfo::exists(folder))
        return false;
    const QString running = QFileInfo(QFile::symLinkTarget(folder + u"/exe"_s)).fileName();
    return program.isEmpty() || running.isEmpty() || running.startsWith(program); // "… (deleted)" after an update
}

/// Whether whoever made a lock is gone. Looks only: between looking and removing another may have taken it.
bool isLetGo(const QFileInfo &file)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!QLockFile(file.filePath()).getLockInfo(&process, &host, &program))
        return file.lastModified().msecsTo(QDateTime::currentDateTime()) >= kNamelessMs;
    return host == QSysInfo::machineHostName() && !mayRun(process, program);
}

QString readHolder(const QString &holderFile)
{
    QFile file(holderFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1000)) : u"?"_s;
}

QString lockFile(const QString &path)
{
    return path + u".lock"_s;
}

QString holderFile(const QString &path)
{
    return path + u".holder"_s;
}

} // namespace

LedgerLock::LedgerLock(const QString &path) : m_lock(lockFile(path)), m_holderFile(holderFile(path))
{
    m_lock.setStaleLockTime(0); // age says nothing: a console may be open for weeks
}

LedgerLock::~LedgerLock()
{
    if (!m_lock.isLocked())
        return;
    QFile::remove(m_holderFile);
    m_lock.unlock();
}

std::optional<LedgerHolder> LedgerLock::holder(const QString &path)
{
    const QFileInfo file(lockFile(path));
    if (!file.exists() || isLetGo(file))
        return std::nullopt;
    const qint64 sinceMs = file.lastModified().toMSecsSinceEpoch();
    return LedgerHolder{.owner = readHolder(holderFile(path)), .sinceMs = sinceMs};
}

Result<std::unique_ptr<LedgerLock>> LedgerLock::take(const QString &path, const QString &owner)
{
    std::unique_ptr<LedgerLock> lock(new LedgerLock(path));
    if (!tryToLock(lock->m_lock)) {
        const bool held = lock->m_lock.error() == QLockFile::LockFailedError;
        return Error{.kind = ErrorKind::Storage,
            .code = held ? u"ledger.locked"_s : u"ledger.open"_s,
            .args = {held ? readHolder(lock->m_holderFile) : path}};
    }
    QSaveFile holder(lock->m_holderFile);
    const bool written = holder.open(QIODevice::WriteOnly) && holder.write(owner.toUtf8()) >= 0 && holder.commit();
    if (!written) // nobody would learn who holds it; the same disk is about to refuse the ledger too
        return Error{
            .kind = ErrorKind::Storage, .code = u"ledger.open"_s, .detail = holder.errorString(), .args = {path}};
    return lock;
}

} // namespace cuadra
