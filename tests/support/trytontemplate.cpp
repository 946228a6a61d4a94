#include "tests/support/trytontemplate.h"

#include "tests/support/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr int kMakeMs = 480'000; // three minutes on a machine that is busy otherwise

Error failed(const QString &why)
{
    return {.kind = ErrorKind::Bug, .code = u"test.tryton"_s, .detail = why};
}

QString scriptFile()
{
    return sourceDir() + u"/tests/peers/tryton/maketemplate.py"_s;
}

Result<QString> cacheFolder()
{
    QFile script(scriptFile());
    if (!script.open(QIODevice::ReadOnly))
        return failed(u"cannot read "_s + scriptFile());
    const QByteArray digest = QCryptographicHash::hash(script.readAll(), QCryptographicHash::Sha256).toHex().left(12);
    const QString root = qEnvironmentVariable("CUADRA_TEST_CACHE", QString::fromUtf8(CUADRA_BUILD_DIR) + u"/testcache"_s);
    const QString folder = root + u"/tryton-"_s + QString::fromLatin1(digest);
    if (!QDir().mkpath(folder))
        return failed(u"cannot make "_s + folder);
    return folder;
}

Status runScript(const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"/usr/bin/python3"_s, {u"-B"_s, scriptFile(), folder});
    if (!process.waitForFinished(kMakeMs) || process.exitCode() != 0)
        return failed(u"maketemplate.py: "_s + process.errorString() + u'\n' + QString::fromUtf8(process.readAll().right(3000)));
    return Done{};
}

} // namespace

Result<QString> trytonTemplate()
{
    const Result<QString> folder = cacheFolder();
    if (!folder)
        return folder.error();
    QLockFile lock(*folder + u"/lock"_s);
    lock.setStaleLockTime(kMakeMs);
    if (!lock.tryLock(kMakeMs))
        return failed(u"cannot lock "_s + *folder);

    const QString file = *folder + u"/shop.sqlite"_s;
    if (QFile::exists(file))
        return file;
    QTemporaryDir work(*folder + u"/making-XXXXXX"_s);
    if (const Status made = runScript(work.path()); !made)
        return made.error();
    if (!QFile::rename(work.filePath(u"shop.sqlite"_s), file))
        return failed(u"cannot move the template to "_s + file);
    return file;
}

} // namespace cuadra::test
