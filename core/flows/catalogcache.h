#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/domain/catalog.h"
#include "core/domain/targetlimits.h"
#include "core/ports/ordertarget.h"

#include <QMutex>

#include <optional>
#include <utility>

namespace cuadra {

/// What a target's own lists answered lately. One per target connection, shared by its lanes.
///
/// Only keys with exactly one answer are kept: unknown and ambiguous ones are asked again, because a person mends
/// them over there while an order waits. Thread: all functions from any thread; none holds a lock over I/O.
class CatalogCache
{
public:
    explicit CatalogCache(const Clock &clock, qint64 keepMs = 600'000) : m_clock(clock), m_keepMs(keepMs) {}

    [[nodiscard]] Result<CatalogAnswer> find(OrderTarget &target, CatalogKind kind, const QStringList &keys,
                                             const StopFlag &stop);
    [[nodiscard]] Result<TargetLimits> limits(OrderTarget &target, const StopFlag &stop);
    /// Asks everything anew from now on, e.g. after the target refused something that stood here.
    void forget();

private:
    struct Kept
    {
        QString id;
        qint64 untilMs = 0;
    };

    [[nodiscard]] CatalogAnswer keptOf(CatalogKind kind, const QStringList &keys, QStringList &missing);
    void keep(CatalogKind kind, const CatalogAnswer &answer);

    const Clock &m_clock;
    const qint64 m_keepMs;
    QMutex m_mutex;
    QHash<std::pair<CatalogKind, QString>, Kept> m_kept;
    std::optional<TargetLimits> m_limits;
    qint64 m_limitsUntilMs = 0;
};

} // namespace cuadra
