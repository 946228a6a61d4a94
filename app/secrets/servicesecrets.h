#pragma once

#include "app/secrets/secretstore.h"

namespace cuadra {

/// Secrets of a host without a keychain: what systemd put into the service's credentials directory. Read only.
///
/// Shape:  `LoadCredential=cuadra.WEB:/etc/cuadra/web` answers to the key "cuadra/WEB": systemd allows no slash in a
///         name, so it becomes a dot. One line end at the end of the file is not part of the secret.
/// Source: systemd.exec(5), "Credentials".
class ServiceSecrets final : public SecretStore
{
public:
    /// \p directory is normally $CREDENTIALS_DIRECTORY; empty = the service was given none.
    explicit ServiceSecrets(QString directory) : m_directory(std::move(directory)) {}

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QString &secret, QObject *context, Answer answer) override;
    void remove(const QString &key, QObject *context, Answer answer) override;

    /// The same without an event loop, for a service's start. Errors: as SecretStore.
    [[nodiscard]] Result<QString> readNow(const QString &key) const;

private:
    QString m_directory;
};

} // namespace cuadra
