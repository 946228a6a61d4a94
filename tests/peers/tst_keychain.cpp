#include "app/secrets/keychainsecrets.h"
#include "tests/peers/privatekeyring.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const auto kKey = u"cuadra/WEB"_s;
const auto kSecret = u"ck_s3cr3t-«ñ»-\"quotes\" and a\nsecond line"_s;

/// The program runs itself for each access, because the keychain library keeps the bus it once saw.
/// The secret goes in by standard input and comes out by standard output, as it never may by arguments.
int runChild(const QString &verb)
{
    KeychainSecrets secrets(5000);
    QObject context;
    QFile out;
    const bool open = out.open(stdout, QIODevice::WriteOnly);
    const auto end = [&](const QString &code, const QString &text) {
        out.write((code + u'|' + text).toUtf8());
        out.flush();
        QCoreApplication::exit(open ? 0 : 1);
    };
    const auto status = [end](const Status &done) { end(done ? u"ok"_s : done.error().code, {}); };
    const auto given = [] {
        QFile in;
        return in.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    };
    if (verb == "write"_L1)
        secrets.write(kKey, given(), &context, status);
    else if (verb == "remove"_L1)
        secrets.remove(kKey, &context, status);
    else
        secrets.read(kKey, &context, [end](const Result<QString> &secret) {
            end(secret ? u"ok"_s : secret.error().code, secret ? *secret : QString());
        });
    return QCoreApplication::exec();
}

QString runIn(const QProcessEnvironment &environment, const QString &verb, const QString &input = {})
{
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, verb});
    child.write(input.toUtf8());
    child.closeWriteChannel();
    if (!child.waitForFinished(15'000))
        return u"no end"_s;
    return QString::fromUtf8(child.readAllStandardOutput());
}

QStringList filesThatHold(const QString &folder, const QByteArray &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found << file.fileName();
    }
    return found;
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secret_isWrittenReadBackReplacedAndDeleted()
    {
        PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startKeyring(PrivateKeyring::Lock::Unlocked));
        const QProcessEnvironment here = keyring.environment();
        QCOMPARE(runIn(here, u"write"_s, u"an older one"_s), u"ok|"_s);
        QCOMPARE(runIn(here, u"write"_s, kSecret), u"ok|"_s);
        QCOMPARE(runIn(here, u"read"_s), u"ok|"_s + kSecret);
        QCOMPARE(runIn(here, u"remove"_s), u"ok|"_s);
        QCOMPARE(runIn(here, u"read"_s), u"secret.missing|"_s);
        QCOMPARE(runIn(here, u"remove"_s), u"ok|"_s);
    }

    void secret_landsInNoFileInPlainText()
    {
        PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startKeyring(PrivateKeyring::Lock::Unlocked));
        QCOMPARE(runIn(keyring.environment(), u"write"_s, kSecret), u"ok|"_s);
        keyring.stopKeyring();
        QVERIFY(QFile::exists(keyring.home() + u"/data/keyrings/login.keyring"_s)); // it was stored, and there
        QCOMPARE(filesThatHold(keyring.home(), "s3cr3t"), QStringList());
    }

    void lockedKeyring_saysLockedAndNotMissing()
    {
        PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startKeyring(PrivateKeyring::Lock::Unlocked));
        QCOMPARE(runIn(keyring.environment(), u"write"_s, kSecret), u"ok|"_s);
        keyring.stopKeyring();
        QVERIFY(keyring.startKeyring(PrivateKeyring::Lock::Locked));
        QCOMPARE(runIn(keyring.environment(), u"read"_s), u"secret.locked|"_s);
        QCOMPARE(runIn(keyring.environment(), u"write"_s, kSecret), u"secret.locked|"_s);
    }

    void noKeyring_saysSo()
    {
        PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QCOMPARE(runIn(keyring.environment(), u"read"_s), u"secret.no_keychain|"_s);
        QCOMPARE(runIn(keyring.environment(), u"write"_s, kSecret), u"secret.no_keychain|"_s);
        QCOMPARE(filesThatHold(keyring.home(), "s3cr3t"), QStringList());
    }

    void noSessionBus_saysSo()
    {
        PrivateKeyring keyring;
        QProcessEnvironment nowhere = keyring.environment();
        nowhere.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        QCOMPARE(runIn(nowhere, u"read"_s), u"secret.no_keychain|"_s);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--child"_L1)
        return runChild(arguments.at(2));
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
