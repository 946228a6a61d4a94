#include "core/ledger/setstatement.h"

#include "core/ledger/sqlvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString namesOf(const QList<SetStatement::Column> &columns)
{
    QStringList names;
    for (const SetStatement::Column &column : columns)
        names << column.name;
    return names.join(u", "_s);
}

QString unnestSql(const QList<SetStatement::Column> &columns)
{
    QStringList arrays;
    for (const SetStatement::Column &column : columns)
        arrays << u"CAST(? AS %1[])"_s.arg(column.type);
    return u"unnest(%1) AS w(%2)"_s.arg(arrays.join(u", "_s), namesOf(columns));
}

/// An element of an array as PostgreSQL reads it.
void appendElement(QString &array, const QVariant &value, bool isText)
{
    if (value.typeId() == QMetaType::QByteArray) {
        array += u"\"\\\\x"_s + QString::fromLatin1(value.toByteArray().toHex()) + u'"';
        return;
    }
    array += isText ? arrayElement(value.toString()) : value.toString();
}

} // namespace

SetStatement SetStatement::insert(const QString &table, const QList<Column> &columns, const QString &tail)
{
    SetStatement statement;
    statement.m_columns = columns;
    const QString head = u"INSERT INTO %1 (%2) "_s.arg(table, namesOf(columns));
    const QString end = tail.isEmpty() ? QString() : u' ' + tail;
    statement.m_sqlite = head + u"VALUES (%1)"_s.arg(QStringList(columns.size(), u"?"_s).join(u", "_s)) + end;
    statement.m_postgres = head + u"SELECT * FROM "_s + unnestSql(columns) + end;
    return statement;
}

SetStatement SetStatement::change(const QString &sql, const QList<Column> &columns)
{
    SetStatement statement;
    statement.m_columns = columns;
    const QString joined = sql.startsWith(u"DELETE") ? u"USING "_s : u"FROM "_s;
    statement.m_sqlite = statement.m_postgres = sql;
    statement.m_sqlite.replace(u"{rows} "_s, QString());
    statement.m_postgres.replace(u"{rows}"_s, joined + unnestSql(columns));
    for (const Column &column : columns)
        statement.m_postgres.replace(u'{' + column.name + u'}', u"w."_s + column.name);
    statement.namePlaces();
    return statement;
}

/// SQLite's places have no names: which column stands at each is kept beside the text.
void SetStatement::namePlaces()
{
    for (qsizetype open = m_sqlite.indexOf(u'{'); open >= 0; open = m_sqlite.indexOf(u'{', open)) {
        const qsizetype length = m_sqlite.indexOf(u'}', open) - open + 1;
        const QStringView name = QStringView(m_sqlite).mid(open + 1, length - 2);
        const auto column = std::find_if(
            m_columns.cbegin(), m_columns.cend(), [name](const Column &one) { return one.name == name; });
        m_places << column - m_columns.cbegin();
        m_sqlite.replace(open, length, u"?"_s);
    }
}

SetStatement::Row SetStatement::placed(const Row &row) const
{
    if (m_places.isEmpty())
        return row;
    Row values;
    values.reserve(m_places.size());
    for (const qsizetype place : m_places)
        values << row[place];
    return values;
}

Status SetStatement::run(Database &database, const QList<Row> &rows) const
{
    if (rows.isEmpty())
        return Done{};
    if (database.dialect() == Dialect::PostgreSql) {
        if (const auto done = database.run(m_postgres, arrays(rows)); !done)
            return done.error();
        return Done{};
    }
    for (const Row &row : rows) {
        if (const auto done = database.run(m_sqlite, placed(row)); !done)
            return done.error();
    }
    return Done{};
}

Status SetStatement::run(Database &database, const QList<Row> &rows, const Take &take) const
{
    if (rows.isEmpty())
        return Done{};
    const bool together = database.dialect() == Dialect::PostgreSql;
    for (const Row &row : together ? QList<Row>{arrays(rows)} : rows) {
        const auto found = together ? database.rows(m_postgres, row) : database.rows(m_sqlite, placed(row));
        if (!found)
            return found.error();
        for (const SqlRow &one : *found)
            take(one);
    }
    return Done{};
}

QVariantList SetStatement::arrays(const QList<Row> &rows) const
{
    QVariantList arrays;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const bool isText = m_columns[i].type == u"TEXT";
        QString array = u"{"_s;
        for (const Row &row : rows) {
            if (array.size() > 1)
                array += u',';
            appendElement(array, row[i], isText);
        }
        arrays << QVariant(array + u'}');
    }
    return arrays;
}

} // namespace cuadra
