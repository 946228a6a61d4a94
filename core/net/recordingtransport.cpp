#include "core/net/recordingtransport.h"

#include <algorithm>

namespace cuadra {

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Cut first: what is beyond the limit need not be searched for secrets. A secret cut in two could stay behind in
/// part, so the cut is made where the text has a seam.
QByteArray cutAtSeam(const QByteArray &body)
{
    if (body.size() <= RecordingTransport::kMaxKeptBytes)
        return body;
    constexpr qsizetype kSearchBack = 4096;
    const QByteArray kept = body.first(RecordingTransport::kMaxKeptBytes);
    const auto seam =
        std::max({kept.lastIndexOf(','), kept.lastIndexOf('&'), kept.lastIndexOf('\n'), kept.lastIndexOf('>')});
    return kept.first(seam > kept.size() - kSearchBack ? seam : kept.size() - kSearchBack);
}

QByteArray message(const Redaction &redaction, const Headers &headers, const QByteArray &body)
{
    QByteArray text;
    for (const auto &[name, value] : headers)
        text += name + ": " + redaction.header(name, value) + '\n';
    return text + '\n' + redaction.body(cutAtSeam(body));
}

} // namespace

RecordingTransport::RecordingTransport(Transport &inner, ExchangeSink &sink, const Clock &clock, Redaction redaction)
    : m_inner(inner), m_sink(sink), m_clock(clock), m_redaction(std::move(redaction))
{
}

Result<HttpReply> RecordingTransport::send(const HttpRequest &request, const StopFlag &stop)
{
    const qint64 startedMs = m_clock.nowMs();
    Result<HttpReply> reply = m_inner.send(request, stop);
    ExchangeRecord kept = record(request, reply);
    kept.startedMs = startedMs;
    kept.durationMs = m_clock.nowMs() - startedMs;
    m_sink.keep(kept);
    return reply;
}

ExchangeRecord RecordingTransport::record(const HttpRequest &request, const Result<HttpReply> &reply) const
{
    ExchangeRecord kept;
    kept.step = request.step;
    kept.method = QString::fromLatin1(request.method);
    kept.url = m_redaction.url(request.url);
    kept.request = message(m_redaction, request.headers, request.body);
    kept.status = reply ? reply->status : 0;
    kept.errorCode = reply ? QString() : reply.error().code;
    if (reply)
        kept.reply = message(m_redaction, reply->headers, reply->body);
    return kept;
}

} // namespace cuadra
