#include "core/desk/evidencejson.h"

#include "core/domain/waterfalljson.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// Of nothing there is no digest: a body that was not kept is told apart from an empty one by the exchange itself.
QString sha256(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QString() : hex(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

QJsonObject attemptJson(const AttemptView &attempt)
{
    return {{u"revision"_s, attempt.revision},
            {u"started_ms"_s, attempt.startedMs},
            {u"ended_ms"_s, attempt.endedMs},
            {u"outcome"_s, transferStateName(attempt.outcome)},
            {u"error"_s, attempt.errorCode}};
}

QJsonObject findingJson(const Finding &finding)
{
    return {{u"check"_s, finding.checkId},
            {u"code"_s, finding.code},
            {u"severity"_s, severityName(finding.severity)},
            {u"field"_s, finding.field}};
}

} // namespace

QString laneName(TraceLane lane)
{
    switch (lane) {
    case TraceLane::Shop: return u"shop"_s;
    case TraceLane::Payment: return u"payment"_s;
    case TraceLane::Engine: return u"engine"_s;
    case TraceLane::Erp: return u"erp"_s;
    case TraceLane::People: return u"people"_s;
    }
    Q_UNREACHABLE();
}

QString resultName(TraceResult result)
{
    switch (result) {
    case TraceResult::Plain: return u"plain"_s;
    case TraceResult::Good: return u"good"_s;
    case TraceResult::Warning: return u"warning"_s;
    case TraceResult::Doubt: return u"doubt"_s;
    case TraceResult::Bad: return u"bad"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray eventsJson(const QList<TraceEvent> &events)
{
    return listJson(events, [](const TraceEvent &event) {
        const QJsonArray changes = listJson(event.changes, [](const TraceChange &change) {
            return QJsonObject{{u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}};
        });
        return QJsonObject{{u"at_ms"_s, event.atMs},
                           {u"took_ms"_s, event.tookMs},
                           {u"lane"_s, laneName(event.lane)},
                           {u"code"_s, event.code},
                           {u"args"_s, QJsonArray::fromStringList(event.args)},
                           {u"result"_s, resultName(event.result)},
                           {u"who"_s, event.who},
                           {u"reason"_s, event.reason},
                           {u"changes"_s, changes}};
    });
}

QJsonObject orderJson(const Trace &trace, qint64 nowMs)
{
    const QueueRow &row = trace.detail.row;
    QJsonObject pack{{u"format"_s, kEvidenceFormat},
                     {u"made_ms"_s, nowMs},
                     {u"order"_s,
                      QJsonObject{{u"id"_s, row.id.value()},
                                  {u"number"_s, row.number},
                                  {u"external_id"_s, trace.externalId},
                                  {u"business_key"_s, row.businessKey},
                                  {u"erp_number"_s, row.erpNumber},
                                  {u"erp_id"_s, trace.erpId},
                                  {u"route"_s, trace.detail.routeCode},
                                  {u"state"_s, transferStateName(row.state)},
                                  {u"total"_s, row.total.toString()},
                                  {u"currency"_s, row.currency}}},
                     {u"attempts"_s, listJson(trace.detail.attempts, attemptJson)},
                     {u"findings"_s, listJson(trace.detail.findings, findingJson)},
                     {u"events"_s, eventsJson(trace.events)}};
    if (trace.detail.waterfall)
        pack.insert(u"waterfall"_s, QJsonDocument::fromJson(waterfallToJson(*trace.detail.waterfall)).object());
    return pack;
}

QJsonObject revisionJson(const RevisionView &revision)
{
    return {{u"number"_s, revision.number},
            {u"taken_ms"_s, revision.takenMs},
            {u"fingerprint"_s, hex(revision.fingerprint)},
            {u"payload_bytes"_s, revision.payload.size()},
            {u"payload_sha256"_s, sha256(revision.payload)},
            {u"corrected"_s, !revision.overlay.isEmpty()}};
}

QByteArray evidenceKey(const QList<RevisionView> &revisions)
{
    return revisions.isEmpty() ? QByteArray() : "cuadra-evidence" + revisions.front().payload;
}

QJsonObject exchangeJson(const ExchangeView &exchange, const QByteArray &key)
{
    const auto keyed = [&key](const QByteArray &body) {
        return body.isEmpty() ? QString() : hex(QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256));
    };
    return {{u"id"_s, exchange.id},
            {u"step"_s, exchange.step},
            {u"started_ms"_s, exchange.startedMs},
            {u"duration_ms"_s, exchange.durationMs},
            {u"method"_s, exchange.method},
            {u"host"_s, QUrl(exchange.url).host()},
            {u"status"_s, exchange.status},
            {u"error"_s, exchange.errorCode},
            {u"request_hmac"_s, keyed(exchange.request)},
            {u"reply_hmac"_s, keyed(exchange.reply)}};
}

QJsonObject linkJson(const AuditLink &link)
{
    return {{u"id"_s, link.id},           {u"at_ms"_s, link.atMs},       {u"who"_s, link.who},
            {u"action"_s, link.action},   {u"subject"_s, link.subject},  {u"before"_s, hex(link.before)},
            {u"digest"_s, hex(link.digest)}, {u"hash"_s, hex(link.hash)}};
}

QString sealOf(const QJsonObject &packWithoutSeal)
{
    return sha256(QJsonDocument(packWithoutSeal).toJson(QJsonDocument::Compact));
}

} // namespace cuadra
