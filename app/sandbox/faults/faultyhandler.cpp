#include "app/sandbox/faults/faultyhandler.h"

#include "app/sandbox/faults/spoiledbody.h"

namespace cuadra::sandbox {

namespace {

constexpr qint64 kSlowMs = 6'000;

Reply refusal(int status, const QByteArray &retryAfter)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=UTF-8";
    reply.body = "<html><body><h1>" + QByteArray::number(status) + "</h1></body></html>";
    if (!retryAfter.isEmpty())
        reply.headers.emplaceBack("Retry-After", retryAfter);
    return reply;
}

Reply delivered(Reply reply, Delivery delivery)
{
    reply.delivery = delivery;
    return reply;
}

} // namespace

Reply FaultyHandler::operator()(const Request &request)
{
    const std::optional<Fault> fault = m_plan.draw(request.method, request.path);
    return fault ? suffer(*fault, request) : m_system.handler(request);
}

Reply FaultyHandler::suffer(Fault fault, const Request &request)
{
    switch (fault) {
    case Fault::Slow: {
        Reply reply = m_system.handler(request);
        reply.holdMs += m_clock.machineMs(kSlowMs);
        return reply;
    }
    case Fault::Silent: return delivered({}, Delivery::Silent);
    case Fault::TooMany: return refusal(429, "2");
    case Fault::Maintenance: return m_system.maintenance;
    case Fault::ErrorBefore: return refusal(500, {});
    case Fault::ErrorAfter: return static_cast<void>(m_system.handler(request)), refusal(500, {});
    case Fault::CutBefore: return delivered({}, Delivery::CutBeforeReply);
    case Fault::CutAfter: return delivered(m_system.handler(request), Delivery::CutBeforeReply);
    case Fault::CutInBody: return delivered(m_system.handler(request), Delivery::CutInBody);
    case Fault::TruncatedJson: return truncated(m_system.handler(request));
    case Fault::WrongType: return withWrongType(m_system.handler(request));
    case Fault::DuplicateRows: return withDuplicateRows(m_system.handler(request));
    case Fault::AlteredLine:
    case Fault::DroppedLine: m_system.betray(fault); return m_system.handler(request);
    }
    Q_UNREACHABLE();
}

} // namespace cuadra::sandbox
