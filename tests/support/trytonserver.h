#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>
#include <QVariant>

#include <memory>

namespace cuadra::test {

/// A real Tryton 6.0 on a loopback port, over its own copy of a template database (SQLite).
///
/// The template is made once, by tests/peers/tryton/maketemplate.py, and kept in the folder that the environment names in
/// CUADRA_TEST_CACHE, or else in the build tree; it is made anew when the script changes.
/// Holds: products CAL-001 ... CAL-020 with sizes CAL-001-38 ... CAL-020-43 (21 %), HOG-001 ... HOG-010 (21 %), ALI-001 ... ALI-006 (10 %),
/// LIB-001 ... LIB-004 (4 %); services ENVIO, RECARGO-COD (21 %) and REDONDEO (no tax); payment terms Pagado and
/// Transferencia; warehouses VLC and MAD; fiscal years 2026 and 2027.
/// Errors: Bug "test.tryton" with the reason in detail.
/// Thread: the one it was made in; the server dies with that thread.
class TrytonServer final
{
public:
    [[nodiscard]] static QString user() { return QStringLiteral("connector"); }
    [[nodiscard]] static QString password() { return QStringLiteral("puente-olivo-4821"); }

    /// \p sessionTimeoutSeconds: how long a session stays good for writing without a call.
    explicit TrytonServer(int sessionTimeoutSeconds = 86'400);
    ~TrytonServer(); ///< kills it
    Q_DISABLE_COPY_MOVE(TrytonServer)

    [[nodiscard]] Status start(); ///< until it answers; again after stop() or kill(), on the same port and data
    void stop();                  ///< asks it to end
    void kill();                  ///< power cut

    [[nodiscard]] QUrl url() const; ///< with the database as its path
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// First column of the first row of \p sql, read straight from the server's tables.
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &binds = {}) const;
    /// All first columns.
    [[nodiscard]] QVariantList column(const QString &sql, const QVariantList &binds = {}) const;
    /// Changes the tables behind the server's back; only while it is stopped.
    [[nodiscard]] Status execute(const QString &sql);

private:
    [[nodiscard]] Status prepare();
    [[nodiscard]] Status waitUntilItAnswers();
    [[nodiscard]] QString databaseFile() const;

    int m_sessionTimeoutSeconds;
    quint16 m_port = 0;
    std::unique_ptr<QTemporaryDir> m_dir;
    QProcess m_process;
};

} // namespace cuadra::test
