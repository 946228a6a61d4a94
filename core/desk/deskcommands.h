#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/records.h"

#include <QList>

namespace cuadra {

/// What a person can do, each in the transaction that the ledger handed out and with its audit event.
///
/// Errors: Rejected "desk.reason_needed", "desk.reason_too_long", "desk.nothing_chosen" or "desk.resume_in_past";
///         then nothing happened. Otherwise as the stores.
class DeskCommands
{
public:
    DeskCommands(Database &database, const Actor &actor, qint64 nowMs) :
        m_database(database), m_actor(actor), m_nowMs(nowMs)
    {
    }

    // Each returns how many transfers moved: those in a state that does not allow it are left out.
    [[nodiscard]] Result<int> retry(const QList<TransferId> &transfers);
    [[nodiscard]] Result<int> dismiss(const QList<TransferId> &transfers); ///< needs a reason
    [[nodiscard]] Result<int> acceptFindings(TransferId transfer);         ///< needs a reason

    [[nodiscard]] Status pauseRoute(RouteId route, qint64 resumeMs); ///< needs a reason; 0 = until a person resumes
    [[nodiscard]] Status resumeRoute(RouteId route);
    /// kind: as SetupStore::map().
    [[nodiscard]] Status saveMapping(RouteId route, const QString &kind, const QString &sourceKey,
                                     const QString &targetKey);

    static constexpr qsizetype kLongestReason = 500;

private:
    [[nodiscard]] Status checkReason(bool needed) const;

    Database &m_database;
    const Actor m_actor;
    const qint64 m_nowMs;
};

} // namespace cuadra
