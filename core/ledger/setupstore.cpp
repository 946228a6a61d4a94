#include "core/ledger/setupstore.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/sqlvalues.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kAddCompany =
    u"INSERT INTO company (code, name, tax_id, country, postcode, currency) VALUES (?, ?, ?, ?, ?, ?)"
    " RETURNING id"_s;
const auto kChangeCompany =
    u"UPDATE company SET code = ?, name = ?, tax_id = ?, country = ?, postcode = ?, currency = ?"
    " WHERE id = ? RETURNING id"_s;
const auto kCompanies = u"SELECT id, code, name, tax_id, country, postcode, currency FROM company ORDER BY id"_s;
const auto kAddConnection =
    u"INSERT INTO connection (company, code, name, system, base_url, user_name, settings, paused,"
    " pause_reason, resume_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s;
const auto kChangeConnection = u"UPDATE connection SET company = ?, code = ?, name = ?, system = ?, base_url = ?,"
                               " user_name = ?, settings = ?, paused = ?, pause_reason = ?, resume_ms = ?"
                               " WHERE id = ? RETURNING id"_s;
const auto kConnections =
    u"SELECT id, company, code, name, system, base_url, user_name, settings, paused, pause_reason,"
    " resume_ms FROM connection ORDER BY id"_s;
const auto kAddRoute =
    u"INSERT INTO route (code, flow, source, target, start_ms, settings, paused, pause_reason, resume_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s;
const auto kChangeRoute = u"UPDATE route SET code = ?, flow = ?, source = ?, target = ?, start_ms = ?, settings = ?,"
                          " paused = ?, pause_reason = ?, resume_ms = ? WHERE id = ? RETURNING id"_s;
const auto kRoutes = u"SELECT id, code, flow, source, target, start_ms, settings, paused, pause_reason, resume_ms"
                     " FROM route ORDER BY id"_s;
const auto kPauseRoute = u"UPDATE route SET paused = ?, pause_reason = ?, resume_ms = ? WHERE id = ?"_s;
const auto kEndPauses = u"UPDATE %1 SET paused = 0, pause_reason = '', resume_ms = 0"
                        " WHERE paused = 1 AND resume_ms > 0 AND resume_ms <= ? RETURNING id"_s;
const auto kMap = u"INSERT INTO mapping (route, kind, source_key, target_key) VALUES (?, ?, ?, ?)"
                  " ON CONFLICT (route, kind, source_key) DO UPDATE SET target_key = excluded.target_key"_s;
const auto kMappings = u"SELECT source_key, target_key FROM mapping WHERE route = ? AND kind = ?"_s;

QString objectText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject readObjectText(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Status noteSetup(Database &database, const Actor &actor, qint64 nowMs, const QString &action, const QString &subject,
    QJsonObject content)
{
    content.insert(u"reason"_s, actor.reason);
    return AuditLog(database).append(
        {.atMs = nowMs, .who = actor.name, .action = action, .subject = subject, .content = objectText(content)});
}

/// Adds or changes one row and notes it; the row's id is the last value of \p change.
Result<qint64> save(
    Database &database, const QString &kind, qint64 id, const QString &add, const QString &change, QVariantList values)
{
    if (id != 0)
        values << id;
    const auto saved = database.rows(id == 0 ? add : change, values);
    if (!saved)
        return saved.error();
    if (saved->empty())
        return Error{.kind = ErrorKind::Bug, .code = u"ledger.unknown_"_s + kind, .args = {QString::number(id)}};
    return saved->front()[0].toLongLong();
}

} // namespace

Result<CompanyId> SetupStore::saveCompany(const Company &company, const Actor &actor, qint64 nowMs)
{
    const auto id = save(m_database, u"company"_s, company.id.value(), kAddCompany, kChangeCompany,
        {company.code, company.name, company.taxId, company.country, company.postcode, company.currency});
    if (!id)
        return id.error();
    const Status noted = noteSetup(m_database, actor, nowMs, u"company.save"_s, u"company/%1"_s.arg(*id),
        {{u"code"_s, company.code}, {u"name"_s, company.name}, {u"tax_id"_s, company.taxId}});
    if (!noted)
        return noted.error();
    return CompanyId(*id);
}

Result<ConnectionId> SetupStore::saveConnection(const Connection &connection, const Actor &actor, qint64 nowMs)
{
    const auto id = save(m_database, u"connection"_s, connection.id.value(), kAddConnection, kChangeConnection,
        {connection.company.value(), connection.code, connection.name, connection.system,
            connection.baseUrl.toString(QUrl::FullyEncoded), connection.user, objectText(connection.settings),
            int(connection.paused), connection.pauseReason, connection.resumeMs});
    if (!id)
        return id.error();
    const Status noted = noteSetup(m_database, actor, nowMs, u"connection.save"_s, u"connection/%1"_s.arg(*id),
        {{u"code"_s, connection.code}, {u"settings"_s, connection.settings}});
    if (!noted)
        return noted.error();
    return ConnectionId(*id);
}

Result<RouteId> SetupStore::saveRoute(const Route &route, const Actor &actor, qint64 nowMs)
{
    const auto id = save(m_database, u"route"_s, route.id.value(), kAddRoute, kChangeRoute,
        {route.code, route.flow, route.source.value(), route.target.value(), route.startMs, objectText(route.settings),
            int(route.paused), route.pauseReason, route.resumeMs});
    if (!id)
        return id.error();
    const Status noted = noteSetup(m_database, actor, nowMs, u"route.save"_s, u"route/%1"_s.arg(*id),
        {{u"code"_s, route.code}, {u"settings"_s, route.settings}});
    if (!noted)
        return noted.error();
    return RouteId(*id);
}

Result<QList<Company>> SetupStore::companies()
{
    const auto rows = m_database.rows(kCompanies);
    if (!rows)
        return rows.error();
    QList<Company> companies;
    for (const SqlRow &row : *rows) {
        companies << Company{.id = CompanyId(row[0].toLongLong()),
            .code = row[1].toString(),
            .name = row[2].toString(),
            .taxId = row[3].toString(),
            .country = row[4].toString(),
            .postcode = row[5].toString(),
            .currency = row[6].toString()};
    }
    return companies;
}

Result<QList<Connection>> SetupStore::connections()
{
    const auto rows = m_database.rows(kConnections);
    if (!rows)
        return rows.error();
    QList<Connection> connections;
    for (const SqlRow &row : *rows) {
        connections << Connection{.id = ConnectionId(row[0].toLongLong()),
            .company = CompanyId(row[1].toLongLong()),
            .code = row[2].toString(),
            .name = row[3].toString(),
            .system = row[4].toString(),
            .baseUrl = QUrl(row[5].toString()),
            .user = row[6].toString(),
            .settings = readObjectText(row[7]),
            .paused = row[8].toInt() != 0,
            .pauseReason = row[9].toString(),
            .resumeMs = row[10].toLongLong()};
    }
    return connections;
}

Result<QList<Route>> SetupStore::routes()
{
    const auto rows = m_database.rows(kRoutes);
    if (!rows)
        return rows.error();
    QList<Route> routes;
    for (const SqlRow &row : *rows) {
        routes << Route{.id = RouteId(row[0].toLongLong()),
            .code = row[1].toString(),
            .flow = row[2].toString(),
            .source = ConnectionId(row[3].toLongLong()),
            .target = ConnectionId(row[4].toLongLong()),
            .startMs = row[5].toLongLong(),
            .settings = readObjectText(row[6]),
            .paused = row[7].toInt() != 0,
            .pauseReason = row[8].toString(),
            .resumeMs = row[9].toLongLong()};
    }
    return routes;
}

Status SetupStore::pauseRoute(RouteId route, qint64 resumeMs, const Actor &actor, qint64 nowMs)
{
    if (const auto paused = m_database.run(kPauseRoute, {1, actor.reason, resumeMs, route.value()}); !paused)
        return paused.error();
    return noteSetup(m_database, actor, nowMs, u"route.pause"_s, u"route/%1"_s.arg(route.value()),
        {{u"resume_ms"_s, QString::number(resumeMs)}});
}

Status SetupStore::resumeRoute(RouteId route, const Actor &actor, qint64 nowMs)
{
    if (const auto resumed = m_database.run(kPauseRoute, {0, QString(), 0, route.value()}); !resumed)
        return resumed.error();
    return noteSetup(m_database, actor, nowMs, u"route.resume"_s, u"route/%1"_s.arg(route.value()), {});
}

Status SetupStore::endPauses(const Actor &actor, qint64 nowMs)
{
    for (const QString &kind : {u"connection"_s, u"route"_s}) {
        const auto ended = m_database.rows(kEndPauses.arg(kind), {nowMs});
        if (!ended)
            return ended.error();
        for (const SqlRow &row : *ended) {
            const QString subject = u"%1/%2"_s.arg(kind).arg(row[0].toLongLong());
            if (const Status noted = noteSetup(m_database, actor, nowMs, kind + u".resume"_s, subject, {}); !noted)
                return noted;
        }
    }
    return Done{};
}

Status SetupStore::map(RouteId route, const QString &kind, const QString &sourceKey, const QString &targetKey,
    const Actor &actor, qint64 nowMs)
{
    if (const auto mapped = m_database.run(kMap, {route.value(), kind, sourceKey, targetKey}); !mapped)
        return mapped.error();
    return noteSetup(m_database, actor, nowMs, u"mapping.save"_s, u"route/%1"_s.arg(route.value()),
        {{u"kind"_s, kind}, {u"from"_s, sourceKey}, {u"to"_s, targetKey}});
}

Result<QHash<QString, QString>> SetupStore::mappings(RouteId route, const QString &kind)
{
    const auto rows = m_database.rows(kMappings, {route.value(), kind});
    if (!rows)
        return rows.error();
    QHash<QString, QString> mappings;
    for (const SqlRow &row : *rows)
        mappings.insert(row[0].toString(), row[1].toString());
    return mappings;
}

} // namespace cuadra
