#include "core/ledger/qtdatabase.h"

#include "core/ledger/ledgeraddress.h"
#include "core/ledger/sqlfailure.h"
#include "core/ledger/storedtext.h"

#include <QSqlRecord>
#include <QUrl>

#include <algorithm>
#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString nextConnectionName()
{
    static std::atomic<quint64> count = 0;
    return u"cuadra-ledger-%1"_s.arg(++count);
}

/// PostgreSQL prepares only statements that plan; BEGIN, SAVEPOINT and DDL go as they are.
bool isPlanned(const QString &sql)
{
    static const std::array kPlanned{u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s, u"WITH"_s};
    return std::any_of(kPlanned.begin(), kPlanned.end(), [&](const QString &word) { return sql.startsWith(word); });
}

QVariant toDriver(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString)
        return toStoredText(value.toString());
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray(""); // a null array would be stored as NULL
    return value;
}

/// Into a row that is used again: a list of a million ids is read without a million allocations.
void readRow(const QSqlQuery &query, SqlRow &row)
{
    for (int i = 0; i < int(row.size()); ++i) {
        row[size_t(i)] = query.value(i);
        if (row[size_t(i)].typeId() == QMetaType::QString)
            row[size_t(i)] = fromStoredText(row[size_t(i)].toString());
    }
}

void pointAtPostgres(QSqlDatabase &connection, const QString &url, const QString &password)
{
    const QUrl address(url);
    connection.setHostName(address.host());
    connection.setPort(address.port(5432));
    connection.setUserName(address.userName(QUrl::FullyDecoded));
    connection.setPassword(password);
    connection.setDatabaseName(address.path(QUrl::FullyDecoded).mid(1));
    connection.setConnectOptions(u"connect_timeout=3;tcp_user_timeout=3000;application_name=cuadra"_s);
}

QStringList openingStatements(Dialect dialect, bool writing)
{
    if (dialect == Dialect::PostgreSql) {
        QStringList statements{u"SET client_min_messages = warning"_s};
        if (writing) // one that waits for ever would hold up every lane behind it
            statements << u"SET lock_timeout = '10s'"_s << u"SET statement_timeout = '30s'"_s;
        return statements;
    }
    QStringList statements{u"PRAGMA busy_timeout = 5000"_s, u"PRAGMA foreign_keys = ON"_s};
    if (writing) // what was erased must not stay behind in the file
        statements << u"PRAGMA journal_mode = WAL"_s << u"PRAGMA synchronous = FULL"_s << u"PRAGMA secure_delete = ON"_s;
    else
        statements << u"PRAGMA query_only = ON"_s;
    return statements;
}

} // namespace

Result<std::unique_ptr<Database>> makeQtDatabase(const QString &url, const QString &password, bool writing)
{
    return QtDatabase::open(url, password, writing);
}

Result<std::unique_ptr<Database>> QtDatabase::open(const QString &url, const QString &password, bool writing)
{
    if (carriesPassword(url))
        return Error{.kind = ErrorKind::Storage, .code = u"ledger.password_in_address"_s, .args = {withoutPassword(url)}};
    const bool sqlite = url.startsWith(u"sqlite:");
    if (!sqlite && !url.startsWith(u"postgresql://"))
        return Error{
            .kind = ErrorKind::Storage, .code = u"ledger.open"_s, .detail = u"unknown kind of ledger"_s, .args = {url}};
    const Dialect dialect = sqlite ? Dialect::Sqlite : Dialect::PostgreSql;
    std::unique_ptr<QtDatabase> database(new QtDatabase(dialect, nextConnectionName()));
    database->m_connection = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, database->m_name);
    if (sqlite)
        database->m_connection.setDatabaseName(url.mid(7));
    else
        pointAtPostgres(database->m_connection, url, password);
    if (!database->m_connection.open()) {
        const QString code = sqlite ? u"ledger.open"_s : u"ledger.gone"_s;
        return Error{.kind = ErrorKind::Storage,
            .code = code,
            .detail = database->m_connection.lastError().text(),
            .args = {url}};
    }
    for (const QString &statement : openingStatements(dialect, writing)) {
        if (const auto done = database->rows(statement, {}); !done)
            return done.error();
    }
    return std::unique_ptr<Database>(std::move(database));
}

QtDatabase::~QtDatabase()
{
    m_prepared.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery *> QtDatabase::prepared(const QString &sql)
{
    if (const auto found = m_prepared.find(sql); found != m_prepared.end())
        return &found->second;
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sqlFailure(m_dialect, query.lastError());
    return &m_prepared.emplace(sql, std::move(query)).first->second;
}

Result<QSqlQuery *> QtDatabase::executed(const QString &sql, const QVariantList &values, bool streaming)
{
    if (m_dialect == Dialect::PostgreSql && !isPlanned(sql)) {
        QSqlQuery &direct = m_prepared.insert_or_assign(sql, QSqlQuery(m_connection)).first->second;
        return direct.exec(sql) ? Result<QSqlQuery *>(&direct) : sqlFailure(m_dialect, direct.lastError());
    }
    const Result<QSqlQuery *> query = prepared(sql);
    if (!query)
        return query;
    // Row by row is slower over libpq, and worth it only for answers that must not be kept whole.
    (*query)->setForwardOnly(streaming || m_dialect == Dialect::Sqlite);
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, toDriver(values[i]));
    if ((*query)->exec())
        return query;
    const Error failure = sqlFailure(m_dialect, (*query)->lastError());
    (*query)->finish();
    return failure;
}

Result<int> QtDatabase::run(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = executed(sql, values, false);
    if (!query)
        return query.error();
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<std::vector<SqlRow>> QtDatabase::rows(const QString &sql, const QVariantList &values)
{
    std::vector<SqlRow> found;
    const auto keep = [&found](const SqlRow &row) {
        found.push_back(row);
        return true;
    };
    const Result<QSqlQuery *> query = executed(sql, values, false);
    if (!query)
        return query.error();
    if (const Status drained = drain(**query, keep); !drained)
        return drained.error();
    return found;
}

Status QtDatabase::each(const QString &sql, const QVariantList &values, const std::function<bool(const SqlRow &)> &take)
{
    const Result<QSqlQuery *> query = executed(sql, values, true);
    if (!query)
        return query.error();
    return drain(**query, take);
}

Status QtDatabase::drain(QSqlQuery &query, const std::function<bool(const SqlRow &)> &take) const
{
    SqlRow row(size_t(query.record().count()));
    bool more = true;
    while (more && query.next()) {
        readRow(query, row);
        more = take(row);
    }
    // A statement that fails half-way ends like one that is through; only its error tells.
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return sqlFailure(m_dialect, error);
    return Done{};
}

} // namespace cuadra
