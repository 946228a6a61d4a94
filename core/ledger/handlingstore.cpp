#include "core/ledger/handlingstore.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/failurefiltersql.h"
#include "core/ledger/failurestore.h"
#include "core/ledger/sqlvalues.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kHead = u"SELECT COALESCE(a.assignee, ''), %1, t.revision FROM transfer t"
                   " LEFT JOIN assignment a ON a.transfer = t.id WHERE t.id = ?"_s;
const auto kTagsOf = u"SELECT name FROM tag WHERE transfer = ? ORDER BY name"_s;
const auto kNotesOf = u"SELECT id, who, at_ms, body FROM note WHERE transfer = ? ORDER BY id"_s;
const auto kRemediesOf = u"SELECT id, cause, action, path, base, old_value, new_value, who, reason, at_ms FROM remedy"
                         " WHERE transfer = ? ORDER BY id"_s;
const auto kAssignees = u"SELECT DISTINCT assignee FROM assignment ORDER BY assignee"_s;
const auto kTags = u"SELECT DISTINCT name FROM tag ORDER BY name"_s;
const auto kAssign = u"INSERT INTO assignment (transfer, assignee) SELECT id, ? FROM transfer WHERE id = ?"
                     " ON CONFLICT (transfer) DO UPDATE SET assignee = excluded.assignee"
                     " WHERE assignment.assignee <> excluded.assignee"_s;
const auto kAssignNobody = u"DELETE FROM assignment WHERE transfer = ?"_s;
const auto kTag = u"INSERT INTO tag (name, transfer) SELECT ?, id FROM transfer WHERE id = ? ON CONFLICT DO NOTHING"_s;
const auto kUntag = u"DELETE FROM tag WHERE name = ? AND transfer = ?"_s;
const auto kNote =
    u"INSERT INTO note (transfer, who, at_ms, body) SELECT id, ?, ?, ? FROM transfer WHERE id = ?"_s;
const auto kCauseOf = u"SELECT %1 FROM transfer t WHERE t.id = ?"_s;
const auto kKeepRemedy = u"INSERT INTO remedy (transfer, cause, action, path, base, old_value, new_value, who, reason,"
                         " at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;

/// Does \p change to each; those it changed are noted. Returns how many.
template <typename Change, typename Note>
Result<int> forEach(const QList<TransferId> &transfers, Change change, Note note)
{
    int changed = 0;
    for (const TransferId transfer : transfers) {
        const Result<int> done = change(transfer);
        if (!done)
            return done;
        if (*done == 0)
            continue;
        if (const Status noted = note(transfer); !noted)
            return noted.error();
        ++changed;
    }
    return changed;
}

} // namespace

Result<Handling> HandlingStore::of(TransferId transfer)
{
    Handling handling;
    Status read = m_database.each(kHead.arg(overlaySql(u"t.id"_s, u"t.revision"_s)), {transfer.value()}, [&handling](const SqlRow &row) {
        handling.assignee = row[0].toString();
        handling.overlay = QJsonDocument::fromJson(row[1].toString().toUtf8()).object();
        handling.revision = row[2].toInt();
        return true;
    });
    if (!read)
        return read.error();
    read = m_database.each(kTagsOf, {transfer.value()}, [&handling](const SqlRow &row) {
        handling.tags << row[0].toString();
        return true;
    });
    if (!read)
        return read.error();
    read = m_database.each(kNotesOf, {transfer.value()}, [&handling](const SqlRow &row) {
        handling.notes << NoteView{
            .id = row[0].toLongLong(), .who = row[1].toString(), .atMs = row[2].toLongLong(), .text = row[3].toString()};
        return true;
    });
    if (!read)
        return read.error();
    if (const Status added = addRemedies(transfer, handling); !added)
        return added.error();
    return handling;
}

Status HandlingStore::addRemedies(TransferId transfer, Handling &handling)
{
    return m_database.each(kRemediesOf, {transfer.value()}, [&handling](const SqlRow &row) {
        handling.remedies << RemedyView{.id = row[0].toLongLong(),
                                        .cause = row[1].toString(),
                                        .action = row[2].toString(),
                                        .path = row[3].toString(),
                                        .base = row[4].toString(),
                                        .oldValue = row[5].toString(),
                                        .newValue = row[6].toString(),
                                        .who = row[7].toString(),
                                        .reason = row[8].toString(),
                                        .atMs = row[9].toLongLong()};
        return true;
    });
}

Result<QStringList> HandlingStore::assignees()
{
    return texts(kAssignees);
}

Result<QStringList> HandlingStore::tags()
{
    return texts(kTags);
}

Result<QStringList> HandlingStore::texts(const QString &sql)
{
    QStringList found;
    const Status read = m_database.each(sql, {}, [&found](const SqlRow &row) {
        found << row[0].toString();
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

Result<int> HandlingStore::assign(const QList<TransferId> &transfers, const QString &assignee, const Actor &actor,
                                  qint64 nowMs)
{
    const auto change = [&](TransferId transfer) {
        return assignee.isEmpty() ? m_database.run(kAssignNobody, {transfer.value()})
                                  : m_database.run(kAssign, {assignee, transfer.value()});
    };
    return forEach(transfers, change, [&](TransferId transfer) {
        return audit(transfer, u"transfer.assign"_s, {{u"to"_s, assignee}}, actor, nowMs);
    });
}

Result<int> HandlingStore::tag(const QList<TransferId> &transfers, const QString &name, const Actor &actor,
                               qint64 nowMs)
{
    return forEach(transfers, [&](TransferId transfer) { return m_database.run(kTag, {name, transfer.value()}); },
                   [&](TransferId transfer) {
                       return audit(transfer, u"transfer.tag"_s, {{u"tag"_s, name}}, actor, nowMs);
                   });
}

Result<int> HandlingStore::untag(const QList<TransferId> &transfers, const QString &name, const Actor &actor,
                                 qint64 nowMs)
{
    return forEach(transfers, [&](TransferId transfer) { return m_database.run(kUntag, {name, transfer.value()}); },
                   [&](TransferId transfer) {
                       return audit(transfer, u"transfer.untag"_s, {{u"tag"_s, name}}, actor, nowMs);
                   });
}

Result<int> HandlingStore::note(const QList<TransferId> &transfers, const QString &text, const Actor &actor,
                                qint64 nowMs)
{
    return forEach(transfers,
                   [&](TransferId transfer) {
                       return m_database.run(kNote, {actor.name, nowMs, text, transfer.value()});
                   },
                   [&](TransferId transfer) {
                       return audit(transfer, u"transfer.note"_s, {{u"note"_s, text}}, actor, nowMs);
                   });
}

Status HandlingStore::keepRemedy(TransferId transfer, RemedyView remedy)
{
    const auto cause = m_database.rows(kCauseOf.arg(causeSql()), {transfer.value()});
    if (!cause)
        return cause.error();
    if (cause->empty())
        return Done{}; // no such transfer: there is nothing to mend
    remedy.cause = causeIndexKey(cause->front()[0].toString());
    const auto kept = m_database.run(kKeepRemedy,
                                     {transfer.value(), remedy.cause, remedy.action, remedy.path, remedy.base,
                                      remedy.oldValue, remedy.newValue, remedy.who, remedy.reason, remedy.atMs});
    if (!kept)
        return kept.error();
    return Done{};
}

Status HandlingStore::audit(TransferId transfer, const QString &action, const QJsonObject &content, const Actor &actor,
                            qint64 nowMs)
{
    QJsonObject whole = content;
    whole.insert(u"reason"_s, actor.reason);
    return AuditLog(m_database)
        .append({.atMs = nowMs,
                 .who = actor.name,
                 .action = action,
                 .subject = u"transfer/%1"_s.arg(transfer.value()),
                 .content = QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact))});
}

} // namespace cuadra
