#include "core/ledger/ownermark.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QByteArray thisBoot()
{
    const QByteArray boot = QSysInfo::bootUniqueId();
    return boot.isEmpty() ? QSysInfo::machineUniqueId() : boot;
}

QString pathOf(const QString &folder, const QString &owner)
{
    const QByteArray digest = QCryptographicHash::hash(owner.toUtf8() + '\n' + thisBoot(), QCryptographicHash::Sha256);
    return folder + u'/' + QString::fromLatin1(digest.toHex().left(32)) + u".mark"_s;
}

QByteArray contentOf(QFile &mark)
{
    const QByteArray content = mark.open(QIODevice::ReadOnly) ? mark.readAll() : QByteArray();
    mark.close();
    return content;
}

} // namespace

OwnerMark::OwnerMark(const QString &path) : m_lock(path)
{
    m_lock.setStaleLockTime(0); // age says nothing
}

std::unique_ptr<OwnerMark> OwnerMark::leave(const QString &folder, const QString &owner)
{
    if (folder.isEmpty() || owner.isEmpty() || !QDir().mkpath(folder))
        return nullptr;
    std::unique_ptr<OwnerMark> mark(new OwnerMark(pathOf(folder, owner)));
    return mark->m_lock.tryLock(0) ? std::move(mark) : nullptr;
}

bool OwnerMark::provesDead(const QString &folder, const QString &owner)
{
    if (folder.isEmpty() || owner.isEmpty())
        return false;
    QFile mark(pathOf(folder, owner));
    QLockFile lock(mark.fileName());
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program) || host != QSysInfo::machineHostName())
        return false;
    const QByteArray content = contentOf(mark);
    if (!lock.removeStaleLockFile()) // refused by the operating system while its maker lives
        return false;
    if (mark.open(QIODevice::WriteOnly))
        mark.write(content);
    return true;
}

} // namespace cuadra
