#include "core/ledger/exchangestore.h"

#include "core/ledger/setstatement.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const SetStatement kKeepExchanges = SetStatement::insert(u"exchange"_s,
    {{u"connection"_s, u"BIGINT"_s}, {u"transfer"_s, u"BIGINT"_s}, {u"attempt"_s, u"BIGINT"_s}, {u"step"_s, u"TEXT"_s},
        {u"started_ms"_s, u"BIGINT"_s}, {u"duration_ms"_s, u"BIGINT"_s}, {u"method"_s, u"TEXT"_s},
        {u"url"_s, u"TEXT"_s}, {u"status"_s, u"INTEGER"_s}, {u"error_code"_s, u"TEXT"_s}},
    u"RETURNING id"_s);
const SetStatement kKeepBodies = SetStatement::insert(
    u"exchange_body"_s, {{u"exchange"_s, u"BIGINT"_s}, {u"request"_s, u"BYTEA"_s}, {u"reply"_s, u"BYTEA"_s}});
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
    QList<SetStatement::Row> lines;
    for (const ExchangeEntry &one : exchanges) {
        lines << SetStatement::Row{one.connection.value(), one.transfer.value(), one.attempt.value(), one.step,
            one.startedMs, one.durationMs, one.method, one.url, one.status, one.errorCode};
    }
    QList<SetStatement::Row> bodies;
    auto one = exchanges.cbegin(); // ids come in the order of the lines
    const Status kept = kKeepExchanges.run(m_database, lines, [&](const SqlRow &row) {
        if (!one->request.isEmpty() || !one->reply.isEmpty())
            bodies << SetStatement::Row{row[0], one->request, one->reply};
        ++one;
    });
    if (!kept)
        return kept;
    return kKeepBodies.run(m_database, bodies);
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
