#include "core/connectors/etendo/etendoid.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

QString recordId(const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData("cuadra");
    for (const QString &part : parts) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes); // the length keeps "a","bc" and "ab","c" apart
    }
    return QString::fromLatin1(hash.result().toHex()).toUpper();
}

QString orderId(const QString &businessKey)
{
    return recordId({u"order"_s, businessKey});
}

QString orderLineId(const QString &businessKey, const QString &sourceLine, int ordinal)
{
    return recordId({u"orderline"_s, businessKey, sourceLine, QString::number(ordinal)});
}

QString customerId(const QString &customerKey)
{
    return recordId({u"customer"_s, customerKey});
}

} // namespace cuadra::etendo
