#include "core/ledger/queuestore.h"

#include "core/ledger/exchangestore.h"
#include "core/ledger/queuefiltersql.h"
#include "core/ledger/sqlvalues.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kShownExchanges = 200;
constexpr int kCardMinutes = 30;
constexpr qint64 kMinuteMs = 60'000;

const auto kHighestId = u"SELECT MAX(id) FROM transfer"_s;
const auto kQueueRows = u"SELECT id, route, number, business_key, customer, total, currency, state, hold, erp_number,"
                        " error_code, error_args, (SELECT COUNT(*) FROM attempt a WHERE a.transfer = transfer.id), revision,"
                        " created_ms, changed_ms, due_ms FROM transfer"
                        " WHERE "_s;
const auto kCards = u"SELECT r.id, r.code, r.flow, s.name, t.name, r.paused, r.pause_reason, r.resume_ms FROM route r"
                    " JOIN connection s ON s.id = r.source JOIN connection t ON t.id = r.target ORDER BY r.id"_s;
const auto kCounts = u"SELECT route, state, CAST(SUM(n) AS BIGINT) FROM transfer_count GROUP BY route, state"_s;
const auto kOldestWaiting = u"SELECT created_ms, priority FROM transfer WHERE route = ? AND state = 'waiting'"
                            " AND priority > ? ORDER BY priority, due_ms LIMIT 1"_s;
const auto kVerifiedMinutes = u"SELECT route, minute, CAST(SUM(n) AS BIGINT) FROM verified_count WHERE minute > ?"
                              " GROUP BY route, minute"_s;
const auto kNames = u"SELECT r.code, s.name, t.name, w.body FROM route r JOIN connection s ON s.id = r.source"
                    " JOIN connection t ON t.id = r.target LEFT JOIN waterfall w ON w.transfer = ? WHERE r.id = ?"_s;
const auto kAttempts = u"SELECT id, revision, started_ms, ended_ms, outcome, error_kind, error_code, error_args, detail"
                       " FROM attempt WHERE transfer = ? ORDER BY id DESC"_s;
const auto kFindings = u"SELECT check_id, code, severity, field, args, cause_key, rules_version FROM finding"
                       " WHERE transfer = ? AND revision = (SELECT MAX(revision) FROM finding WHERE transfer = ?)"
                       " ORDER BY id"_s;
const auto kAudit = u"SELECT a.id, a.at_ms, a.who, a.action, a.subject, c.content FROM audit a"
                    " LEFT JOIN audit_content c ON c.audit = a.id WHERE a.subject = ? ORDER BY a.id"_s;

TransferState readState(const QVariant &name)
{
    return transferStateFromName(name.toString()).value_or(TransferState::Failed);
}

QueueRow readQueueRow(const SqlRow &row)
{
    return {.id = TransferId(row[0].toLongLong()),
        .route = RouteId(row[1].toLongLong()),
        .number = row[2].toString(),
        .businessKey = row[3].toString(),
        .customer = row[4].toString(),
        .total = Decimal::fromMicros(row[5].toLongLong()),
        .currency = row[6].toString(),
        .state = readState(row[7]),
        .hold = holdReasonFromName(row[8].toString()).value_or(HoldReason::None),
        .erpNumber = row[9].toString(),
        .errorCode = row[10].toString(),
        .errorArgs = readListText(row[11].toString()),
        .attempts = row[12].toInt(),
        .revision = row[13].toInt(),
        .createdMs = row[14].toLongLong(),
        .changedMs = row[15].toLongLong(),
        .dueMs = row[16].toLongLong()};
}

template <typename Value, typename Read>
Status collect(Database &database, const QString &sql, const QVariantList &values, QList<Value> &list, Read read)
{
    return database.each(sql, values, [&](const SqlRow &row) {
        list << read(row);
        return true;
    });
}

RouteCard *cardOf(QList<RouteCard> &cards, const QVariant &route)
{
    const RouteId id(route.toLongLong());
    const auto found =
        std::find_if(cards.begin(), cards.end(), [id](const RouteCard &card) { return card.route == id; });
    return found == cards.end() ? nullptr : &*found;
}

} // namespace

Result<QueueKeys> QueueStore::keys(const QueueFilter &filter)
{
    QueueKeys keys{.filter = filter};
    const auto highest = m_database.rows(kHighestId);
    if (!highest)
        return highest.error();
    keys.newest = TransferId(highest->front()[0].toLongLong());
    const QueueFilterSql sql = queueFilterSql(filter, m_database.dialect(), kTextHits);
    const Status read = m_database.each(sql.text, sql.values, [&keys](const SqlRow &row) {
        keys.ids << TransferId(row[0].toLongLong());
        return true;
    });
    if (!read)
        return read.error();
    return keys;
}

Result<QList<QueueRow>> QueueStore::rows(const QList<TransferId> &ids)
{
    const Dialect dialect = m_database.dialect();
    QHash<TransferId, QueueRow> found;
    const auto keep = [&found](const SqlRow &row) {
        const QueueRow one = readQueueRow(row);
        found.insert(one.id, one);
        return true;
    };
    if (const Status read = m_database.each(kQueueRows + inIds(dialect, u"id"_s), {idList(dialect, ids)}, keep); !read)
        return read.error();
    QList<QueueRow> rows;
    for (const TransferId id : ids) {
        if (const auto one = found.constFind(id); one != found.constEnd())
            rows << *one;
    }
    return rows;
}

Result<QList<RouteCard>> QueueStore::cards(qint64 nowMs)
{
    QList<RouteCard> cards;
    const Status read = collect(m_database, kCards, {}, cards, [](const SqlRow &row) {
        return RouteCard{.route = RouteId(row[0].toLongLong()),
            .code = row[1].toString(),
            .flow = row[2].toString(),
            .sourceName = row[3].toString(),
            .targetName = row[4].toString(),
            .paused = row[5].toInt() != 0,
            .pauseReason = row[6].toString(),
            .resumeMs = row[7].toLongLong(),
            .verifiedPerMinute = QList<int>(kCardMinutes, 0)};
    });
    if (!read)
        return read.error();
    if (const Status counted = addCounts(cards); !counted)
        return counted.error();
    for (RouteCard &card : cards) {
        if (const Status aged = addOldestWaiting(card); !aged)
            return aged.error();
    }
    if (const Status verified = addVerified(cards, nowMs); !verified)
        return verified.error();
    return cards;
}

Status QueueStore::addCounts(QList<RouteCard> &cards)
{
    return m_database.each(kCounts, {}, [&cards](const SqlRow &row) {
        if (RouteCard *const card = cardOf(cards, row[0]))
            card->counts.insert(readState(row[1]), row[2].toLongLong());
        return true;
    });
}

Status QueueStore::addOldestWaiting(RouteCard &card)
{
    int priority = std::numeric_limits<int>::min();
    for (;;) { // the first of each priority, because the index is ordered by that first
        const auto oldest = m_database.rows(kOldestWaiting, {card.route.value(), priority});
        if (!oldest)
            return oldest.error();
        if (oldest->empty())
            return Done{};
        const qint64 createdMs = oldest->front()[0].toLongLong();
        card.oldestWaitingMs = card.oldestWaitingMs == 0 ? createdMs : std::min(card.oldestWaitingMs, createdMs);
        priority = oldest->front()[1].toInt();
    }
}

Status QueueStore::addVerified(QList<RouteCard> &cards, qint64 nowMs)
{
    const qint64 before = nowMs / kMinuteMs - kCardMinutes; // the last minute that is no longer shown
    return m_database.each(kVerifiedMinutes, {before}, [&](const SqlRow &row) {
        RouteCard *const card = cardOf(cards, row[0]);
        const qint64 place = row[1].toLongLong() - before - 1;
        if (card != nullptr && place < kCardMinutes)
            card->verifiedPerMinute[place] = row[2].toInt();
        return true;
    });
}

Result<std::optional<TransferEvidence>> QueueStore::evidence(TransferId transfer)
{
    const Result<QList<QueueRow>> row = rows({transfer});
    if (!row)
        return row.error();
    if (row->isEmpty())
        return std::optional<TransferEvidence>();
    TransferEvidence evidence{.row = row->front()};
    for (const auto add :
        {&QueueStore::addNames, &QueueStore::addAttempts, &QueueStore::addFindings, &QueueStore::addAudit}) {
        if (const Status added = (this->*add)(evidence); !added)
            return added.error();
    }
    const auto exchanges = ExchangeStore(m_database).ofTransfer(transfer, kShownExchanges);
    if (!exchanges)
        return exchanges.error();
    evidence.exchanges = *exchanges;
    return std::optional(evidence);
}

Status QueueStore::addNames(TransferEvidence &evidence)
{
    return m_database.each(
        kNames, {evidence.row.id.value(), evidence.row.route.value()}, [&evidence](const SqlRow &row) {
            evidence.routeCode = row[0].toString();
            evidence.sourceName = row[1].toString();
            evidence.targetName = row[2].toString();
            evidence.waterfall = row[3].toByteArray();
            return true;
        });
}

Status QueueStore::addAttempts(TransferEvidence &evidence)
{
    return collect(m_database, kAttempts, {evidence.row.id.value()}, evidence.attempts, [](const SqlRow &row) {
        return AttemptView{.id = AttemptId(row[0].toLongLong()),
            .revision = row[1].toInt(),
            .startedMs = row[2].toLongLong(),
            .endedMs = row[3].toLongLong(),
            .outcome = readState(row[4]),
            .errorKind = row[5].toString(),
            .errorCode = row[6].toString(),
            .errorArgs = readListText(row[7].toString()),
            .detail = row[8].toString()};
    });
}

Status QueueStore::addFindings(TransferEvidence &evidence)
{
    const qint64 id = evidence.row.id.value();
    return collect(m_database, kFindings, {id, id}, evidence.findings, [](const SqlRow &row) {
        return Finding{.checkId = row[0].toString(),
            .code = row[1].toString(),
            .severity = severityFromName(row[2].toString()).value_or(Severity::Block),
            .field = row[3].toString(),
            .args = readListText(row[4].toString()),
            .causeKey = row[5].toString(),
            .rulesVersion = row[6].toString()};
    });
}

Status QueueStore::addAudit(TransferEvidence &evidence)
{
    const QString subject = u"transfer/%1"_s.arg(evidence.row.id.value());
    return collect(m_database, kAudit, {subject}, evidence.audit, [](const SqlRow &row) {
        return AuditView{.id = row[0].toLongLong(),
            .atMs = row[1].toLongLong(),
            .who = row[2].toString(),
            .action = row[3].toString(),
            .subject = row[4].toString(),
            .content = row[5].toString()};
    });
}

} // namespace cuadra
