#pragma once

#include "core/base/result.h"
#include "core/domain/setup.h"
#include "core/ports/credentials.h"

#include <QMutex>
#include <QString>

#include <map>

namespace cuadra {

/// The secrets that a host has fetched, in memory only, for lanes to ask for by value.
/// Thread: all functions from any thread.
class SecretVault
{
public:
    /// Returns whether it is another than before.
    bool put(const QString &key, const QString &secret);
    /// Notes why there is none, so that the lane can say it. \p error is of kind AuthExpired.
    void refuse(const QString &key, const Error &error);

    /// Errors: AuthExpired "secret.missing" and what refuse() was told.
    [[nodiscard]] Result<Credentials> credentialsOf(const Connection &connection) const;

private:
    mutable QMutex m_mutex;
    std::map<QString, Result<QString>> m_secrets;
};

} // namespace cuadra
