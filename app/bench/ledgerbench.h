#pragma once

#include "app/bench/barebench.h"
#include "core/base/clock.h"
#include "core/base/stopflag.h"
#include "core/ledger/ledger.h"
#include "core/ledger/records.h"

#include <QSet>

#include <memory>

namespace cuadra {

/// Times the ledger's own work on invented transfers of 2 kB: intake in pages of 100, then eight lanes that each claim
/// blocks and begin, note and settle one transfer after the other.
class LedgerBench
{
public:
    /// \p url: an empty ledger that is kept for this. Errors: as Ledger::open().
    [[nodiscard]] static Result<std::unique_ptr<LedgerBench>> open(const QString &url, int count);

    [[nodiscard]] Result<BenchFigure> measureIntake();
    [[nodiscard]] Result<BenchFigure> measureSettling(); ///< after measureIntake()

private:
    explicit LedgerBench(int count) : m_count(count) {}

    Status setUp();
    Status takePage(int first);
    Result<QList<Claim>> claim();
    Status runLane();
    Status send(const Claim &claim);
    Status letGo(const QList<Claim> &claims);

    int m_count;
    SystemClock m_clock;
    StopFlag m_stop;
    std::unique_ptr<Ledger> m_ledger;
    RouteId m_route;
    QSet<TransferId> m_inHand; ///< touched in the writer's thread only
};

} // namespace cuadra
