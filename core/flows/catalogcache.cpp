#include "core/flows/catalogcache.h"

#include <QMutexLocker>

namespace cuadra {

Result<CatalogAnswer> CatalogCache::find(OrderTarget &target, CatalogKind kind, const QStringList &keys,
                                         const StopFlag &stop)
{
    QStringList missing;
    CatalogAnswer answer = keptOf(kind, keys, missing);
    if (missing.isEmpty())
        return answer;
    const Result<CatalogAnswer> asked = target.lookUp(kind, missing, stop);
    if (!asked)
        return asked.error();
    keep(kind, *asked);
    return answer.unite(*asked);
}

Result<TargetLimits> CatalogCache::limits(OrderTarget &target, const StopFlag &stop)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_limits && m_clock.nowMs() < m_limitsUntilMs)
            return *m_limits;
    }
    Result<TargetLimits> asked = target.limits(stop);
    if (!asked)
        return asked;
    const QMutexLocker lock(&m_mutex);
    m_limits = *asked;
    m_limitsUntilMs = m_clock.nowMs() + m_keepMs;
    return asked;
}

void CatalogCache::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_kept.clear();
    m_limits.reset();
}

CatalogAnswer CatalogCache::keptOf(CatalogKind kind, const QStringList &keys, QStringList &missing)
{
    CatalogAnswer answer;
    const QMutexLocker lock(&m_mutex);
    for (const QString &key : keys) {
        const auto kept = m_kept.constFind({kind, key});
        if (kept != m_kept.cend() && m_clock.nowMs() < kept->untilMs)
            answer.insert(key, kept->id);
        else
            missing.append(key);
    }
    return answer;
}

void CatalogCache::keep(CatalogKind kind, const CatalogAnswer &answer)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 untilMs = m_clock.nowMs() + m_keepMs;
    for (const QString &key : answer.uniqueKeys()) {
        if (answer.count(key) == 1)
            m_kept.insert({kind, key}, {.id = answer.value(key), .untilMs = untilMs});
    }
}

} // namespace cuadra
