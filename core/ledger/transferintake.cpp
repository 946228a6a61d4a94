#include "core/ledger/transferintake.h"

#include "core/ledger/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kFindKnown = u"SELECT t.id, t.state, t.revision, t.by_person, r.fingerprint, t.gone_ms FROM transfer t"
                        " JOIN revision r ON r.transfer = t.id AND r.number = t.revision"
                        " WHERE t.route = ? AND t.business_key = ?"_s;
const auto kAddTransfer = u"INSERT INTO transfer (route, business_key, external_id, number, customer, total, currency,"
                          " state, priority, due_ms, created_ms, changed_ms, document_ms)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?) RETURNING id"_s;
const auto kAddRevision =
    u"INSERT INTO revision (transfer, number, fingerprint, taken_ms) VALUES (?, ?, ?, ?) RETURNING id"_s;
const auto kAddPayload = u"INSERT INTO payload (revision, body) VALUES (?, ?)"_s;
const auto kReviseTransfer = u"UPDATE transfer SET revision = ?, external_id = ?, number = ?, customer = ?, total = ?,"
                             " currency = ?, document_ms = ?, priority = ?, changed_ms = ?, gone_ms = 0 WHERE id = ?"_s;
const auto kComeBack = u"UPDATE transfer SET gone_ms = 0, changed_ms = ? WHERE id = ?"_s;
const auto kWakeTransfer =
    u"UPDATE transfer SET state = 'waiting', hold = 'none', due_ms = ?, attempts = 0, error_kind = '',"
    " error_code = '', error_args = '[]', cause_key = '', by_person = 0 WHERE id = ?"_s;
const auto kNoteSkipped =
    u"INSERT INTO skipped (route, external_id, reason, at_ms) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (route, external_id) DO UPDATE SET reason = excluded.reason, at_ms = excluded.at_ms"_s;
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
    for (const IntakeDocument &document : m_page.documents) {
        if (const Status taken = take(document); !taken)
            return taken.error();
    }
    for (const SkippedDocument &skipped : m_page.skipped) {
        if (const Status noted = noteSkipped(skipped); !noted)
            return noted.error();
    }
    if (const Status moved = moveCursor(); !moved)
        return moved.error();
    if (const Status counted = m_counts.write(m_database); !counted)
        return counted.error();
    return m_result;
}

Status TransferIntake::take(const IntakeDocument &document)
{
    const Result<std::optional<Known>> known = find(document);
    if (!known)
        return known.error();
    if (!known->has_value() && !document.skipReason.isEmpty())
        return noteSkipped({.externalId = document.externalId, .reason = document.skipReason});
    if (!known->has_value())
        return add(document);
    if ((*known)->fingerprint != document.fingerprint)
        return revise(**known, document);
    if ((*known)->gone)
        return takeBack(**known);
    ++m_result.unchanged;
    return Done{};
}

Result<std::optional<TransferIntake::Known>> TransferIntake::find(const IntakeDocument &document)
{
    const QString lock = m_database.dialect() == Dialect::Sqlite ? QString() : u" FOR UPDATE OF t"_s;
    const auto rows = m_database.rows(kFindKnown + lock, {m_page.route.value(), document.businessKey});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<Known>();
    const SqlRow &row = rows->front();
    return std::optional(Known{.transfer = TransferId(row[0].toLongLong()),
        .state = transferStateFromName(row[1].toString()).value_or(TransferState::Failed),
        .revision = row[2].toInt(),
        .fingerprint = row[4].toByteArray(),
        .byPerson = row[3].toInt() != 0,
        .gone = row[5].toLongLong() > 0});
}

Status TransferIntake::add(const IntakeDocument &document)
{
    const qint64 now = m_page.nowMs;
    const auto added = m_database.rows(kAddTransfer,
        {m_page.route.value(), document.businessKey, document.externalId, document.number, document.customer,
            document.total.micros(), document.currency, document.priority, now, now, now, document.documentMs});
    if (!added)
        return added.error();
    const TransferId transfer(added->front()[0].toLongLong());
    m_counts.added(m_page.route, TransferState::Waiting);
    m_result.touched << transfer;
    ++m_result.added;
    return keepRevision(transfer, 1, document);
}

Status TransferIntake::revise(const Known &known, const IntakeDocument &document)
{
    const int revision = known.revision + 1;
    const auto revised = m_database.run(kReviseTransfer,
        {revision, document.externalId, document.number, document.customer, document.total.micros(), document.currency,
            document.documentMs, document.priority, m_page.nowMs, known.transfer.value()});
    if (!revised)
        return revised.error();
    if (const Status woken = wake(known); !woken)
        return woken;
    m_result.touched << known.transfer;
    ++m_result.revised;
    return keepRevision(known.transfer, revision, document);
}

/// Restored from the bin as it was: what its going ended goes on.
Status TransferIntake::takeBack(const Known &known)
{
    if (const auto back = m_database.run(kComeBack, {m_page.nowMs, known.transfer.value()}); !back)
        return back.error();
    if (const Status woken = wake(known); !woken)
        return woken;
    m_result.touched << known.transfer;
    ++m_result.revised;
    return Done{};
}

Status TransferIntake::wake(const Known &known)
{
    if (!wakesOnRevision(known.state, known.byPerson))
        return Done{};
    if (const auto woken = m_database.run(kWakeTransfer, {m_page.nowMs, known.transfer.value()}); !woken)
        return woken.error();
    m_counts.moved(m_page.route, known.state, TransferState::Waiting);
    return Done{};
}

Status TransferIntake::keepRevision(TransferId transfer, int revision, const IntakeDocument &document)
{
    const auto kept = m_database.rows(kAddRevision, {transfer.value(), revision, document.fingerprint, m_page.nowMs});
    if (!kept)
        return kept.error();
    if (const auto stored = m_database.run(kAddPayload, {kept->front()[0], document.payload}); !stored)
        return stored.error();
    return Done{};
}

Status TransferIntake::noteSkipped(const SkippedDocument &skipped)
{
    const auto noted =
        m_database.run(kNoteSkipped, {m_page.route.value(), skipped.externalId, skipped.reason, m_page.nowMs});
    if (!noted)
        return noted.error();
    return Done{};
}

Status TransferIntake::moveCursor()
{
    const auto moved = m_database.run(kMoveCursor, {m_page.route.value(), m_page.cursorAfter, m_page.nowMs});
    if (!moved)
        return moved.error();
    return Done{};
}

} // namespace cuadra
