#include "core/ledger/transferclaims.h"

#include "core/ledger/sqlvalues.h"
#include "core/ledger/transfercounts.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

// Conditions repeat those of the partial indexes word by word: that is how both planners know them.
const auto kReady = u"SELECT id, priority, due_ms FROM transfer WHERE route = ? AND state = 'waiting' AND due_ms <= ?%1"
                    " ORDER BY priority, due_ms, id LIMIT ?%2"_s;
const auto kScheduled = u"SELECT id, priority, due_ms FROM transfer WHERE route = ?"
                        " AND state IN ('retrying', 'in_doubt', 'sent', 'held') AND due_ms > 0 AND state <> 'held'"
                        " AND due_ms <= ?%1 ORDER BY due_ms, id LIMIT ?%2"_s;
const QString kFree = withServerTime(u" AND (lease_until < {now} OR lease_owner = ?)"_s);
const auto kWakeHeld = u"UPDATE transfer SET state = 'waiting', hold = 'none', changed_ms = ?, error_kind = '',"
                       " error_code = '', error_args = '[]', cause_key = ''"
                       " WHERE route = ? AND state IN ('retrying', 'in_doubt', 'sent', 'held') AND due_ms > 0"
                       " AND state = 'held' AND due_ms <= ?"_s;
const QString kLease = withServerTime(u"UPDATE transfer SET lease_owner = ?, lease_until = {now} + ? WHERE "_s);
// What was sent is looked up as it was sent, although a newer revision may wait behind it.
const auto kLoad =
    u"SELECT t.id, t.route, t.business_key, t.external_id, t.state, r.number, t.attempts, p.body, %1,"
    " t.erp_id, t.erp_number, t.sent_ms, v.body, t.gone_ms, %2, t.sending_revision, t.verified_revision FROM transfer t"
    " JOIN revision r ON r.transfer = t.id AND r.number ="
    " CASE WHEN t.state IN ('in_doubt', 'sent') THEN t.sending_revision ELSE t.revision END"
    " JOIN payload p ON p.revision = r.id"
    " LEFT JOIN revision w ON w.transfer = t.id AND w.number <> r.number AND w.number ="
    " CASE WHEN t.verified_revision > 0 THEN t.verified_revision ELSE t.sending_revision END"
    " LEFT JOIN payload v ON v.revision = w.id WHERE "_s;
const auto kAcceptedCauses = u"SELECT transfer, cause FROM accepted_cause WHERE "_s;

QJsonObject readOverlay(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Claim readClaim(const SqlRow &row)
{
    return {.transfer = TransferId(row[0].toLongLong()),
        .route = RouteId(row[1].toLongLong()),
        .businessKey = row[2].toString(),
        .externalId = row[3].toString(),
        .state = transferStateFromName(row[4].toString()).value_or(TransferState::InDoubt),
        .revision = row[5].toInt(),
        .attempts = row[6].toInt(),
        .payload = row[7].toByteArray(),
        .overlay = readOverlay(row[8]),
        .erpId = row[9].toString(),
        .erpNumber = row[10].toString(),
        .sentMs = row[11].toLongLong(),
        .sendingRevision = row[15].toInt(),
        .verifiedRevision = row[16].toInt(),
        .promisedPayload = row[12].toByteArray(),
        .promisedOverlay = readOverlay(row[14]),
        .acceptedCauses = {},
        .gone = row[13].toLongLong() > 0};
}

} // namespace

Result<QList<Claim>> TransferClaims::take(const QList<RouteId> &routes, int limit, qint64 leaseMs)
{
    if (const Status woken = wakeHeld(routes); !woken)
        return woken.error();
    const Result<QList<TransferId>> urgent = mostUrgent(routes, limit);
    if (!urgent)
        return urgent.error();
    if (urgent->isEmpty())
        return QList<Claim>();
    if (const Status leased = lease(*urgent, leaseMs); !leased)
        return leased.error();
    return load(*urgent);
}

Status TransferClaims::wakeHeld(const QList<RouteId> &routes)
{
    TransferCounts counts;
    for (const RouteId route : routes) {
        const auto woken = m_database.run(kWakeHeld, {m_nowMs, route.value(), m_nowMs});
        if (!woken)
            return woken.error();
        for (int i = 0; i < *woken; ++i)
            counts.moved(route, TransferState::Held, TransferState::Waiting);
    }
    return counts.write(m_database);
}

Status TransferClaims::gather(const QString &sql, RouteId route, int limit, QList<Due> &due)
{
    const bool shared = m_database.dialect() == Dialect::PostgreSql;
    QVariantList values{route.value(), m_nowMs};
    if (shared)
        values << m_owner;
    values << limit + m_inHand.size();
    const QString text = sql.arg(shared ? kFree : QString(), shared ? u" FOR UPDATE SKIP LOCKED"_s : QString());
    return m_database.each(text, values, [&](const SqlRow &row) {
        const TransferId transfer(row[0].toLongLong());
        if (!m_inHand.contains(transfer))
            due << Due{.transfer = transfer, .priority = row[1].toInt(), .dueMs = row[2].toLongLong()};
        return true;
    });
}

/// A few of each route are enough: what is not among a route's most urgent is not among those of all.
Result<QList<TransferId>> TransferClaims::mostUrgent(const QList<RouteId> &routes, int limit)
{
    QList<Due> due;
    for (const RouteId route : routes) {
        if (const Status ready = gather(kReady, route, limit, due); !ready)
            return ready.error();
        if (const Status scheduled = gather(kScheduled, route, limit, due); !scheduled)
            return scheduled.error();
    }
    std::sort(due.begin(), due.end(), [](const Due &a, const Due &b) {
        return std::tie(a.priority, a.dueMs, a.transfer) < std::tie(b.priority, b.dueMs, b.transfer);
    });
    QList<TransferId> transfers;
    for (const Due &one : due.first(std::min<qsizetype>(limit, due.size())))
        transfers << one.transfer;
    return transfers;
}

Status TransferClaims::lease(const QList<TransferId> &transfers, qint64 leaseMs)
{
    const Dialect dialect = m_database.dialect();
    if (dialect == Dialect::Sqlite)
        return Done{}; // one engine owns the file and remembers
    const auto leased =
        m_database.run(kLease + inIds(dialect, u"id"_s), {m_owner, leaseMs, idList(dialect, transfers)});
    if (!leased)
        return leased.error();
    return Done{};
}

Result<QList<Claim>> TransferClaims::load(const QList<TransferId> &transfers)
{
    const Dialect dialect = m_database.dialect();
    const QString sql = kLoad.arg(overlaySql(u"t.id"_s, u"r.number"_s), overlaySql(u"t.id"_s, u"w.number"_s));
    const auto rows = m_database.rows(sql + inIds(dialect, u"t.id"_s), {idList(dialect, transfers)});
    if (!rows)
        return rows.error();
    QHash<TransferId, Claim> loaded;
    for (const SqlRow &row : *rows) {
        const Claim claim = readClaim(row);
        loaded.insert(claim.transfer, claim);
    }
    QList<Claim> claims;
    for (const TransferId transfer : transfers)
        claims << loaded.value(transfer);
    if (const Status accepted = loadAcceptedCauses(transfers, claims); !accepted)
        return accepted.error();
    return claims;
}

Status TransferClaims::loadAcceptedCauses(const QList<TransferId> &transfers, QList<Claim> &claims)
{
    const Dialect dialect = m_database.dialect();
    QHash<TransferId, QStringList> causes;
    const auto keep = [&causes](const SqlRow &row) {
        causes[TransferId(row[0].toLongLong())] << row[1].toString();
        return true;
    };
    const Status read =
        m_database.each(kAcceptedCauses + inIds(dialect, u"transfer"_s), {idList(dialect, transfers)}, keep);
    if (!read)
        return read;
    for (Claim &claim : claims)
        claim.acceptedCauses = causes.value(claim.transfer);
    return Done{};
}

} // namespace cuadra
