#pragma once

#include "core/base/result.h"
#include "core/domain/finding.h"
#include "core/domain/order.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace cuadra {

/// A person's value for one field and what the source said there when it was given. Text or flag.
struct Correction
{
    QString path; ///< as applyOverlay(), lines by their id: lastingPath()
    QJsonValue value;
    QJsonValue base;

    friend bool operator==(const Correction &, const Correction &) = default;
};

/// As the ledger keeps corrections: path -> {"value": ..., "base": ...}.
[[nodiscard]] QJsonObject overlayOf(const QList<Correction> &corrections);
[[nodiscard]] QList<Correction> correctionsOf(const QJsonObject &overlay);

/// The source changed the very field that a person corrected.
struct EditConflict
{
    Correction mine;
    QJsonValue theirs; ///< undefined: the field is not there any more

    friend bool operator==(const EditConflict &, const EditConflict &) = default;
};

struct CorrectedOrder
{
    Order order; ///< where there is a conflict, as the source says
    QList<EditConflict> conflicts;
};

/// Lays corrections over what the source says now. A field that the source left alone takes the correction, one that
/// it changed to the same value needs none, any other change is a conflict: neither side is dropped silently.
/// Errors: Rejected "overlay.wrong_type"; args: the path.
[[nodiscard]] Result<CorrectedOrder> layCorrections(const Order &order, const QJsonObject &overlay);

/// "edit.conflict" (args: base, theirs, mine) or "edit.field_gone" (args: mine). Severity Block; field: the path.
[[nodiscard]] Finding conflictFinding(const EditConflict &conflict);

/// A text as it is, a flag as "true" or "false"; empty for nothing.
[[nodiscard]] QString correctionText(const QJsonValue &value);

} // namespace cuadra
