#pragma once

#include "core/base/result.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace cuadra {

enum class Dialect { Sqlite, PostgreSql };

/// One row of an answer, by column number.
using SqlRow = std::vector<QVariant>;

/// One connection. Statements are prepared once per text and kept for its life.
///
/// Shape:  '?' places, bound in order; the same SQL for both dialects unless a store says otherwise.
/// Errors: Storage "ledger.disk_full", "ledger.busy", "ledger.gone" (server lost), "ledger.constraint", "ledger.sql".
/// Thread: the one that made it.
class Database
{
public:
    Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    virtual ~Database() = default;

    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Runs a statement; returns the number of rows it changed.
    [[nodiscard]] virtual Result<int> run(const QString &sql, const QVariantList &values = {}) = 0;
    /// Runs a query (also INSERT or UPDATE ... RETURNING) and returns all its rows.
    [[nodiscard]] virtual Result<std::vector<SqlRow>> rows(const QString &sql, const QVariantList &values = {}) = 0;
    /// Runs a query and hands over its rows one by one without keeping them; the callback returns false to stop.
    [[nodiscard]] virtual Status each(const QString &sql, const QVariantList &values,
                                      const std::function<bool(const SqlRow &)> &take) = 0;
};

/// Opens one connection; \p writing takes part in the choice of pragmas.
using DatabaseMaker = std::function<Result<std::unique_ptr<Database>>(const QString &url, const QString &password,
                                                                      bool writing)>;
[[nodiscard]] Result<std::unique_ptr<Database>> makeQtDatabase(const QString &url, const QString &password, bool writing);

} // namespace cuadra
