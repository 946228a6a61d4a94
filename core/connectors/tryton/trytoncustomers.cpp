#include "core/connectors/tryton/trytoncustomers.h"

#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

Status checkUsable(const Party &party, const CustomerDraft &customer)
{
    if (!party.active)
        return Error{.kind = ErrorKind::Rejected, .code = kPartyInactive, .detail = party.code, .args = {party.code}};
    if (customer.taxId.isEmpty() || party.taxIds.isEmpty())
        return Done{};
    for (const QString &spelling : taxIdSpellings(customer.taxId)) {
        if (party.taxIds.contains(spelling, Qt::CaseInsensitive))
            return Done{};
    }
    return Error{.kind = ErrorKind::Conflict,
                 .code = kPartyTaxId,
                 .detail = party.code,
                 .args = {party.code, party.taxIds.join(u", "_s), customer.taxId}};
}

} // namespace

Result<CustomerRef> TrytonCustomers::ensure(const CustomerDraft &customer, const StopFlag &stop)
{
    const Result<QList<PartyAddress>> wanted = wantedAddresses(customer, stop);
    if (!wanted)
        return wanted.error();
    const Result<std::optional<Party>> known = find(customer, stop);
    if (!known)
        return known.error();
    const Result<Party> party = *known ? Result<Party>(**known) : make(customer, *wanted, stop);
    if (!party)
        return party.error();
    if (const Status usable = checkUsable(*party, customer); !usable)
        return usable.error();
    if (const Status added = addTaxId(*party, customer, stop); !added)
        return added.error();

    const Result<qint64> billing = addressId(*party, wanted->first(), stop);
    if (!billing)
        return billing.error();
    const Result<qint64> delivery = wanted->size() == 1 ? billing : addressId(*party, wanted->last(), stop);
    if (!delivery)
        return delivery.error();
    return CustomerRef{party->id, *billing, *delivery};
}

Result<std::optional<Party>> TrytonCustomers::find(const CustomerDraft &customer, const StopFlag &stop)
{
    // Archived parties keep their code: without them the create would fail with a sentence nobody understands.
    const QJsonArray both{true, false};
    const Result<QList<Party>> byCode = search({clause(u"code"_s, u"="_s, customer.key), clause(u"active"_s, u"in"_s, both)},
                                               u"tryton.party.find"_s, stop);
    if (!byCode)
        return byCode.error();
    if (!byCode->isEmpty())
        return std::optional(byCode->first());
    if (customer.taxId.isEmpty())
        return std::optional<Party>();

    const QJsonArray spellings = QJsonArray::fromStringList(taxIdSpellings(customer.taxId));
    const Result<QList<Party>> byTaxId
        = search(listOf(clause(u"identifiers.code"_s, u"in"_s, spellings)), u"tryton.party.find_tax_id"_s, stop);
    if (!byTaxId)
        return byTaxId.error();
    if (byTaxId->size() > 1)
        return Error{.kind = ErrorKind::Conflict, .code = kPartySeveral, .detail = customer.key, .args = {customer.taxId}};
    return byTaxId->isEmpty() ? std::optional<Party>() : std::optional(byTaxId->first());
}

Result<QList<Party>> TrytonCustomers::search(const QJsonArray &domain, const QString &step, const StopFlag &stop)
{
    const Result<RpcResult> found = m_rpc.call(makePartySearch(domain, step), stop);
    if (!found)
        return found.error();
    return readParties(found->result());
}

Result<QList<PartyAddress>> TrytonCustomers::wantedAddresses(const CustomerDraft &customer, const StopFlag &stop)
{
    const Result<qint64> billing = countryId(customer.billing, stop);
    if (!billing)
        return billing.error();
    const Result<qint64> delivery = countryId(customer.delivery, stop);
    if (!delivery)
        return delivery.error();
    return addressesFor(customer, *billing, *delivery);
}

Result<qint64> TrytonCustomers::countryId(const Address &address, const StopFlag &stop)
{
    if (address.country.isEmpty())
        return 0;
    const Result<qint64> id = m_catalog.idOf(u"country.country"_s, u"code"_s, address.country.toUpper(), stop);
    if (id && *id == 0)
        return Error{ErrorKind::Rejected, kCountryUnknown, address.country, {address.country}};
    return id;
}

Result<Party> TrytonCustomers::make(const CustomerDraft &customer, const QList<PartyAddress> &wanted, const StopFlag &stop)
{
    const Result<qint64> rule = customer.surchargeScheme ? m_catalog.surchargeRule(stop) : Result<qint64>(0);
    if (!rule)
        return rule.error();
    const Result<RpcResult> made = m_rpc.call(makePartyCreate(customer, wanted, *rule), stop);
    if (!made && made.error().kind != ErrorKind::Rejected)
        return made.error();
    const Result<std::optional<Party>> found = find(customer, stop); // refused: perhaps another lane was quicker
    if (!found)
        return found.error();
    if (*found)
        return **found;
    return made ? Error{ErrorKind::BadReply, kReadBroken, u"tryton.party.create"_s, {u"tryton.party.create"_s}} : made.error();
}

Status TrytonCustomers::addTaxId(const Party &party, const CustomerDraft &customer, const StopFlag &stop)
{
    if (customer.taxId.isEmpty() || !party.taxIds.isEmpty())
        return Done{};
    const Result<RpcResult> added = m_rpc.call(makeTaxIdCreate(party.id, customer), stop);
    return added ? Status(Done{}) : Status(added.error());
}

Result<qint64> TrytonCustomers::addressId(const Party &party, const PartyAddress &wanted, const StopFlag &stop)
{
    for (const PartyAddress &known : party.addresses) {
        if (known.isSamePlace(wanted))
            return known.id;
    }
    const Result<RpcResult> made = m_rpc.call(makeAddressCreate(party.id, wanted), stop);
    if (!made)
        return made.error();
    return readCreatedId(made->result());
}

} // namespace cuadra::tryton
