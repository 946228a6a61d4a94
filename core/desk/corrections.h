#pragma once

#include "core/base/result.h"
#include "core/desk/workbench.h"
#include "core/ledger/correctionstore.h"

#include <QList>

namespace cuadra {

/// One order's row in the preview of a correction for many.
struct AlikeRow
{
    TransferId transfer = {};
    QString number = {};              ///< the shop's
    QList<FieldChange> changes = {};  ///< empty: left out
    QString before = {};
    QString after = {};
    QString excludedCode = {};        ///< why it is left out: "alike.not_now", "alike.other_value", "alike.same_value",
                                      ///< "alike.no_field", "alike.unreadable", "edit.conflict"; empty: it goes along
};

/// What one person wants of one field.
struct FieldWish
{
    QString path;      ///< of the order that is open; a line's field means every line with that value
    QJsonValue before; ///< what stands there now, corrections included
    QJsonValue after;
};

/// What a correction of one order would do to each of \p orders. Those where the same value stands are alike.
[[nodiscard]] QList<AlikeRow> planAlike(const QList<SourceOrder> &orders, const FieldWish &wish);

/// The change that sets a field of one order; shop and overlay as Workbench::sourceOrders() gave them.
[[nodiscard]] FieldChange setField(const Order &shop, const QJsonObject &overlay, const QString &path,
                                   const QJsonValue &value);
/// The change that takes a correction back.
[[nodiscard]] FieldChange revokeField(const QJsonObject &overlay, const QString &path);

enum class Resolution { KeepMine, TakeTheirs, NewValue };
/// The change that ends an "edit.conflict" or an "edit.field_gone" (which can only be TakeTheirs).
[[nodiscard]] FieldChange resolveConflict(const EditConflict &conflict, Resolution resolution,
                                          const QJsonValue &newValue = QJsonValue::Undefined);

struct OrderChange
{
    TransferId transfer;
    QList<FieldChange> changes;
};

/// What became of corrections for many.
struct AppliedChanges
{
    QList<TransferId> applied;
    QList<TransferId> leftOut; ///< moved, or another person was quicker
};

/// Corrections as commands, in the transaction that the ledger handed out.
/// Errors: Rejected "desk.nothing_chosen", "desk.reason_too_long"; otherwise as CorrectionStore.
class CorrectionCommands
{
public:
    CorrectionCommands(Database &database, const Actor &actor, qint64 nowMs) :
        m_database(database), m_actor(actor), m_nowMs(nowMs)
    {
    }

    [[nodiscard]] Status change(TransferId transfer, const QList<FieldChange> &changes);
    /// One after the other; those that do not fit any more are left out and named.
    [[nodiscard]] Result<AppliedChanges> changeAll(const QList<OrderChange> &orders);

private:
    [[nodiscard]] Status checkReason() const;

    Database &m_database;
    const Actor m_actor;
    const qint64 m_nowMs;
};

} // namespace cuadra
