#include "core/ledger/tracestore.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kFacts = u"SELECT t.external_id, t.erp_id, t.document_ms, t.sent_ms, t.gone_ms, t.write_back_ms, s.id, g.id,"
                    " s.name, g.name, t.attempts FROM transfer t JOIN route r ON r.id = t.route"
                    " JOIN connection s ON s.id = r.source JOIN connection g ON g.id = r.target WHERE t.id = ?"_s;
const auto kRevisions = u"SELECT r.number, r.taken_ms, r.fingerprint, r.overlay, p.body FROM revision r"
                        " LEFT JOIN payload p ON p.revision = r.id WHERE r.transfer = ? ORDER BY r.number DESC LIMIT ?"_s;
const auto kNamed = u"SELECT id FROM transfer WHERE number = ? OR external_id = ? OR business_key = ? OR erp_number = ?"
                    " OR erp_id = ? ORDER BY id DESC LIMIT ?"_s;
const auto kPayloads = u"SELECT t.id, p.body FROM transfer t JOIN revision r ON r.transfer = t.id AND r.number ="
                       " t.revision JOIN payload p ON p.revision = r.id ORDER BY t.id DESC LIMIT ?"_s;
const auto kSkipReason = u"SELECT reason FROM skipped WHERE external_id = ? ORDER BY at_ms DESC LIMIT 1"_s;
const auto kNames = u"SELECT name FROM connection ORDER BY id"_s;
// A poll belongs to no transfer: the index of transfers leads to the last one.
const auto kLastRead = u"SELECT started_ms FROM exchange WHERE transfer = 0 ORDER BY id DESC LIMIT 1"_s;
const auto kInDoubt = u"SELECT id FROM transfer WHERE state = 'in_doubt' ORDER BY sent_ms, id LIMIT ?"_s;
const auto kChain = u"SELECT a.id, a.at_ms, a.who, a.action, a.subject, b.hash, a.digest, a.hash FROM audit a"
                    " LEFT JOIN audit b ON b.id = a.id - 1 WHERE a.subject = ? ORDER BY a.id"_s;

template <typename Value, typename Read>
Result<QList<Value>> collect(Database &database, const QString &sql, const QVariantList &values, Read read)
{
    QList<Value> list;
    const Status done = database.each(sql, values, [&](const SqlRow &row) {
        list << read(row);
        return true;
    });
    if (!done)
        return done.error();
    return list;
}

TransferId readId(const SqlRow &row)
{
    return TransferId(row[0].toLongLong());
}

} // namespace

Result<std::optional<TransferFacts>> TraceStore::facts(TransferId transfer)
{
    const auto rows = m_database.rows(kFacts, {transfer.value()});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<TransferFacts>();
    const SqlRow &row = rows->front();
    return std::optional(TransferFacts{.externalId = row[0].toString(),
        .erpId = row[1].toString(),
        .documentMs = row[2].toLongLong(),
        .sentMs = row[3].toLongLong(),
        .goneMs = row[4].toLongLong(),
        .tries = row[10].toInt(),
        .writeBackMs = row[5].toLongLong(),
        .source = ConnectionId(row[6].toLongLong()),
        .target = ConnectionId(row[7].toLongLong()),
        .sourceName = row[8].toString(),
        .targetName = row[9].toString()});
}

Result<QList<RevisionView>> TraceStore::revisions(TransferId transfer, int limit)
{
    QList<RevisionView> found;
    const Status read = m_database.each(kRevisions, {transfer.value(), limit}, [&found](const SqlRow &row) {
        found.prepend({.number = row[0].toInt(),
            .takenMs = row[1].toLongLong(),
            .fingerprint = row[2].toByteArray(),
            .overlay = row[3].toString(),
            .payload = row[4].toByteArray()});
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

Result<QList<TransferId>> TraceStore::named(const QString &text, int limit)
{
    return collect<TransferId>(m_database, kNamed, {text, text, text, text, text, limit}, readId);
}

Status TraceStore::eachPayload(int limit, const std::function<bool(TransferId, const QByteArray &)> &take)
{
    return m_database.each(
        kPayloads, {limit}, [&take](const SqlRow &row) { return take(readId(row), row[1].toByteArray()); });
}

Result<QString> TraceStore::skipReason(const QString &externalId)
{
    const auto rows = m_database.rows(kSkipReason, {externalId});
    if (!rows)
        return rows.error();
    return rows->empty() ? QString() : rows->front()[0].toString();
}

Result<QStringList> TraceStore::systemNames()
{
    const auto names = collect<QString>(m_database, kNames, {}, [](const SqlRow &row) { return row[0].toString(); });
    if (!names)
        return names.error();
    return QStringList(*names);
}

Result<qint64> TraceStore::lastReadMs()
{
    const auto rows = m_database.rows(kLastRead);
    if (!rows)
        return rows.error();
    return rows->empty() ? qint64(0) : rows->front()[0].toLongLong();
}

Result<QList<TransferId>> TraceStore::inDoubt(int limit)
{
    return collect<TransferId>(m_database, kInDoubt, {limit}, readId);
}

Result<QList<AuditLink>> TraceStore::chainOf(TransferId transfer)
{
    const QString subject = u"transfer/%1"_s.arg(transfer.value());
    return collect<AuditLink>(m_database, kChain, {subject}, [](const SqlRow &row) {
        return AuditLink{.id = row[0].toLongLong(),
            .atMs = row[1].toLongLong(),
            .who = row[2].toString(),
            .action = row[3].toString(),
            .subject = row[4].toString(),
            .before = row[5].toByteArray(),
            .digest = row[6].toByteArray(),
            .hash = row[7].toByteArray()};
    });
}

} // namespace cuadra
