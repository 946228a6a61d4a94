#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace cuadra::test {

/// A session bus and a gnome-keyring of our own in a folder of their own: nothing of the person's is touched.
class PrivateKeyring
{
public:
    enum class Lock { Unlocked, Locked };

    PrivateKeyring();
    ~PrivateKeyring();
    PrivateKeyring(const PrivateKeyring &) = delete;
    PrivateKeyring &operator=(const PrivateKeyring &) = delete;

    [[nodiscard]] bool startBus(); ///< a bus that starts no service by itself
    [[nodiscard]] bool startKeyring(Lock lock);
    void stopKeyring();

    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QProcessEnvironment environment() const; ///< for programs that shall see this keyring

private:
    [[nodiscard]] bool waitForService() const;

    QTemporaryDir m_home;
    QByteArray m_address;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace cuadra::test
