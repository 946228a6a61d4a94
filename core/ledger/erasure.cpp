#include "core/ledger/erasure.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/sqlvalues.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kNamedNumbers = 5; ///< in the error that refuses

const auto kByName = u"SELECT id FROM transfer WHERE lower(customer) = lower(?) ORDER BY id"_s;
// An address stands in the shop's JSON as a value of its own. Capitals make no other mailbox.
const auto kByEmailSqlite = u"SELECT DISTINCT r.transfer FROM revision r JOIN payload p ON p.revision = r.id"
                            " WHERE instr(lower(CAST(p.body AS TEXT)), lower(?)) > 0 ORDER BY r.transfer"_s;
const auto kByEmailPostgres = u"SELECT DISTINCT r.transfer FROM revision r JOIN payload p ON p.revision = r.id"
                              " WHERE position(lower(?) in lower(encode(p.body, 'escape'))) > 0 ORDER BY r.transfer"_s;
const auto kStandingToErase = u"SELECT id, number, state, write_back_ms FROM transfer WHERE %1 ORDER BY id%2"_s;

// Polls hold pages with orders of many people; they are there for finding faults, so all of the source's go.
const QStringList kErasing{
    u"UPDATE transfer SET customer = '', error_args = '[]' WHERE id = ?"_s,
    u"UPDATE revision SET overlay = '' WHERE transfer = ?"_s,
    u"UPDATE payload SET body = '' WHERE revision IN (SELECT id FROM revision WHERE transfer = ?)"_s,
    u"UPDATE attempt SET error_args = '[]', detail = '' WHERE transfer = ?"_s,
    u"UPDATE finding SET args = '[]' WHERE transfer = ?"_s,
    u"DELETE FROM exchange_body WHERE exchange IN (SELECT id FROM exchange WHERE transfer = ?)"_s,
    u"UPDATE exchange SET url = '' WHERE transfer = ?"_s,
    u"DELETE FROM exchange_body WHERE exchange IN (SELECT e.id FROM exchange e JOIN route r ON r.source = e.connection"
    " JOIN transfer t ON t.route = r.id WHERE e.transfer = 0 AND t.id = ?)"_s,
    u"DELETE FROM note WHERE transfer = ?"_s,
    u"DELETE FROM remedy WHERE transfer = ?"_s,
    u"DELETE FROM recall WHERE transfer = ?"_s,
    u"DELETE FROM tag WHERE transfer = ?"_s,
};

bool isAtRest(const SqlRow &row)
{
    const auto state = transferStateFromName(row[2].toString());
    const bool tellsTheShop = row[3].toLongLong() > 0;
    return !tellsTheShop && (state == TransferState::Verified || state == TransferState::Dismissed);
}

QString subjectOf(TransferId transfer)
{
    return u"transfer/%1"_s.arg(transfer.value());
}

} // namespace

Result<QList<TransferId>> Erasure::ofCustomer(Database &database, const QString &nameOrEmail)
{
    const bool email = nameOrEmail.contains(u'@');
    const QString byEmail = database.dialect() == Dialect::Sqlite ? kByEmailSqlite : kByEmailPostgres;
    const QString wanted = email ? u'"' + nameOrEmail + u'"' : nameOrEmail;
    const auto rows = database.rows(email ? byEmail : kByName, {wanted});
    if (!rows)
        return rows.error();
    QList<TransferId> found;
    for (const SqlRow &row : *rows)
        found << TransferId(row[0].toLongLong());
    return found;
}

Result<int> Erasure::erase(const QList<TransferId> &transfers)
{
    const Result<QList<TransferId>> resting = lockAtRest(transfers);
    if (!resting)
        return resting.error();
    for (const TransferId transfer : *resting) {
        if (const Status erased = eraseOne(transfer); !erased)
            return erased.error();
    }
    return int(resting->size());
}

Result<QList<TransferId>> Erasure::lockAtRest(const QList<TransferId> &transfers)
{
    const Dialect dialect = m_database.dialect();
    const auto rows = m_database.rows(
        kStandingToErase.arg(inIds(dialect, u"id"_s), forUpdate(dialect)), {idList(dialect, transfers)});
    if (!rows)
        return rows.error();
    QList<TransferId> resting;
    QStringList onTheWay;
    for (const SqlRow &row : *rows) {
        resting << TransferId(row[0].toLongLong());
        if (!isAtRest(row))
            onTheWay << row[1].toString();
    }
    if (onTheWay.isEmpty())
        return resting;
    return Error{.kind = ErrorKind::Rejected,
        .code = u"erase.in_flight"_s,
        .args = {QString::number(onTheWay.size()), onTheWay.mid(0, kNamedNumbers).join(u", "_s)}};
}

Status Erasure::eraseOne(TransferId transfer)
{
    for (const QString &statement : kErasing) {
        if (const auto done = m_database.run(statement, {transfer.value()}); !done)
            return done.error();
    }
    AuditLog audit(m_database);
    if (const auto erased = audit.erase(subjectOf(transfer)); !erased)
        return erased.error();
    const QJsonObject content{{u"reason"_s, m_actor.reason}};
    return audit.append({.atMs = m_nowMs,
        .who = m_actor.name,
        .action = u"transfer.erase"_s,
        .subject = subjectOf(transfer),
        .content = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact))});
}

} // namespace cuadra
