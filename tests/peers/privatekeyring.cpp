#include "tests/peers/privatekeyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

const auto kBusConfig = R"(<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

bool ended(QProcess &process)
{
    process.terminate();
    return process.waitForFinished(3000);
}

} // namespace

PrivateKeyring::PrivateKeyring()
{
    QDir(home()).mkdir(u"run"_s);
    QFile::setPermissions(home() + u"/run"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

PrivateKeyring::~PrivateKeyring()
{
    stopKeyring();
    if (m_bus.state() != QProcess::NotRunning && !ended(m_bus))
        m_bus.kill();
    m_bus.waitForFinished(1000);
}

QProcessEnvironment PrivateKeyring::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.insert(u"HOME"_s, home());
    environment.insert(u"XDG_DATA_HOME"_s, home() + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home() + u"/config"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home() + u"/run"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(m_address));
    return environment;
}

bool PrivateKeyring::startBus()
{
    const QString config = home() + u"/bus.conf"_s;
    QFile file(config);
    if (!file.open(QIODevice::WriteOnly) || file.write(QString(kBusConfig).arg(home()).toUtf8()) < 0)
        return false;
    file.close();
    m_bus.setStandardErrorFile(home() + u"/bus.log"_s);
    m_bus.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--print-address=1"_s, u"--config-file="_s + config});
    if (!m_bus.waitForReadyRead(5000))
        return false;
    m_address = m_bus.readLine().trimmed();
    return !m_address.isEmpty();
}

bool PrivateKeyring::startKeyring(Lock lock)
{
    QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
    if (lock == Lock::Unlocked)
        arguments << u"--unlock"_s;
    m_keyring.setProcessEnvironment(environment());
    m_keyring.setStandardErrorFile(home() + u"/keyring.log"_s);
    m_keyring.start(u"gnome-keyring-daemon"_s, arguments);
    if (!m_keyring.waitForStarted(5000))
        return false;
    m_keyring.write("the keyring's own password");
    if (!m_keyring.waitForBytesWritten(5000))
        return false;
    m_keyring.closeWriteChannel();
    return waitForService();
}

bool PrivateKeyring::waitForService() const
{
    const QString name = u"probe"_s + home();
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(m_address), name);
    bool there = false;
    for (QDeadlineTimer deadline(5000); !there && !deadline.hasExpired(); QThread::msleep(10))
        there = bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s);
    QDBusConnection::disconnectFromBus(name);
    return there;
}

void PrivateKeyring::stopKeyring()
{
    if (m_keyring.state() != QProcess::NotRunning && !ended(m_keyring))
        m_keyring.kill();
    m_keyring.waitForFinished(1000);
}

} // namespace cuadra::test
