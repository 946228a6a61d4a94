#include "core/desk/evidence.h"

#include "core/desk/evidencejson.h"
#include "core/desk/trace.h"
#include "core/ledger/auditlog.h"
#include "core/ledger/exchangestore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kRevisions = 1'000;
constexpr int kExchanges = 200;

bool sealHolds(QJsonObject pack)
{
    const QString seal = pack.take(u"seal"_s).toString();
    return seal == sealOf(pack);
}

/// Whether an event's hash follows from what the file says about it.
bool linkHolds(const QJsonObject &link)
{
    const auto hex = [&](QLatin1StringView name) { return QByteArray::fromHex(link.value(name).toString().toLatin1()); };
    const AuditEvent event{.atMs = link.value("at_ms"_L1).toInteger(),
                           .who = link.value("who"_L1).toString(),
                           .action = link.value("action"_L1).toString(),
                           .subject = link.value("subject"_L1).toString(),
                           .content = {}};
    const QByteArray hash = AuditLog::hashOf(hex("before"_L1), link.value("id"_L1).toInteger(), event, hex("digest"_L1));
    return hash == hex("hash"_L1);
}

auto exchangesBy(const QByteArray &key)
{
    return [key](const ExchangeView &exchange) { return exchangeJson(exchange, key); };
}

template <typename Known, typename Json>
QStringList differing(const QJsonArray &said, const QList<Known> &known, QLatin1StringView id, const QString &code,
                      Json json)
{
    QStringList wrong;
    for (const QJsonValue &one : said) {
        const qint64 number = one[id].toInteger();
        const bool holds = std::any_of(known.cbegin(), known.cend(), [&](const Known &other) {
            const QJsonObject facts = json(other);
            return facts.value(id).toInteger() == number && facts == one.toObject();
        });
        if (!holds)
            wrong << u"%1|%2"_s.arg(code).arg(number);
    }
    return wrong;
}

/// Those that were pruned since cannot be compared.
QJsonArray stillKept(const QJsonArray &said, const QList<ExchangeView> &exchanges)
{
    QJsonArray kept;
    for (const QJsonValue &one : said) {
        const auto same = [&one](const ExchangeView &other) { return other.id == one["id"_L1].toInteger(); };
        if (std::any_of(exchanges.cbegin(), exchanges.cend(), same))
            kept << one;
    }
    return kept;
}

} // namespace

Result<QByteArray> Evidence::pack(TransferId transfer, qint64 nowMs)
{
    const Result<Trace> trace = TraceReader(m_database).trace(transfer);
    if (!trace)
        return trace.error();
    TraceStore store(m_database);
    const auto revisions = store.revisions(transfer, kRevisions);
    const auto exchanges = ExchangeStore(m_database).ofTransfer(transfer, kExchanges);
    const auto chain = store.chainOf(transfer);
    if (!revisions || !exchanges || !chain)
        return !revisions ? revisions.error() : !exchanges ? exchanges.error() : chain.error();
    QJsonObject pack = orderJson(*trace, nowMs);
    pack.insert(u"revisions"_s, listJson(*revisions, revisionJson));
    pack.insert(u"exchanges"_s, listJson(*exchanges, exchangesBy(evidenceKey(*revisions))));
    pack.insert(u"audit"_s, listJson(*chain, linkJson));
    pack.insert(u"seal"_s, sealOf(pack));
    return QJsonDocument(pack).toJson();
}

QStringList contradictionsWithin(const QByteArray &pack)
{
    const QJsonObject said = QJsonDocument::fromJson(pack).object();
    if (said.value("format"_L1).toString() != kEvidenceFormat)
        return {u"evidence.format"_s};
    QStringList wrong;
    if (!sealHolds(said))
        wrong << u"evidence.seal"_s;
    const QJsonArray audit = said.value("audit"_L1).toArray();
    for (const QJsonValue &link : audit) {
        if (!linkHolds(link.toObject()))
            wrong << u"evidence.chain|%1"_s.arg(link["id"_L1].toInteger());
    }
    return wrong;
}

Result<QStringList> Evidence::contradictions(const QByteArray &pack)
{
    QStringList wrong = contradictionsWithin(pack);
    const QJsonObject said = QJsonDocument::fromJson(pack).object();
    if (wrong.contains("evidence.format"_L1))
        return wrong;
    TraceStore store(m_database);
    const TransferId transfer(said.value("order"_L1)["id"_L1].toInteger());
    const auto revisions = store.revisions(transfer, kRevisions);
    const auto exchanges = ExchangeStore(m_database).ofTransfer(transfer, kExchanges);
    const auto chain = store.chainOf(transfer);
    if (!revisions || !exchanges || !chain)
        return !revisions ? revisions.error() : !exchanges ? exchanges.error() : chain.error();
    if (revisions->isEmpty())
        return wrong << u"evidence.unknown_order"_s;
    wrong += differing(said.value("revisions"_L1).toArray(), *revisions, "number"_L1, u"evidence.revision"_s, revisionJson);
    wrong += differing(said.value("audit"_L1).toArray(), *chain, "id"_L1, u"evidence.audit"_s, linkJson);
    wrong += differing(stillKept(said.value("exchanges"_L1).toArray(), *exchanges), *exchanges, "id"_L1, u"evidence.exchange"_s, exchangesBy(evidenceKey(*revisions)));
    return wrong;
}

} // namespace cuadra
