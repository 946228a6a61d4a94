#pragma once

#include "core/base/result.h"
#include "core/domain/transferstate.h"
#include "core/ledger/database.h"
#include "core/ledger/records.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace cuadra {

/// One field set anew. Shape: paths and values as core/rules/corrections.h.
struct FieldChange
{
    QString path = {};
    QJsonValue value = QJsonValue::Undefined;    ///< undefined: the correction is revoked
    QJsonValue base = QJsonValue::Undefined;     ///< what the source said when the person decided
    QJsonValue expected = QJsonValue::Undefined; ///< the correction that the person saw; undefined: none
    QString action = QStringLiteral("edit");     ///< "edit", "revoke", "keep_mine", "take_theirs"
};

/// A person's corrections over what the source says. Each change makes a new revision over the same payload, so that
/// what a lane has in its hands is not sent any more; the payload itself never changes.
class CorrectionStore
{
public:
    explicit CorrectionStore(Database &database) : m_database(database) { }

    /// All changes or none, with one audit event and one line of history for each field.
    /// Errors: Rejected "edit.not_now" (args: state) once the other side may have it, "desk.unknown_transfer";
    ///         Conflict "edit.changed_meanwhile" (args: path) when another person was quicker.
    [[nodiscard]] Status change(TransferId transfer, const QList<FieldChange> &changes, const Actor &actor,
                                qint64 nowMs);

    [[nodiscard]] static bool isOpen(TransferState state); ///< whether a transfer in that state may be corrected

private:
    struct Standing
    {
        TransferState state = TransferState::Verified;
        int revision = 1;
        qint64 revisionId = 0;
        QJsonObject overlay;
    };

    [[nodiscard]] Result<Standing> standing(TransferId transfer);
    [[nodiscard]] Status addRevision(TransferId transfer, const Standing &before, const QJsonObject &overlay,
                                     qint64 nowMs);
    [[nodiscard]] Status keepHistory(TransferId transfer, const QList<FieldChange> &changes, const Actor &actor,
                                     qint64 nowMs);

    Database &m_database;
};

} // namespace cuadra
