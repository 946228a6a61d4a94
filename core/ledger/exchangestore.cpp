#include "core/ledger/exchangestore.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kKeepExchange =
    u"INSERT INTO exchange (connection, transfer, attempt, step, started_ms, duration_ms, method,"
    " url, status, error_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s;
const auto kKeepBodies = u"INSERT INTO exchange_body (exchange, request, reply) VALUES (?, ?, ?)"_s;
const auto kOfTransfer = u"SELECT e.id, e.attempt, e.step, e.started_ms, e.duration_ms, e.method, e.url, e.status,"
                         " e.error_code, b.request, b.reply, e.connection FROM exchange e LEFT JOIN exchange_body b ON b.exchange = e.id"
                         " WHERE e.transfer = ? ORDER BY e.id DESC LIMIT ?"_s;
// Polls are found by the index of transfers: there is one line for all of them.
const auto kPrunePolls = u"DELETE FROM exchange WHERE id IN"
                         " (SELECT id FROM exchange WHERE transfer = 0 AND started_ms < ? ORDER BY id LIMIT ?)"_s;
const auto kPrune = u"DELETE FROM exchange WHERE id IN"
                    " (SELECT id FROM exchange WHERE started_ms < ? ORDER BY started_ms LIMIT ?)"_s;

} // namespace

Status ExchangeStore::keep(const QList<ExchangeEntry> &exchanges)
{
    for (const ExchangeEntry &one : exchanges) {
        const auto kept = m_database.rows(kKeepExchange,
            {one.connection.value(), one.transfer.value(), one.attempt.value(), one.step, one.startedMs, one.durationMs,
                one.method, one.url, one.status, one.errorCode});
        if (!kept)
            return kept.error();
        if (one.request.isEmpty() && one.reply.isEmpty())
            continue;
        if (const auto stored = m_database.run(kKeepBodies, {kept->front()[0], one.request, one.reply}); !stored)
            return stored.error();
    }
    return Done{};
}

Result<QList<ExchangeView>> ExchangeStore::ofTransfer(TransferId transfer, int limit)
{
    QList<ExchangeView> found;
    const Status read = m_database.each(kOfTransfer, {transfer.value(), limit}, [&found](const SqlRow &row) {
        found << ExchangeView{.id = row[0].toLongLong(),
            .attempt = AttemptId(row[1].toLongLong()),
            .connection = ConnectionId(row[11].toLongLong()),
            .step = row[2].toString(),
            .startedMs = row[3].toLongLong(),
            .durationMs = row[4].toLongLong(),
            .method = row[5].toString(),
            .url = row[6].toString(),
            .status = row[7].toInt(),
            .errorCode = row[8].toString(),
            .request = row[9].toByteArray(),
            .reply = row[10].toByteArray()};
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

Result<int> ExchangeStore::prunePollsBefore(qint64 startedMs, int limit)
{
    return m_database.run(kPrunePolls, {startedMs, limit});
}

Result<int> ExchangeStore::pruneBefore(qint64 startedMs, int limit)
{
    return m_database.run(kPrune, {startedMs, limit});
}

} // namespace cuadra
