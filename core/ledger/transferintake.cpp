#include "core/ledger/transferintake.h"

#include "core/ledger/sqlvalues.h"
#include "core/ledger/storedtext.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kLockKnown = u"SELECT t.id FROM transfer t WHERE t.route = ? AND %1 ORDER BY t.id FOR UPDATE"_s;
const auto kFindKnown =
    u"SELECT t.business_key, t.id, t.state, t.revision, t.by_person, r.fingerprint, t.gone_ms, length(p.body)"
    " FROM transfer t JOIN revision r ON r.transfer = t.id AND r.number = t.revision"
    " JOIN payload p ON p.revision = r.id WHERE t.route = ? AND "_s;
const SetStatement kAddTransfers = SetStatement::insert(u"transfer"_s,
    {{u"route"_s, u"BIGINT"_s}, {u"business_key"_s, u"TEXT"_s}, {u"external_id"_s, u"TEXT"_s}, {u"number"_s, u"TEXT"_s},
        {u"customer"_s, u"TEXT"_s}, {u"total"_s, u"BIGINT"_s}, {u"currency"_s, u"TEXT"_s}, {u"state"_s, u"TEXT"_s},
        {u"priority"_s, u"INTEGER"_s}, {u"due_ms"_s, u"BIGINT"_s}, {u"created_ms"_s, u"BIGINT"_s},
        {u"changed_ms"_s, u"BIGINT"_s}, {u"document_ms"_s, u"BIGINT"_s}},
    u"RETURNING id, business_key"_s);
const SetStatement kAddRevisions = SetStatement::insert(u"revision"_s,
    {{u"transfer"_s, u"BIGINT"_s}, {u"number"_s, u"INTEGER"_s}, {u"fingerprint"_s, u"BYTEA"_s},
        {u"taken_ms"_s, u"BIGINT"_s}},
    u"RETURNING id, transfer"_s);
const SetStatement kAddPayloads =
    SetStatement::insert(u"payload"_s, {{u"revision"_s, u"BIGINT"_s}, {u"body"_s, u"BYTEA"_s}});
const SetStatement kReviseTransfers = SetStatement::change(
    u"UPDATE transfer SET revision = {revision}, external_id = {external}, number = {number}, customer = {customer},"
    " total = {total}, currency = {currency}, document_ms = {document}, priority = {priority}, changed_ms = {now},"
    " gone_ms = 0 {rows} WHERE transfer.id = {transfer}"_s,
    {{u"revision"_s, u"INTEGER"_s}, {u"external"_s, u"TEXT"_s}, {u"number"_s, u"TEXT"_s}, {u"customer"_s, u"TEXT"_s},
        {u"total"_s, u"BIGINT"_s}, {u"currency"_s, u"TEXT"_s}, {u"document"_s, u"BIGINT"_s},
        {u"priority"_s, u"INTEGER"_s}, {u"now"_s, u"BIGINT"_s}, {u"transfer"_s, u"BIGINT"_s}});
const auto kComeBack = u"UPDATE transfer SET gone_ms = 0, changed_ms = ? WHERE "_s;
const auto kWakeTransfers =
    u"UPDATE transfer SET state = 'waiting', hold = 'none', due_ms = ?, attempts = 0, error_kind = '',"
    " error_code = '', error_args = '[]', cause_key = '', by_person = 0 WHERE "_s;
const SetStatement kNoteSkipped = SetStatement::insert(u"skipped"_s,
    {{u"route"_s, u"BIGINT"_s}, {u"external_id"_s, u"TEXT"_s}, {u"reason"_s, u"TEXT"_s}, {u"at_ms"_s, u"BIGINT"_s}},
    u"ON CONFLICT (route, external_id) DO UPDATE SET reason = excluded.reason, at_ms = excluded.at_ms"_s);
const auto kMoveCursor = u"INSERT INTO cursor (route, place, read_ms) VALUES (?, ?, ?)"
                         " ON CONFLICT (route) DO UPDATE SET place = excluded.place, read_ms = excluded.read_ms"_s;

/// While the ERP is being changed a new revision has to wait; the end of that step sees it.
bool wakesOnRevision(TransferState state, bool byPerson)
{
    using S = TransferState;
    switch (state) {
    case S::Waiting:
    case S::Verified:
    case S::Retrying:
    case S::Failed: return true;
    case S::Held: // until the person's own time
    case S::Dismissed: return !byPerson;
    case S::Sending:
    case S::Sent:
    case S::InDoubt: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<IntakeResult> TransferIntake::run()
{
    for (const Documents &documents : setsOfDistinct()) {
        if (const Status taken = take(documents); !taken)
            return taken.error();
    }
    for (const SkippedDocument &skipped : m_page.skipped)
        m_skipped[skipped.externalId] = skipped.reason;
    if (const Status noted = noteSkipped(); !noted)
        return noted.error();
    if (const Status moved = moveCursor(); !moved)
        return moved.error();
    if (const Status counted = m_counts.write(m_database); !counted)
        return counted.error();
    return m_result;
}

/// A page that names a document twice is two sets: what comes second meets what the first left.
QList<TransferIntake::Documents> TransferIntake::setsOfDistinct() const
{
    QList<Documents> sets;
    QHash<QString, qsizetype> seen;
    for (const IntakeDocument &document : m_page.documents) {
        const qsizetype set = seen[toStoredText(document.businessKey)]++;
        if (set == sets.size())
            sets.append(Documents());
        sets[set] << &document;
    }
    return sets;
}

Status TransferIntake::take(const Documents &documents)
{
    const Result<QHash<QString, Known>> known = find(documents);
    if (!known)
        return known.error();
    Changes changes;
    for (const IntakeDocument *const document : documents) {
        const auto found = known->constFind(toStoredText(document->businessKey));
        if (found == known->constEnd())
            decide(*document, changes);
        else
            decide(*document, *found, changes);
    }
    return write(changes);
}

Result<QHash<QString, TransferIntake::Known>> TransferIntake::find(const Documents &documents)
{
    const Dialect dialect = m_database.dialect();
    QStringList keys;
    for (const IntakeDocument *const document : documents)
        keys << document->businessKey;
    const QString wanted = inTexts(dialect, u"t.business_key"_s);
    const QVariantList values{m_page.route.value(), textList(dialect, keys)};
    if (dialect == Dialect::PostgreSql) { // a join that waits for its lock loses the row when its revision moved on
        if (const auto locked = m_database.rows(kLockKnown.arg(wanted), values); !locked)
            return locked.error();
    }
    QHash<QString, Known> known;
    const Status read = m_database.each(kFindKnown + wanted, values, [&known](const SqlRow &row) {
        known.insert(toStoredText(row[0].toString()),
            {.transfer = TransferId(row[1].toLongLong()),
                .state = transferStateFromName(row[2].toString()).value_or(TransferState::Failed),
                .revision = row[3].toInt(),
                .fingerprint = row[5].toByteArray(),
                .byPerson = row[4].toInt() != 0,
                .gone = row[6].toLongLong() > 0,
                .erased = row[7].toLongLong() == 0});
        return true;
    });
    if (!read)
        return read.error();
    return known;
}

void TransferIntake::decide(const IntakeDocument &document, Changes &changes)
{
    if (document.skipReason.isEmpty())
        changes.added << &document;
    else
        m_skipped[document.externalId] = document.skipReason;
}

void TransferIntake::decide(const IntakeDocument &document, const Known &known, Changes &changes)
{
    const bool restored = known.gone && known.erased; // nothing is left that could be sent
    const bool revised = known.fingerprint != document.fingerprint || restored;
    if (!revised && !known.gone) {
        ++m_result.unchanged;
        return;
    }
    if (revised)
        changes.revised << Revision{known.transfer, known.revision + 1, &document};
    else
        changes.back << known.transfer; // restored from the bin as it was: what its going ended goes on
    if (wakesOnRevision(known.state, known.byPerson)) {
        changes.woken << known.transfer;
        m_counts.moved(m_page.route, known.state, TransferState::Waiting);
    }
    m_result.touched << known.transfer;
    ++m_result.revised;
}

Status TransferIntake::write(const Changes &changes)
{
    if (const Status revised = revise(changes.revised); !revised)
        return revised;
    if (const Status back = touch(kComeBack, changes.back); !back)
        return back;
    if (const Status woken = touch(kWakeTransfers, changes.woken); !woken)
        return woken;
    const Result<QList<Revision>> first = add(changes.added);
    if (!first)
        return first.error();
    return keep(changes.revised + *first);
}

Result<QList<TransferIntake::Revision>> TransferIntake::add(const Documents &documents)
{
    QList<SetStatement::Row> rows;
    QHash<QString, const IntakeDocument *> byKey;
    const qint64 now = m_page.nowMs;
    for (const IntakeDocument *const one : documents) {
        rows << SetStatement::Row{m_page.route.value(), one->businessKey, one->externalId, one->number, one->customer,
            one->total.micros(), one->currency, transferStateName(TransferState::Waiting), one->priority, now, now, now,
            one->documentMs};
        byKey.insert(toStoredText(one->businessKey), one);
        m_counts.added(m_page.route, TransferState::Waiting);
    }
    QList<Revision> revisions;
    const Status added = kAddTransfers.run(m_database, rows, [&](const SqlRow &row) {
        const TransferId transfer(row[0].toLongLong());
        revisions << Revision{transfer, 1, byKey.value(toStoredText(row[1].toString()))};
        m_result.touched << transfer;
    });
    if (!added)
        return added.error();
    m_result.added += int(revisions.size());
    return revisions;
}

Status TransferIntake::revise(const QList<Revision> &revisions)
{
    QList<SetStatement::Row> rows;
    for (const auto &[transfer, number, document] : revisions) {
        rows << SetStatement::Row{number, document->externalId, document->number, document->customer,
            document->total.micros(), document->currency, document->documentMs, document->priority, m_page.nowMs,
            transfer.value()};
    }
    return kReviseTransfers.run(m_database, rows);
}

Status TransferIntake::touch(const QString &sql, const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return Done{};
    const Dialect dialect = m_database.dialect();
    const auto touched = m_database.run(sql + inIds(dialect, u"id"_s), {m_page.nowMs, idList(dialect, transfers)});
    if (!touched)
        return touched.error();
    return Done{};
}

Status TransferIntake::keep(const QList<Revision> &revisions)
{
    QList<SetStatement::Row> rows;
    QHash<qint64, const IntakeDocument *> byTransfer;
    for (const auto &[transfer, number, document] : revisions) {
        rows << SetStatement::Row{transfer.value(), number, document->fingerprint, m_page.nowMs};
        byTransfer.insert(transfer.value(), document);
    }
    QList<SetStatement::Row> payloads;
    const Status kept = kAddRevisions.run(m_database, rows, [&](const SqlRow &row) {
        payloads << SetStatement::Row{row[0], byTransfer.value(row[1].toLongLong())->payload};
    });
    if (!kept)
        return kept;
    return kAddPayloads.run(m_database, payloads);
}

Status TransferIntake::noteSkipped()
{
    QList<SetStatement::Row> rows;
    for (const auto &[externalId, reason] : m_skipped)
        rows << SetStatement::Row{m_page.route.value(), externalId, reason, m_page.nowMs};
    return kNoteSkipped.run(m_database, rows);
}

Status TransferIntake::moveCursor()
{
    const auto moved = m_database.run(kMoveCursor, {m_page.route.value(), m_page.cursorAfter, m_page.nowMs});
    if (!moved)
        return moved.error();
    return Done{};
}

} // namespace cuadra
