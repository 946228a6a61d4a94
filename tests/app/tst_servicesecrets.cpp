#include "app/secrets/servicesecrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

class TestServiceSecrets : public QObject
{
    Q_OBJECT

private:
    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void secret_isTheFileWithoutItsLineEnd()
    {
        put(u"cuadra.WEB"_s, "cs_ñ two words \n");
        put(u"cuadra.ES1"_s, "cs\r\n");
        const ServiceSecrets secrets(m_folder.path());
        QCOMPARE(*secrets.readNow(u"cuadra/WEB"_s), u"cs_ñ two words "_s);
        QCOMPARE(*secrets.readNow(u"cuadra/ES1"_s), u"cs"_s);
    }

    void failure_saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing under this key") << u"cuadra/NONE"_s << u"secret.missing"_s;
        QTest::newRow("out of the folder") << u"../../etc/passwd"_s << u"secret.key"_s;
        QTest::newRow("absolute path") << u"/etc/passwd"_s << u"secret.key"_s;
        QTest::newRow("empty key") << QString() << u"secret.key"_s;
        QTest::newRow("far too long a file") << u"cuadra/BIG"_s << u"secret.failed"_s;
    }
    void failure_saysWhatIsWrong()
    {
        QFETCH(QString, key);
        put(u"cuadra.BIG"_s, QByteArray(70'000, 'x'));
        const auto secret = ServiceSecrets(m_folder.path()).readNow(key);
        QVERIFY(!secret);
        QTEST(secret.error().code, "code");
        QCOMPARE(ServiceSecrets(QString()).readNow(u"cuadra/WEB"_s).error().code, u"secret.no_keychain"_s);
    }

    void answers_comeLaterAndOnlyOnce()
    {
        put(u"cuadra.WEB"_s, "cs");
        ServiceSecrets secrets(m_folder.path());
        QStringList answers;
        secrets.read(u"cuadra/WEB"_s, this, [&](const Result<QString> &secret) { answers << *secret; });
        secrets.write(u"cuadra/WEB"_s, u"x"_s, this, [&](const Status &done) { answers << done.error().code; });
        secrets.remove(u"cuadra/WEB"_s, this, [&](const Status &done) { answers << done.error().code; });
        {
            QObject gone;
            secrets.read(u"cuadra/WEB"_s, &gone, [&](const Result<QString> &) { answers << u"too late"_s; });
        }
        QCOMPARE(answers, QStringList());
        QCoreApplication::processEvents();
        QCOMPARE(answers, QStringList({u"cs"_s, u"secret.read_only"_s, u"secret.read_only"_s}));
    }
};

QTEST_GUILESS_MAIN(TestServiceSecrets)
#include "tst_servicesecrets.moc"
