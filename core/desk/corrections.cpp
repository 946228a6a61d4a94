#include "core/desk/corrections.h"

#include "core/desk/deskcommands.h"
#include "core/rules/overlay.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QJsonValue storedValue(const QJsonObject &overlay, const QString &path)
{
    return overlay.contains(path) ? overlay.value(path).toObject().value("value"_L1)
                                  : QJsonValue(QJsonValue::Undefined);
}

/// "sku" of "lines[#412].sku"; empty for what is no line's.
QString lineField(const QString &path)
{
    return path.startsWith(u"lines["_s) ? path.section(u'.', -1) : QString();
}

/// The places of an order that a wish may mean.
QStringList placesOf(const Order &corrected, const QString &path)
{
    const QString field = lineField(path);
    if (field.isEmpty())
        return {path};
    QStringList places;
    for (qsizetype i = 0; i < corrected.lines.size(); ++i)
        places << lastingPath(corrected, u"lines[%1].%2"_s.arg(i).arg(field));
    return places;
}

QString excluded(const SourceOrder &order)
{
    if (!CorrectionStore::isOpen(order.state))
        return u"alike.not_now"_s;
    if (!order.shop || !order.corrected)
        return u"alike.unreadable"_s;
    return order.conflicts.isEmpty() ? QString() : u"edit.conflict"_s;
}

AlikeRow planOne(const SourceOrder &order, const FieldWish &wish)
{
    AlikeRow row{.transfer = order.transfer, .excludedCode = excluded(order)};
    if (order.shop)
        row.number = order.shop->number;
    if (!row.excludedCode.isEmpty())
        return row;
    bool found = false;
    for (const QString &place : placesOf(*order.corrected, wish.path)) {
        const QJsonValue now = valueAt(*order.corrected, place);
        found = found || !now.isUndefined();
        row.before = correctionText(now);
        if (now == wish.before)
            row.changes << setField(*order.shop, order.overlay, place, wish.after);
    }
    if (!row.changes.isEmpty()) {
        row.before = correctionText(wish.before);
        row.after = correctionText(wish.after);
    } else if (!found) {
        row.excludedCode = u"alike.no_field"_s;
    } else {
        row.excludedCode = row.before == correctionText(wish.after) ? u"alike.same_value"_s : u"alike.other_value"_s;
    }
    return row;
}

} // namespace

QList<AlikeRow> planAlike(const QList<SourceOrder> &orders, const FieldWish &wish)
{
    QList<AlikeRow> rows;
    std::transform(orders.cbegin(), orders.cend(), std::back_inserter(rows),
                   [&](const SourceOrder &order) { return planOne(order, wish); });
    return rows;
}

FieldChange setField(const Order &shop, const QJsonObject &overlay, const QString &path, const QJsonValue &value)
{
    const QString place = lastingPath(shop, path);
    const QJsonValue kept = value.isString() ? QJsonValue(value.toString().trimmed()) : value;
    return {.path = place, .value = kept, .base = valueAt(shop, place), .expected = storedValue(overlay, place)};
}

FieldChange revokeField(const QJsonObject &overlay, const QString &path)
{
    return {.path = path,
            .base = overlay.value(path).toObject().value("base"_L1),
            .expected = storedValue(overlay, path),
            .action = u"revoke"_s};
}

FieldChange resolveConflict(const EditConflict &conflict, Resolution resolution, const QJsonValue &newValue)
{
    FieldChange change{.path = conflict.mine.path, .base = conflict.theirs, .expected = conflict.mine.value};
    switch (resolution) {
    case Resolution::KeepMine:
        change.value = conflict.mine.value;
        change.action = u"keep_mine"_s;
        return change;
    case Resolution::TakeTheirs: change.action = u"take_theirs"_s; return change;
    case Resolution::NewValue: change.value = newValue; return change;
    }
    Q_UNREACHABLE();
}

Status CorrectionCommands::change(TransferId transfer, const QList<FieldChange> &changes)
{
    if (const Status fit = checkReason(); !fit)
        return fit;
    if (changes.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.nothing_chosen"_s};
    return CorrectionStore(m_database).change(transfer, changes, m_actor, m_nowMs);
}

Result<AppliedChanges> CorrectionCommands::changeAll(const QList<OrderChange> &orders)
{
    if (const Status fit = checkReason(); !fit)
        return fit.error();
    AppliedChanges result;
    for (const OrderChange &order : orders) {
        const Status done = change(order.transfer, order.changes);
        const bool meanwhile = !done
            && (done.error().kind == ErrorKind::Conflict || done.error().kind == ErrorKind::Rejected);
        if (!done && !meanwhile)
            return done.error();
        (done ? result.applied : result.leftOut) << order.transfer;
    }
    if (result.applied.isEmpty() && result.leftOut.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.nothing_chosen"_s};
    return result;
}

Status CorrectionCommands::checkReason() const
{
    if (m_actor.reason.trimmed().size() > DeskCommands::kLongestReason)
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.reason_too_long"_s};
    return Done{};
}

} // namespace cuadra
