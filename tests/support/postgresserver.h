#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace cuadra::test {

/// A PostgreSQL of this test program alone, on a loopback port, gone with the program. With CUADRA_TEST_POSTGRES set
/// (postgresql://user@host:port/database, may create databases) that server is used instead.
class PostgresServer
{
public:
    /// The one of this program; starts it at the first call. Aborts the test program when it does not start.
    [[nodiscard]] static PostgresServer &instance();

    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;
    ~PostgresServer();

    /// A new, empty database. Returns its url.
    [[nodiscard]] QString createDatabase();
    void dropDatabase(const QString &url); ///< on a server that outlives us; cuts the sessions that are left

    /// Cuts all sessions of a database, as a restart of the server would.
    void cutSessions(const QString &url);

private:
    PostgresServer();
    [[nodiscard]] bool start();
    void command(const QString &sql);

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_adminUrl;
    int m_databases = 0;
};

} // namespace cuadra::test
