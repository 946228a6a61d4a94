#pragma once

#include "core/ledger/database.h"

#include <functional>

namespace cuadra {

/// One statement for many rows of values. PostgreSQL gets them in one round trip, a column an array; on SQLite, where a
/// call costs no trip, the prepared statement runs once a row.
class SetStatement
{
public:
    struct Column
    {
        QString name;
        QString type; ///< "BIGINT", "INTEGER", "TEXT" or "BYTEA"
    };
    using Row = QVariantList; ///< in the order of the columns
    using Take = std::function<void(const SqlRow &)>;

    /// INSERT of the columns; \p tail goes behind it ("RETURNING id", "ON CONFLICT ..."). Rows go in in their order.
    [[nodiscard]] static SetStatement insert(const QString &table, const QList<Column> &columns, const QString &tail = {});
    /// An UPDATE or DELETE. In \p sql "{name}" stands for a row's value and "{rows}", between the assignments and WHERE,
    /// for the rows; the table's own columns are named with their table.
    [[nodiscard]] static SetStatement change(const QString &sql, const QList<Column> &columns);

    /// Nothing happens without rows.
    [[nodiscard]] Status run(Database &database, const QList<Row> &rows) const;
    /// For statements with RETURNING. Of a row that matched nothing nothing comes back.
    [[nodiscard]] Status run(Database &database, const QList<Row> &rows, const Take &take) const;

private:
    SetStatement() = default;
    void namePlaces();
    [[nodiscard]] Row placed(const Row &row) const; ///< for SQLite's text
    [[nodiscard]] QVariantList arrays(const QList<Row> &rows) const;

    QList<Column> m_columns;
    QList<qsizetype> m_places; ///< which column stands at each place of m_sqlite; empty: in their order
    QString m_sqlite;
    QString m_postgres;
};

} // namespace cuadra
