#pragma once

#include <QObject>

#include <functional>

namespace cuadra {

/// Asks whether the person's keychain is locked. On Linux the Secret Service is asked: libsecret reports an entry of a
/// locked keyring as not found. Elsewhere the keychain says so itself and the answer is false.
/// Promise: as SecretStore.
void askKeychainLocked(QObject *context, std::function<void(bool locked)> answer);

} // namespace cuadra
