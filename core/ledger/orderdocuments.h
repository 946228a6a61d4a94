#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/transferstate.h"
#include "core/ledger/database.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace cuadra {

/// What the ledger holds of an order to be looked at: its newest revision as the source said it, and the corrections.
struct OrderDocument
{
    TransferId transfer = {};
    RouteId route = {};
    QString businessKey = {};
    TransferState state = TransferState::Failed;
    int revision = 1;
    QByteArray payload = {};
    QJsonObject overlay = {};        ///< as core/rules/corrections.h
    QStringList acceptedCauses = {}; ///< holds that a person accepted
};

/// In the order of \p transfers; unknown ones are left out.
[[nodiscard]] Result<QList<OrderDocument>> readOrderDocuments(Database &database, const QList<TransferId> &transfers);

} // namespace cuadra
