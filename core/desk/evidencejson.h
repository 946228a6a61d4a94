#pragma once

#include "core/desk/trace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cuadra {

inline constexpr QLatin1StringView kEvidenceFormat("cuadra-evidence/1");

// The parts of an evidence pack; the same facts of the ledger always give the same JSON.

/// The order's state, attempts, findings, waterfall and events, from a masked trace.
[[nodiscard]] QJsonObject orderJson(const Trace &trace, qint64 nowMs);
[[nodiscard]] QJsonObject revisionJson(const RevisionView &revision);
/// Bodies by their HMAC under a key that only the ledger has: what is as short as a tax id could be guessed from a digest.
[[nodiscard]] QJsonObject exchangeJson(const ExchangeView &exchange, const QByteArray &key);
[[nodiscard]] QByteArray evidenceKey(const QList<RevisionView> &revisions);
[[nodiscard]] QJsonObject linkJson(const AuditLink &link);
[[nodiscard]] QJsonArray eventsJson(const QList<TraceEvent> &events);
[[nodiscard]] QString sealOf(const QJsonObject &packWithoutSeal);

template <typename Fact, typename Json> [[nodiscard]] QJsonArray listJson(const QList<Fact> &facts, Json json)
{
    QJsonArray list;
    for (const Fact &fact : facts)
        list.append(json(fact));
    return list;
}

[[nodiscard]] QString laneName(TraceLane lane);     ///< "shop", "payment", ...
[[nodiscard]] QString resultName(TraceResult result); ///< "plain", "good", ...

} // namespace cuadra
