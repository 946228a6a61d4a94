#pragma once

#include "app/secrets/secretstore.h"

namespace cuadra {

/// Secrets in the operating system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.
/// Never falls back to a file in plain text.
class KeychainSecrets final : public SecretStore
{
public:
    /// \p patienceMs is how long a locked keychain may ask its person before "secret.locked" is the answer.
    explicit KeychainSecrets(int patienceMs = 120'000) : m_patienceMs(patienceMs) {}

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QString &secret, QObject *context, Answer answer) override;
    void remove(const QString &key, QObject *context, Answer answer) override;

private:
    int m_patienceMs;
};

} // namespace cuadra
