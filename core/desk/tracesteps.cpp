#include "core/desk/traceevents.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

bool isPaid(const TraceSource &source)
{
    return std::any_of(source.payloads.cbegin(), source.payloads.cend(),
                       [](const PayloadFacts &payload) { return payload.paidMs.has_value(); });
}

StepStanding inErp(const TraceSource &source)
{
    const QueueRow &row = source.detail.row;
    if (!source.facts.erpId.isEmpty() || !row.erpNumber.isEmpty())
        return StepStanding::Done;
    switch (row.state) {
    case TransferState::Sent:
    case TransferState::Verified: return StepStanding::Done;
    case TransferState::Failed:
    case TransferState::Dismissed: return StepStanding::Stuck;
    case TransferState::Held: return StepStanding::Ahead;
    case TransferState::Waiting:
    case TransferState::Sending:
    case TransferState::Retrying:
    case TransferState::InDoubt: return StepStanding::Now;
    }
    Q_UNREACHABLE();
}

StepStanding verified(TransferState state, StepStanding inErp)
{
    if (state == TransferState::Verified)
        return StepStanding::Done;
    if (inErp != StepStanding::Done)
        return StepStanding::Ahead;
    return state == TransferState::Failed ? StepStanding::Stuck : StepStanding::Now;
}

/// Only routes that tell the shop leave a sign of it.
std::optional<StepStanding> toldShop(const TraceSource &source)
{
    if (source.detail.row.errorCode == "order.number_not_written"_L1)
        return StepStanding::Stuck;
    if (source.facts.writeBackMs > 0)
        return StepStanding::Now;
    const QList<ExchangeView> &exchanges = source.detail.exchanges;
    const bool told = std::any_of(exchanges.cbegin(), exchanges.cend(), [](const ExchangeView &exchange) {
        return exchange.step.endsWith("write_number"_L1) && exchange.errorCode.isEmpty() && exchange.status < 300;
    });
    return told ? std::optional(StepStanding::Done) : std::nullopt;
}

} // namespace

QList<TraceStep> traceSteps(const TraceSource &source)
{
    const QueueRow &row = source.detail.row;
    QList<TraceStep> steps;
    if (isPaid(source))
        steps.append({u"paid"_s, StepStanding::Done});
    else if (row.state == TransferState::Held && awaitsPayment(row.hold))
        steps.append({u"paid"_s, StepStanding::Now});
    steps.append({u"taken"_s, StepStanding::Done});
    const StepStanding there = inErp(source);
    steps.append({u"in_erp"_s, there});
    steps.append({u"verified"_s, verified(row.state, there)});
    if (const auto told = toldShop(source))
        steps.append({u"told_shop"_s, *told});
    return steps;
}

} // namespace cuadra
