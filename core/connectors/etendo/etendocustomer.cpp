#include "core/connectors/etendo/etendocustomer.h"

#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendofields.h"
#include "core/connectors/etendo/etendoid.h"
#include "core/connectors/etendo/etendoxml.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

constexpr int kContactName = 60;

const Address &deliveryAddress(const CustomerDraft &customer)
{
    return customer.delivery.isEmpty() ? customer.billing : customer.delivery;
}

QStringList addressParts(const Address &address)
{
    return {address.displayName(), address.street1, address.street2, address.city, address.region, address.postcode, address.country.toUpper()};
}

QString locationId(const QString &partner, const Address &address)
{
    return recordId(QStringList{u"location"_s, partner} + addressParts(address));
}

QString partnerLocationId(const QString &partner, const Address &address)
{
    return recordId(QStringList{u"partnerlocation"_s, partner} + addressParts(address));
}

QString contactName(const CustomerDraft &customer)
{
    const QString person = customer.billing.personName();
    return cutText(person.isEmpty() ? customer.name : person, kContactName); // both halves stand whole beside it
}

Status checkPartner(const CustomerDraft &customer)
{
    return checkFields({
        {u"BusinessPartner.searchKey"_s, customer.key, 40, true},
        {u"BusinessPartner.name"_s, customer.name, 60, true},
        {u"BusinessPartner.taxID"_s, customer.taxId, 20},
        {u"ADUser.name"_s, contactName(customer), kContactName, true},
        {u"ADUser.firstName"_s, customer.billing.firstName, 60},
        {u"ADUser.lastName"_s, customer.billing.lastName, 60},
        {u"ADUser.email"_s, customer.email, 255},
        {u"ADUser.phone"_s, customer.phone, 40},
    });
}

Status checkAddress(const Address &address)
{
    return checkFields({
        {u"Location.addressLine1"_s, address.street1, 60},
        {u"Location.addressLine2"_s, address.street2, 60},
        {u"Location.cityName"_s, address.city, 60},
        {u"Location.postalCode"_s, address.postcode, 10},
        {u"Location.regionName"_s, address.region, 40},
        {u"BusinessPartnerLocation.phone"_s, address.phone, 40},
        {u"Location.country"_s, address.country, 2, true},
    });
}

void writePartner(DalDocument &document, const CustomerDraft &customer, const QString &id, const EtendoSetup &setup)
{
    document.beginRecord(u"BusinessPartner"_s, id);
    document.text(u"searchKey"_s, customer.key);
    document.text(u"name"_s, customer.name);
    document.text(u"taxID"_s, customer.taxId);
    document.flag(u"customer"_s, true);
    document.reference(u"businessPartnerCategory"_s, u"BusinessPartnerCategory"_s, setup.businessPartnerCategory);
    document.reference(u"currency"_s, u"Currency"_s, setup.currency); // without one, completing an order is refused
    document.reference(u"paymentTerms"_s, u"FinancialMgmtPaymentTerm"_s, setup.paymentTerms);
    document.reference(u"paymentMethod"_s, u"FIN_PaymentMethod"_s, setup.paymentMethod);
    document.endRecord();
}

void writeAddress(DalDocument &document, const Address &address, const QString &partner, const EtendoSetup &setup)
{
    const QString location = locationId(partner, address);
    document.beginRecord(u"Location"_s, location);
    document.text(u"addressLine1"_s, address.street1);
    document.text(u"addressLine2"_s, address.street2);
    document.text(u"cityName"_s, address.city);
    document.text(u"postalCode"_s, address.postcode);
    document.text(u"regionName"_s, address.region);
    document.reference(u"country"_s, u"Country"_s, setup.countries.value(address.country.toUpper()));
    document.endRecord();

    document.beginRecord(u"BusinessPartnerLocation"_s, partnerLocationId(partner, address));
    document.text(u"name"_s, cutText(QStringList{address.displayName(), address.city, address.street1}.join(u", "_s), 60));
    document.text(u"phone"_s, address.phone);
    document.flag(u"invoiceToAddress"_s, true);
    document.flag(u"shipToAddress"_s, true);
    document.reference(u"businessPartner"_s, u"BusinessPartner"_s, partner);
    document.reference(u"locationAddress"_s, u"Location"_s, location);
    document.endRecord();
}

void writeContact(DalDocument &document, const CustomerDraft &customer, const CustomerIds &ids)
{
    document.beginRecord(u"ADUser"_s, ids.contact);
    document.text(u"name"_s, contactName(customer));
    document.text(u"firstName"_s, customer.billing.firstName);
    document.text(u"lastName"_s, customer.billing.lastName);
    document.text(u"email"_s, customer.email);
    document.text(u"phone"_s, customer.phone);
    document.reference(u"businessPartner"_s, u"BusinessPartner"_s, ids.partner);
    document.reference(u"partnerAddress"_s, u"BusinessPartnerLocation"_s, ids.billing);
    document.endRecord();
}

Status checkCustomer(const CustomerDraft &customer, const EtendoSetup &setup)
{
    if (const Status partner = checkPartner(customer); !partner)
        return partner;
    for (const Address &address : {customer.billing, deliveryAddress(customer)}) {
        if (const Status fits = checkAddress(address); !fits)
            return fits;
        const QString country = address.country.toUpper();
        if (!setup.countries.contains(country))
            return Error{.kind = ErrorKind::Rejected, .code = kCountryUnknown, .args = {country}};
    }
    return Done{};
}

} // namespace

CustomerIds customerIds(const QString &partner, const CustomerDraft &customer)
{
    CustomerIds ids{.partner = partner};
    ids.billing = partnerLocationId(partner, customer.billing);
    ids.delivery = partnerLocationId(partner, deliveryAddress(customer));
    ids.contact = recordId({u"contact"_s, partner, contactName(customer), customer.email, customer.phone});
    return ids;
}

Result<QByteArray> makeCustomerDocument(const CustomerDraft &customer, const CustomerIds &ids, MissingRecords missing,
                                        const EtendoSetup &setup)
{
    if (const Status good = checkCustomer(customer, setup); !good)
        return good.error();

    DalDocument document;
    if (missing.partner)
        writePartner(document, customer, ids.partner, setup);
    if (missing.billing)
        writeAddress(document, customer.billing, ids.partner, setup);
    if (missing.delivery && ids.delivery != ids.billing)
        writeAddress(document, deliveryAddress(customer), ids.partner, setup);
    if (missing.contact)
        writeContact(document, customer, ids);
    return document.finish();
}

} // namespace cuadra::etendo
