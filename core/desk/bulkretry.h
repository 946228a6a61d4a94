#pragma once

#include "core/ledger/queuerecords.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace cuadra {

/// Why an order of a frozen selection would not go.
enum class LeftOut {
    InErp,       ///< verified or accepted there already
    UnderWay,    ///< it is being sent, looked up or waits for its turn
    Moved,       ///< somebody dismissed it, or it is gone
    RoutePaused, ///< it would wait for the route
};

/// What a retry of a frozen selection would do now. Nothing was done.
struct RetryPlan
{
    QList<TransferId> goes;
    QHash<LeftOut, QList<TransferId>> leftOut;

    [[nodiscard]] int leftOutCount() const;
};

/// \p asked: the selection as it was seen; \p rows: those of them that the ledger knows now. \p seen: the states that
/// the person saw, failed ones by default.
[[nodiscard]] RetryPlan planRetry(const QList<TransferId> &asked, const QList<QueueRow> &rows,
                                  const QSet<RouteId> &pausedRoutes,
                                  const QList<TransferState> &seen = {TransferState::Failed});

struct BulkProgress
{
    int total = 0;
    int started = 0;
    int verified = 0;
    int failed = 0;    ///< again
    int postponed = 0; ///< tried again later by itself, or held
    int open = 0;      ///< started and still on the way
};

/// Retries a frozen selection a few at a time: the first ten as a probe, then blocks. Stops by itself when the probe
/// fails alike. Knows no ledger: it is told how things stand.
class BulkRetry
{
public:
    enum class State { Running, Finished, Cancelled, FailedAlike };

    explicit BulkRetry(const QList<TransferId> &transfers) : m_waiting(transfers), m_total(int(transfers.size())) {}

    /// What to retry now; empty: wait for saw(), or it is over.
    [[nodiscard]] QList<TransferId> next();
    /// What next() gave was retried, or could not be: those that stayed where they were.
    void started(const QList<TransferId> &transfers);
    void refused(const QList<TransferId> &transfers);
    /// How those that are under way stand now.
    void saw(const QList<QueueRow> &rows);
    /// Nothing more is begun; what is under way ends by itself.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] BulkProgress progress() const;
    [[nodiscard]] QList<TransferId> underWay() const { return m_open.values(); }
    [[nodiscard]] const QList<TransferId> &notStarted() const { return m_waiting; }
    /// With FailedAlike: why, as codes for the phrase.
    [[nodiscard]] const QString &alikeCode() const { return m_alikeCode; }
    [[nodiscard]] const QStringList &alikeArgs() const { return m_alikeArgs; }

    static constexpr int kProbe = 10;
    static constexpr int kBlock = 50;

private:
    void note(const QueueRow &row);
    void judgeProbe();
    void endWhenDone();

    QList<TransferId> m_waiting; ///< not begun
    const int m_total;
    QSet<TransferId> m_handed;   ///< given by next(), not yet told
    QSet<TransferId> m_open;
    QHash<TransferId, QueueRow> m_probe; ///< how the first ones ended
    int m_started = 0;
    int m_verified = 0;
    int m_failed = 0;
    int m_postponed = 0;
    bool m_probing = true;
    State m_state = State::Running;
    QString m_alikeCode;
    QStringList m_alikeArgs;
};

} // namespace cuadra
