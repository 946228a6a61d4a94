#include "app/host/ledgerplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace

QString defaultLedgerUrl()
{
    const QString folder = dataFolder();
    QDir().mkpath(folder);
    return u"sqlite:"_s + folder + u"/cuadra.sqlite"_s;
}

QString ownerMarkFolder()
{
    return dataFolder() + u"/engines"_s;
}

QString personName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

QString ownerName()
{
    // Containers share host names and process numbers: a restart must not pass for the process that died.
    static const QString token = QString::number(QRandomGenerator::system()->generate(), 36);
    return u"%1@%2/%3-%4"_s.arg(personName(), QSysInfo::machineHostName())
        .arg(QCoreApplication::applicationPid())
        .arg(token);
}

} // namespace cuadra
