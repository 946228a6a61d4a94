#include "core/ledger/correctionstore.h"

#include "core/ledger/auditlog.h"
#include "core/ledger/handlingstore.h"
#include "core/ledger/sqlvalues.h"
#include "core/rules/corrections.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kLock = u"SELECT id FROM transfer WHERE id = ? FOR UPDATE"_s;
const auto kCorrectable = u"SELECT t.state, t.revision, r.id, %1 FROM transfer t"
                       " JOIN revision r ON r.transfer = t.id AND r.number = t.revision WHERE t.id = ?"_s;
const auto kMoveOn = u"UPDATE transfer SET revision = ?, changed_ms = ? WHERE id = ?"_s;
const auto kAddCorrected = u"INSERT INTO revision (transfer, number, fingerprint, overlay, taken_ms)"
                          " SELECT transfer, ?, fingerprint, ?, ? FROM revision WHERE id = ? RETURNING id"_s;
const auto kCopyPayload = u"INSERT INTO payload (revision, body) SELECT ?, body FROM payload WHERE revision = ?"_s;
// They stand until the corrected order is checked.
const auto kCopyFindings =
    u"INSERT INTO finding (transfer, revision, check_id, code, severity, field, args, cause_key, rules_version)"
    " SELECT transfer, ?, check_id, code, severity, field, args, cause_key, rules_version FROM finding"
    " WHERE transfer = ? AND revision = ?"_s;

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonValue stored(const QJsonObject &overlay, const QString &path)
{
    return overlay.contains(path) ? overlay.value(path).toObject().value("value"_L1)
                                  : QJsonValue(QJsonValue::Undefined);
}

Result<QJsonObject> changed(QJsonObject overlay, const QList<FieldChange> &changes)
{
    for (const FieldChange &change : changes) {
        if (stored(overlay, change.path) != change.expected)
            return Error{.kind = ErrorKind::Conflict, .code = u"edit.changed_meanwhile"_s, .args = {change.path}};
        if (change.value.isUndefined())
            overlay.remove(change.path);
        else
            overlay.insert(change.path, QJsonObject{{u"value"_s, change.value}, {u"base"_s, change.base}});
    }
    return overlay;
}

} // namespace

bool CorrectionStore::isOpen(TransferState state)
{
    using S = TransferState;
    return state == S::Failed || state == S::Held || state == S::Waiting || state == S::Retrying;
}

Status CorrectionStore::change(TransferId transfer, const QList<FieldChange> &changes, const Actor &actor,
                               qint64 nowMs)
{
    const Result<Standing> before = standing(transfer);
    if (!before)
        return before.error();
    if (!isOpen(before->state)) {
        return Error{.kind = ErrorKind::Rejected, .code = u"edit.not_now"_s,
                     .args = {transferStateName(before->state)}};
    }
    const Result<QJsonObject> overlay = changed(before->overlay, changes);
    if (!overlay)
        return overlay.error();
    if (const Status added = addRevision(transfer, *before, *overlay, nowMs); !added)
        return added;
    return keepHistory(transfer, changes, actor, nowMs);
}

Result<CorrectionStore::Standing> CorrectionStore::standing(TransferId transfer)
{
    if (m_database.dialect() == Dialect::PostgreSql) { // a join that waits for its lock loses a row that moved on
        if (const auto locked = m_database.rows(kLock, {transfer.value()}); !locked)
            return locked.error();
    }
    const auto rows = m_database.rows(kCorrectable.arg(overlaySql(u"t.id"_s, u"t.revision"_s)), {transfer.value()});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.unknown_transfer"_s};
    const SqlRow &row = rows->front();
    return Standing{.state = transferStateFromName(row[0].toString()).value_or(TransferState::Verified),
                    .revision = row[1].toInt(),
                    .revisionId = row[2].toLongLong(),
                    .overlay = QJsonDocument::fromJson(row[3].toString().toUtf8()).object()};
}

Status CorrectionStore::addRevision(TransferId transfer, const Standing &before, const QJsonObject &overlay,
                                    qint64 nowMs)
{
    const int number = before.revision + 1;
    if (const auto moved = m_database.run(kMoveOn, {number, nowMs, transfer.value()}); !moved)
        return moved.error();
    const auto added = m_database.rows(kAddCorrected, {number, jsonText(overlay), nowMs, before.revisionId});
    if (!added)
        return added.error();
    if (const auto copied = m_database.run(kCopyPayload, {added->front()[0], before.revisionId}); !copied)
        return copied.error();
    if (const auto copied = m_database.run(kCopyFindings, {number, transfer.value(), before.revision}); !copied)
        return copied.error();
    return Done{};
}

Status CorrectionStore::keepHistory(TransferId transfer, const QList<FieldChange> &changes, const Actor &actor,
                                    qint64 nowMs)
{
    QJsonArray fields;
    for (const FieldChange &change : changes) {
        const QString old = correctionText(change.expected.isUndefined() ? change.base : change.expected);
        const QString now = correctionText(change.value.isUndefined() ? change.base : change.value);
        fields << QJsonObject{{u"field"_s, change.path}, {u"action"_s, change.action}, {u"before"_s, old},
                              {u"after"_s, now},         {u"source"_s, correctionText(change.base)}};
        const Status kept = HandlingStore(m_database).keepRemedy(transfer, {.action = change.action,
                                                                            .path = change.path,
                                                                            .base = correctionText(change.base),
                                                                            .oldValue = old,
                                                                            .newValue = now,
                                                                            .who = actor.name,
                                                                            .reason = actor.reason,
                                                                            .atMs = nowMs});
        if (!kept)
            return kept;
    }
    return AuditLog(m_database)
        .append({.atMs = nowMs,
                 .who = actor.name,
                 .action = u"transfer.correct"_s,
                 .subject = u"transfer/%1"_s.arg(transfer.value()),
                 .content = jsonText({{u"reason"_s, actor.reason}, {u"fields"_s, fields}})});
}

} // namespace cuadra
