#pragma once

#include "app/setup/setupfile.h"
#include "core/base/result.h"
#include "core/ledger/ledger.h"
#include "core/ledger/queuerecords.h"

#include <QHash>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace cuadra::test {

/// The real program on a ledger of its own, with its secrets as a service has them. Its processes die with the test.
/// Thread: the one it was made in.
class CuadraProgram
{
public:
    /// \p store: "sqlite" or "postgresql"
    explicit CuadraProgram(const QString &store);
    Q_DISABLE_COPY_MOVE(CuadraProgram)

    /// What `cuadra secret set` would keep.
    void putSecret(const QString &connectionCode, const QString &secret);
    /// `cuadra setup FILE`. Errors: Bug "test.cuadra" with what the program said.
    [[nodiscard]] Status setUp(const SetupFile &setup);
    /// `cuadra engine`, running; standard error goes to log().
    [[nodiscard]] std::unique_ptr<QProcess> startEngine();
    /// `cuadra status --json`: transfers by name of state, all routes together.
    [[nodiscard]] Result<QHash<QString, int>> counts();

    /// What the ledger shows, read beside the engine.
    [[nodiscard]] QList<QueueRow> rows();
    /// First column of a query of the ledger.
    [[nodiscard]] QStringList column(const QString &sql);
    [[nodiscard]] QString log() const; ///< the end of what all engines said

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &words, const QString &errorFile);
    [[nodiscard]] Result<QByteArray> run(const QStringList &words);
    void read(const Ledger::Work &work);

    QTemporaryDir m_folder;
    QString m_ledgerUrl;
};

} // namespace cuadra::test
