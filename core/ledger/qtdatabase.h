#pragma once

#include "core/ledger/database.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <unordered_map>

namespace cuadra {

/// A connection over QtSql. Thread: made, used and destroyed in one thread.
class QtDatabase final : public Database
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const QString &url, const QString &password, bool writing);
    ~QtDatabase() override;

    [[nodiscard]] Dialect dialect() const override { return m_dialect; }
    [[nodiscard]] Result<int> run(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<std::vector<SqlRow>> rows(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Status each(
        const QString &sql, const QVariantList &values, const std::function<bool(const SqlRow &)> &take) override;

private:
    QtDatabase(Dialect dialect, QString name) : m_dialect(dialect), m_name(std::move(name)) { }

    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &sql);
    /// The query after it ran; the caller finishes it.
    [[nodiscard]] Result<QSqlQuery *> executed(const QString &sql, const QVariantList &values, bool streaming);
    /// Hands over the rows of a query that ran, and finishes it.
    [[nodiscard]] Status drain(QSqlQuery &query, const std::function<bool(const SqlRow &)> &take) const;

    Dialect m_dialect;
    QString m_name;
    QSqlDatabase m_connection;
    std::unordered_map<QString, QSqlQuery> m_prepared;
};

} // namespace cuadra
