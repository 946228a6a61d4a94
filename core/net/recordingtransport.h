#pragma once

#include "core/base/clock.h"
#include "core/net/exchangesink.h"
#include "core/net/redaction.h"
#include "core/net/transport.h"

namespace cuadra {

/// Lets every exchange of another transport be kept, timed and without secrets.
///
/// Thread: as Transport; the sink is called in the same thread, before send() returns.
class RecordingTransport final : public Transport
{
public:
    RecordingTransport(Transport &inner, ExchangeSink &sink, const Clock &clock, Redaction redaction);

    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override;

    static constexpr qsizetype kMaxKeptBytes = 256 * 1024;

private:
    [[nodiscard]] ExchangeRecord record(const HttpRequest &request, const Result<HttpReply> &reply) const;

    Transport &m_inner;
    ExchangeSink &m_sink;
    const Clock &m_clock;
    Redaction m_redaction;
};

} // namespace cuadra
