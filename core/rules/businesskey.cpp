#include "core/rules/businesskey.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Upper-case letters and digits that survive every ERP; five bits each.
QString digestText(const QByteArray &content, qsizetype length)
{
    constexpr QStringView alphabet = u"ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    QString text;
    for (qsizetype i = 0; i < length && i < digest.size(); ++i)
        text += alphabet[uchar(digest[i]) % 32];
    return text;
}

QString keyFor(const QString &lead, const QString &digestLead, const QString &id, qsizetype limit)
{
    if (lead.size() + id.size() <= limit)
        return lead + id;
    return digestLead + digestText(id.toUtf8(), limit - digestLead.size());
}

} // namespace

QString businessKey(const QString &connectionCode, const QString &externalId)
{
    return keyFor(connectionCode + u'-', connectionCode + u'.', externalId, kBusinessKeyLength);
}

QString registeredCustomerKey(const QString &connectionCode, const QString &customerId)
{
    return keyFor(connectionCode + u"-C"_s, connectionCode + u".C"_s, customerId, kCustomerKeyLength);
}

QString guestCustomerKey(const QString &connectionCode, const QByteArray &identity)
{
    return connectionCode + u"-G"_s + digestText(identity, 24);
}

} // namespace cuadra
