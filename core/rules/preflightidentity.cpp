#include "core/rules/customertaxid.h"
#include "core/rules/preflightchecks.h"
#include "core/rules/taxid.h"
#include "core/rules/vatnumber.h"

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

const auto kTaxIdField = u"taxIdentity.number"_s;

bool neverSent(SourceState state)
{
    switch (state) {
    case SourceState::Draft:
    case SourceState::Cancelled:
    case SourceState::Refunded:
    case SourceState::Failed:
    case SourceState::Trashed: return true;
    case SourceState::Pending: // these wait in holds, and a person may let them through
    case SourceState::OnHold:
    case SourceState::Processing:
    case SourceState::Completed:
    case SourceState::Other: return false;
    }
    Q_UNREACHABLE();
}

bool isWhollyRefunded(const Order &order)
{
    Decimal refunded;
    for (const Refund &refund : order.refunds)
        refunded += refund.amount;
    return !refunded.isZero() && refunded >= order.total;
}

/// When a wrong tax id would end up in an invoice that has to carry it.
bool taxIdMatters(const PreflightInput &input)
{
    const TaxIdentity &identity = input.order.taxIdentity;
    return identity.invoiceAsked || identity.business || identity.surchargeScheme
        || input.order.total > Decimal::fromInt(3'000) || input.settings.invoiceKind == InvoiceKind::Full;
}

Finding wrongTaxId(const TaxIdJudgement &judgement)
{
    const QStringList args{judgement.normalised, judgement.suggestion};
    switch (judgement.verdict) {
    case TaxIdVerdict::UnusualControl: return finding(u"pf12.unusual_control"_s, Severity::Warn, kTaxIdField, args);
    case TaxIdVerdict::WrongControl:
        return judgement.kind == TaxIdKind::Entity
            ? finding(u"pf12.entity_control"_s, Severity::Hold, kTaxIdField, args)
            : finding(u"pf12.letter"_s, Severity::Block, kTaxIdField, args);
    case TaxIdVerdict::Valid:
    case TaxIdVerdict::WrongForm:
    case TaxIdVerdict::Empty: break;
    }
    return finding(u"pf12.form"_s, Severity::Block, kTaxIdField, args);
}

QString vatCode(VatVerdict verdict)
{
    switch (verdict) {
    case VatVerdict::Valid: return {};
    case VatVerdict::WrongForm: return u"pf14.form"_s;
    case VatVerdict::WrongCheckDigits: return u"pf14.check_digits"_s;
    case VatVerdict::GreekPrefix: return u"pf14.greek_prefix"_s;
    case VatVerdict::SchemeNumber: return u"pf14.scheme_number"_s;
    case VatVerdict::UnknownPrefix: return u"pf14.prefix"_s;
    }
    Q_UNREACHABLE();
}

bool isExemptDelivery(const PreflightInput &input)
{
    return deliveryTerritory(input).treatment == VatTreatment::Member && isUntaxed(input.order);
}

} // namespace

Findings alreadySent(const PreflightInput &input)
{
    if (!input.alreadySent)
        return {};
    return {finding(u"pf01.already_sent"_s, Severity::Block, u"externalId"_s, {input.order.number})};
}

Findings stateAllows(const PreflightInput &input)
{
    if (neverSent(input.order.state))
        return {finding(u"pf02.state"_s, Severity::Block, u"state"_s, {sourceStateName(input.order.state)})};
    if (isWhollyRefunded(input.order))
        return {finding(u"pf02.refunded"_s, Severity::Block, u"refunds"_s, {input.order.total.toFixed(2)})};
    return {};
}

Findings spanishTaxId(const PreflightInput &input)
{
    const CustomerTaxId id = readCustomerTaxId(input.order);
    if (id.type != CustomerTaxIdType::Spanish || !taxIdMatters(input))
        return {};
    const TaxIdJudgement judgement = judgeTaxId(input.order.taxIdentity.number);
    if (judgement.verdict == TaxIdVerdict::Valid)
        return {};
    return {wrongTaxId(judgement)};
}

Findings placeholderTaxId(const PreflightInput &input)
{
    const TaxIdJudgement judgement = judgeTaxId(input.order.taxIdentity.number);
    if (!judgement.placeholder)
        return {};
    return {finding(u"pf13.placeholder"_s, Severity::Hold, kTaxIdField, {judgement.normalised})};
}

Findings euVatNumber(const PreflightInput &input)
{
    const CustomerTaxId id = readCustomerTaxId(input.order);
    const VatVerdict verdict = judgeVatNumber(id.number);
    const bool matters = taxIdMatters(input) || isUntaxed(input.order) || verdict == VatVerdict::SchemeNumber;
    if (id.type != CustomerTaxIdType::EuVat || !matters || verdict == VatVerdict::Valid)
        return {};
    return {finding(vatCode(verdict), Severity::Block, kTaxIdField, {id.number})};
}

Findings documentType(const PreflightInput &input)
{
    if (intendedInvoice(input) != InvoiceKind::Simplified)
        return {};
    const Decimal total = input.order.total;
    const QStringList args{total.toFixed(2)};
    if (isExemptDelivery(input))
        return {finding(u"pf18.intra_community"_s, Severity::Block, u"invoice"_s, args)};
    if (total > Decimal::fromInt(3'000))
        return {finding(u"pf18.over_3000"_s, Severity::Block, u"total"_s, args)};
    if (input.order.taxIdentity.business && total > Decimal::fromInt(400))
        return {finding(u"pf18.business_over_400"_s, Severity::Hold, u"total"_s, args)};
    return {};
}

Findings fullInvoiceData(const PreflightInput &input)
{
    if (intendedInvoice(input) != InvoiceKind::Full)
        return {};
    const Address &billing = input.order.billing;
    Findings findings;
    if (billing.displayName().isEmpty())
        findings += finding(u"pf19.name"_s, Severity::Block, u"billing.name"_s);
    if (billing.street1.isEmpty() || billing.city.isEmpty() || billing.postcode.isEmpty() || billing.country.isEmpty())
        findings += finding(u"pf19.address"_s, Severity::Block, u"billing"_s);
    const bool exported = deliveryTerritory(input).treatment == VatTreatment::Outside;
    if (input.order.taxIdentity.number.trimmed().isEmpty() && !exported)
        findings += finding(u"pf19.tax_id"_s, Severity::Block, kTaxIdField);
    return findings;
}

} // namespace cuadra::preflight
