#include "app/host/secretvault.h"

#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace cuadra {

bool SecretVault::put(const QString &key, const QString &secret)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_secrets.find(key);
    const bool changes = known == m_secrets.end() || !known->second || *known->second != secret;
    m_secrets.insert_or_assign(key, secret);
    return changes;
}

void SecretVault::refuse(const QString &key, const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.insert_or_assign(key, error);
}

Result<Credentials> SecretVault::credentialsOf(const Connection &connection) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_secrets.find(connection.secretKey());
    if (found == m_secrets.end())
        return Error{.kind = ErrorKind::AuthExpired, .code = u"secret.missing"_s, .args = {connection.code}};
    if (!found->second)
        return found->second.error();
    return Credentials{.user = connection.user, .secret = *found->second};
}

} // namespace cuadra
