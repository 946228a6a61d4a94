#include "core/domain/catalog.h"
#include "core/domain/finding.h"
#include "core/domain/order.h"
#include "core/domain/transferstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

template <typename Enum, size_t N>
std::optional<Enum> fromName(const std::array<Enum, N> &all, QString (*nameOf)(Enum), QStringView name)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](Enum value) { return nameOf(value) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString transferStateName(TransferState state)
{
    switch (state) {
    case TransferState::Waiting: return u"waiting"_s;
    case TransferState::Sending: return u"sending"_s;
    case TransferState::Sent: return u"sent"_s;
    case TransferState::Verified: return u"verified"_s;
    case TransferState::Retrying: return u"retrying"_s;
    case TransferState::InDoubt: return u"in_doubt"_s;
    case TransferState::Failed: return u"failed"_s;
    case TransferState::Held: return u"held"_s;
    case TransferState::Dismissed: return u"dismissed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TransferState> transferStateFromName(QStringView name)
{
    return fromName(kTransferStates, transferStateName, name);
}

bool canMove(TransferState from, TransferState to)
{
    using S = TransferState;
    switch (from) {
    case S::Waiting:
        return to == S::Sending || to == S::Retrying || to == S::Held || to == S::Failed || to == S::Dismissed;
    case S::Sending: return to == S::Sent || to == S::Retrying || to == S::InDoubt || to == S::Failed || to == S::Waiting;
    case S::Sent: return to == S::Verified || to == S::Failed || to == S::InDoubt;
    case S::Verified: return false; // only a new revision moves it
    case S::Retrying:
        return to == S::Waiting || to == S::Sending || to == S::Held || to == S::Failed || to == S::Dismissed;
    case S::InDoubt: return to == S::Sent || to == S::Verified || to == S::Waiting || to == S::Failed;
    case S::Failed: return to == S::Waiting || to == S::Held || to == S::Dismissed;
    case S::Held: return to == S::Waiting || to == S::Dismissed;
    case S::Dismissed: return to == S::Waiting;
    }
    Q_UNREACHABLE();
}

QString holdReasonName(HoldReason reason)
{
    switch (reason) {
    case HoldReason::None: return u"none"_s;
    case HoldReason::Unpaid: return u"unpaid"_s;
    case HoldReason::TransferAwaited: return u"transfer_awaited"_s;
    case HoldReason::CashOnDelivery: return u"cash_on_delivery"_s;
    case HoldReason::HoldWindow: return u"hold_window"_s;
    case HoldReason::SuspectedFraud: return u"suspected_fraud"_s;
    case HoldReason::Approval: return u"approval"_s;
    case HoldReason::ByPerson: return u"by_person"_s;
    }
    Q_UNREACHABLE();
}

std::optional<HoldReason> holdReasonFromName(QStringView name)
{
    return fromName(kHoldReasons, holdReasonName, name);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return u"info"_s;
    case Severity::Warn: return u"warn"_s;
    case Severity::Hold: return u"hold"_s;
    case Severity::Block: return u"block"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Severity> severityFromName(QStringView name)
{
    return fromName(kSeverities, severityName, name);
}

std::optional<Severity> worstOf(const QList<Finding> &findings)
{
    const auto worst = std::max_element(findings.begin(), findings.end(),
                                        [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return worst == findings.end() ? std::nullopt : std::optional(worst->severity);
}

QString sourceStateName(SourceState state)
{
    switch (state) {
    case SourceState::Draft: return u"draft"_s;
    case SourceState::Pending: return u"pending"_s;
    case SourceState::OnHold: return u"on_hold"_s;
    case SourceState::Processing: return u"processing"_s;
    case SourceState::Completed: return u"completed"_s;
    case SourceState::Cancelled: return u"cancelled"_s;
    case SourceState::Refunded: return u"refunded"_s;
    case SourceState::Failed: return u"failed"_s;
    case SourceState::Trashed: return u"trashed"_s;
    case SourceState::Other: return u"other"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SourceState> sourceStateFromName(QStringView name)
{
    return fromName(kSourceStates, sourceStateName, name);
}

QString catalogKindName(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Product: return u"product"_s;
    case CatalogKind::ShippingItem: return u"shipping"_s;
    case CatalogKind::FeeItem: return u"fee"_s;
    case CatalogKind::Tax: return u"tax"_s;
    case CatalogKind::PaymentTerm: return u"payment_term"_s;
    case CatalogKind::PaymentMethod: return u"payment_method"_s;
    case CatalogKind::Warehouse: return u"warehouse"_s;
    case CatalogKind::PriceList: return u"price_list"_s;
    }
    Q_UNREACHABLE();
}

QString taxKindName(TaxKind kind)
{
    switch (kind) {
    case TaxKind::Vat: return u"vat"_s;
    case TaxKind::Surcharge: return u"surcharge"_s;
    case TaxKind::Igic: return u"igic"_s;
    case TaxKind::Ipsi: return u"ipsi"_s;
    case TaxKind::Other: return u"other"_s;
    }
    Q_UNREACHABLE();
}

} // namespace cuadra
