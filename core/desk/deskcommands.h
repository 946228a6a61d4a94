#pragma once

#include "core/base/result.h"
#include "core/ledger/database.h"
#include "core/ledger/handlingrecords.h"
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
    /// Waits until a time, or with 0 until someone retries it; needs a reason. A change in the shop does not wake it.
    [[nodiscard]] Result<int> holdUntil(const QList<TransferId> &transfers, qint64 untilMs);
    /// Takes back a retry, a dismissal or a hold of a person where nothing followed it: it stands as it stood before.
    [[nodiscard]] Result<RecallResult> recall(const QList<TransferId> &transfers);

    // Each returns how many transfers it changed. Errors: also Rejected "desk.text_needed".
    [[nodiscard]] Result<int> assign(const QList<TransferId> &transfers, const QString &assignee); ///< empty: nobody's
    [[nodiscard]] Result<int> tag(const QList<TransferId> &transfers, const QString &name);
    [[nodiscard]] Result<int> untag(const QList<TransferId> &transfers, const QString &name);
    [[nodiscard]] Result<int> note(const QList<TransferId> &transfers, const QString &text);
    [[nodiscard]] Result<int> lookUpNow(const QList<TransferId> &transfers); ///< those in doubt; needs no reason

    /// Takes the personal data of transfers at rest out of the ledger; needs a reason. Errors: also as Erasure::erase().
    [[nodiscard]] Result<int> erasePersonalData(const QList<TransferId> &transfers);

    [[nodiscard]] Status pauseRoute(RouteId route, qint64 resumeMs); ///< needs a reason; 0 = until a person resumes
    [[nodiscard]] Status resumeRoute(RouteId route);
    /// kind: as SetupStore::map().
    [[nodiscard]] Status saveMapping(RouteId route, const QString &kind, const QString &sourceKey,
                                     const QString &targetKey);
    /// As saveMapping() on the route of a transfer, remembered as what was done for its failure; retry it afterwards.
    /// Errors: also Rejected "desk.unknown_transfer".
    [[nodiscard]] Status mapFor(TransferId transfer, const QString &kind, const QString &sourceKey,
                                const QString &targetKey);

    static constexpr qsizetype kLongestReason = 500;
    static constexpr qsizetype kLongestName = 60; ///< of a person or a tag
    static constexpr qsizetype kLongestNote = 2'000;

private:
    [[nodiscard]] Status checkReason(bool needed) const;
    [[nodiscard]] Status checkMany(const QList<TransferId> &transfers, bool reasonNeeded) const;
    [[nodiscard]] Status remember(TransferId transfer, const QString &action, const QString &path,
                                  const QString &value);
    [[nodiscard]] static Status checkText(const QString &text, bool needed, qsizetype longest);

    Database &m_database;
    const Actor m_actor;
    const qint64 m_nowMs;
};

} // namespace cuadra
