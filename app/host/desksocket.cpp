#include "app/host/desksocket.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cuadra {

QString deskSocketName(const QString &ledgerUrl)
{
    const QString scheme = u"sqlite:"_s;
    if (!ledgerUrl.startsWith(scheme))
        return {};
    const QFileInfo file(ledgerUrl.mid(scheme.size()));
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
#ifdef Q_OS_WIN
    const QByteArray digest = QCryptographicHash::hash(path.toLower().toUtf8(), QCryptographicHash::Sha256);
    return u"cuadra-"_s + QString::fromLatin1(digest.toHex().left(32));
#else
    return path + u".desk"_s;
#endif
}

} // namespace cuadra
