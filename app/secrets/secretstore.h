#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace cuadra {

/// Where secrets of connections are kept, outside our ledger and settings.
///
/// Promise: the answer comes exactly once, after the call returned, and not at all when \p context is gone.
/// Errors:  "secret.missing" (nothing under this key), "secret.no_keychain", "secret.locked", "secret.denied",
///          "secret.read_only", "secret.key" (a key this store cannot hold), "secret.failed".
/// Thread:  GUI thread only. Lanes get their secrets by value.
class SecretStore
{
public:
    using ReadAnswer = std::function<void(const Result<QString> &secret)>;
    using Answer = std::function<void(const Status &status)>;

    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    virtual void read(const QString &key, QObject *context, ReadAnswer answer) = 0;
    virtual void write(const QString &key, const QString &secret, QObject *context, Answer answer) = 0;
    /// Removing what is not there is no error.
    virtual void remove(const QString &key, QObject *context, Answer answer) = 0;
};

/// A failure about the secret under \p key.
[[nodiscard]] inline Error secretError(ErrorKind kind, const QString &code, const QString &key)
{
    return {.kind = kind, .code = code, .detail = {}, .args = {key}};
}

} // namespace cuadra
