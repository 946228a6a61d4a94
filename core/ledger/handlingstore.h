#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/handlingrecords.h"
#include "core/ledger/records.h"

#include <QList>

namespace cuadra {

/// What people note about transfers, beside their way through the states. Each change writes its audit event.
class HandlingStore
{
public:
    explicit HandlingStore(Database &database) : m_database(database) { }

    [[nodiscard]] Result<Handling> of(TransferId transfer);
    [[nodiscard]] Result<QStringList> assignees();
    [[nodiscard]] Result<QStringList> tags();

    // Each returns how many transfers it changed.
    [[nodiscard]] Result<int> assign(const QList<TransferId> &transfers, const QString &assignee, const Actor &actor,
                                     qint64 nowMs); ///< an empty name: nobody's
    [[nodiscard]] Result<int> tag(const QList<TransferId> &transfers, const QString &name, const Actor &actor,
                                  qint64 nowMs);
    [[nodiscard]] Result<int> untag(const QList<TransferId> &transfers, const QString &name, const Actor &actor,
                                    qint64 nowMs);
    [[nodiscard]] Result<int> note(const QList<TransferId> &transfers, const QString &text, const Actor &actor,
                                   qint64 nowMs);

    /// Keeps what was done for the failure that \p transfer stands with; RemedyView::id and cause are set here.
    [[nodiscard]] Status keepRemedy(TransferId transfer, RemedyView remedy);

private:
    [[nodiscard]] Status audit(TransferId transfer, const QString &action, const QJsonObject &content,
                               const Actor &actor, qint64 nowMs);
    [[nodiscard]] Result<QStringList> texts(const QString &sql);
    [[nodiscard]] Status addRemedies(TransferId transfer, Handling &handling);

    Database &m_database;
};

} // namespace cuadra
