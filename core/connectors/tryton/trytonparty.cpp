#include "core/connectors/tryton/trytonparty.h"

#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonlists.h"
#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

QString plain(const QString &text)
{
    return text.simplified().toCaseFolded();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject addressFields(const PartyAddress &address)
{
    return {{u"party_name"_s, textOrNull(address.partyName)},
            {u"street"_s, textOrNull(address.street)},
            {u"postal_code"_s, textOrNull(address.postalCode)},
            {u"city"_s, textOrNull(address.city)},
            {u"country"_s, address.country == 0 ? QJsonValue() : QJsonValue(address.country)},
            {u"invoice"_s, address.invoice},
            {u"delivery"_s, address.delivery}};
}

QJsonObject taxIdFields(const CustomerDraft &customer)
{
    return {{u"type"_s, textOrNull(customer.taxIdType)}, {u"code"_s, customer.taxId}};
}

QJsonArray contactFields(const CustomerDraft &customer)
{
    QJsonArray contacts;
    if (!customer.email.isEmpty())
        contacts.append(QJsonObject{{u"type"_s, u"email"_s}, {u"value"_s, customer.email}});
    if (!customer.phone.isEmpty())
        contacts.append(QJsonObject{{u"type"_s, u"phone"_s}, {u"value"_s, customer.phone}});
    return contacts;
}

/// How Tryton is told to make records of a one-to-many field.
QJsonArray toCreate(const QJsonArray &records)
{
    return records.isEmpty() ? QJsonArray() : listOf(QJsonArray{u"create"_s, records});
}

RpcCall makeCreate(const QString &model, const QJsonObject &record, const QString &step)
{
    return {.method = u"model."_s + model + u".create"_s,
            .params = listOf(listOf(record)),
            .access = Access::Write,
            .step = step};
}

Result<PartyAddress> readAddress(const JsonValue &value)
{
    JsonReader in(value);
    PartyAddress address{.id = in.integer("id"),
                         .partyName = in.textOrEmpty("party_name"),
                         .street = in.textOrEmpty("street"),
                         .postalCode = in.textOrEmpty("postal_code"),
                         .city = in.textOrEmpty("city"),
                         .country = in.find("country") ? in.integer("country") : 0};
    address.invoice = in.with("invoice", readFlag);
    address.delivery = in.with("delivery", readFlag);
    return in.done(std::move(address));
}

Result<QString> readTaxId(const JsonValue &value)
{
    JsonReader in(value);
    return in.done(in.textOrEmpty("code"));
}

Result<Party> readParty(const JsonValue &value)
{
    JsonReader in(value);
    Party party{.id = in.integer("id"), .code = in.text("code")};
    party.active = in.with("active", readFlag);
    party.taxIds = in.list("identifiers.", readTaxId);
    party.addresses = in.list("addresses.", readAddress);
    return in.done(std::move(party));
}

} // namespace

bool PartyAddress::isSamePlace(const PartyAddress &other) const
{
    return plain(partyName) == plain(other.partyName) && plain(street) == plain(other.street)
        && plain(postalCode) == plain(other.postalCode) && plain(city) == plain(other.city) && country == other.country;
}

QString CustomerRef::toText() const
{
    return u"%1:%2:%3"_s.arg(party).arg(invoiceAddress).arg(deliveryAddress);
}

Result<CustomerRef> CustomerRef::fromText(const QString &text)
{
    const Result<QJsonArray> ids = recordIds(text.split(u':'));
    if (!ids)
        return ids.error();
    if (ids->size() != 3)
        return Error{.kind = ErrorKind::Bug, .code = kReference, .detail = text, .args = {text}};
    return CustomerRef{ids->at(0).toInteger(), ids->at(1).toInteger(), ids->at(2).toInteger()};
}

PartyAddress addressFor(const Address &address, const QString &partyName, qint64 country)
{
    PartyAddress made{.postalCode = address.postcode, .city = address.city, .country = country};
    made.street = address.street2.isEmpty() ? address.street1 : address.street1 + u'\n' + address.street2;
    const QString name = address.displayName();
    if (plain(name) != plain(partyName))
        made.partyName = name;
    return made;
}

QList<PartyAddress> addressesFor(const CustomerDraft &customer, qint64 billingCountry, qint64 deliveryCountry)
{
    PartyAddress billing = addressFor(customer.billing, customer.name, billingCountry);
    billing.invoice = true;
    PartyAddress delivery = addressFor(customer.delivery, customer.name, deliveryCountry);
    delivery.delivery = true;
    if (customer.delivery.isEmpty() || delivery.isSamePlace(billing)) {
        billing.delivery = true;
        return {billing};
    }
    return {billing, delivery};
}

RpcCall makePartySearch(const QJsonArray &domain, const QString &step)
{
    RpcCall search = makeSearch(u"party.party"_s, domain,
                                {u"code"_s, u"active"_s, u"identifiers.code"_s, u"addresses.party_name"_s,
                                 u"addresses.street"_s, u"addresses.postal_code"_s, u"addresses.city"_s,
                                 u"addresses.country"_s, u"addresses.invoice"_s, u"addresses.delivery"_s},
                                step);
    return search;
}

Result<QList<Party>> readParties(const JsonValue &result)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QList<Party> parties;
    for (const JsonValue &item : *items) {
        const Result<Party> party = readParty(item);
        if (!party)
            return party.error();
        parties += *party;
    }
    return parties;
}

RpcCall makePartyCreate(const CustomerDraft &customer, const QList<PartyAddress> &addresses, qint64 surchargeRule)
{
    QJsonArray places;
    for (const PartyAddress &address : addresses)
        places.append(addressFields(address));
    QJsonObject record{{u"name"_s, customer.name},
                       {u"code"_s, customer.key},
                       {u"addresses"_s, toCreate(places)},
                       {u"contact_mechanisms"_s, toCreate(contactFields(customer))}};
    if (!customer.taxId.isEmpty())
        record.insert(u"identifiers"_s, toCreate(listOf(taxIdFields(customer))));
    if (surchargeRule != 0)
        record.insert(u"customer_tax_rule"_s, surchargeRule);
    return makeCreate(u"party.party"_s, record, u"tryton.party.create"_s);
}

RpcCall makeAddressCreate(qint64 party, const PartyAddress &address)
{
    QJsonObject record = addressFields(address);
    record.insert(u"party"_s, party);
    return makeCreate(u"party.address"_s, record, u"tryton.address.create"_s);
}

RpcCall makeTaxIdCreate(qint64 party, const CustomerDraft &customer)
{
    QJsonObject record = taxIdFields(customer);
    record.insert(u"party"_s, party);
    return makeCreate(u"party.identifier"_s, record, u"tryton.tax_id.create"_s);
}

Result<qint64> readCreatedId(const JsonValue &result)
{
    const Result<QList<JsonValue>> ids = result.items();
    if (const Result<qint64> id = ids && !ids->isEmpty() ? ids->first().toInteger() : Result<qint64>(0); id && *id > 0)
        return id;
    return Error{ErrorKind::OutcomeUnknown, kWriteUnclear, u"no id in the reply to create"_s, {u"200"_s}};
}

QStringList taxIdSpellings(const QString &taxId)
{
    const QString bare = taxId.startsWith("ES"_L1) ? taxId.sliced(2) : taxId;
    return {taxId, taxId == bare ? u"ES"_s + bare : bare};
}

} // namespace cuadra::tryton
