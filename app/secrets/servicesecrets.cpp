#include "app/secrets/servicesecrets.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kMostBytes = 64 * 1024;

/// The credential's file name; empty when systemd could not hold such a name.
QString credentialName(const QString &key)
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9_-][A-Za-z0-9_./-]{0,200}$"_s);
    if (!allowed.match(key).hasMatch())
        return {};
    return QString(key).replace(u'/', u'.');
}

template <typename Answer, typename Value> void later(QObject *context, Answer answer, Value value)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), value = std::move(value)] { answer(value); }, Qt::QueuedConnection);
}

} // namespace

Result<QString> ServiceSecrets::readNow(const QString &key) const
{
    if (m_directory.isEmpty())
        return secretError(ErrorKind::Forbidden, u"secret.no_keychain"_s, key);
    const QString name = credentialName(key);
    if (name.isEmpty())
        return secretError(ErrorKind::Bug, u"secret.key"_s, key);

    QFile file(QDir(m_directory).filePath(name));
    if (!file.exists())
        return secretError(ErrorKind::AuthExpired, u"secret.missing"_s, key);
    if (!file.open(QIODevice::ReadOnly))
        return secretError(ErrorKind::Forbidden, u"secret.denied"_s, key);
    QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return secretError(ErrorKind::Storage, u"secret.failed"_s, key);
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    return QString::fromUtf8(bytes);
}

void ServiceSecrets::read(const QString &key, QObject *context, ReadAnswer answer)
{
    later(context, std::move(answer), readNow(key));
}

void ServiceSecrets::write(const QString &key, const QString &, QObject *context, Answer answer)
{
    later(context, std::move(answer), Status(secretError(ErrorKind::Forbidden, u"secret.read_only"_s, key)));
}

void ServiceSecrets::remove(const QString &key, QObject *context, Answer answer)
{
    later(context, std::move(answer), Status(secretError(ErrorKind::Forbidden, u"secret.read_only"_s, key)));
}

} // namespace cuadra
