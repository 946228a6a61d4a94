#pragma once

#include "core/connectors/etendo/etendoorder.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/domain/orderdraft.h"

/// Drafts and lists that the tests of the Etendo connector share.
namespace cuadra::test {

using namespace Qt::StringLiterals;

inline CustomerDraft sampleCustomer()
{
    CustomerDraft customer;
    customer.key = u"WEB-C17"_s;
    customer.name = u"Cerámicas Núñez & Hijos, S.L."_s;
    customer.taxId = u"B12345674"_s;
    customer.email = u"compras@ceramicas.example"_s;
    customer.phone = u"+34 600 000 001"_s;
    Address &billing = customer.billing;
    billing.firstName = u"Ana"_s;
    billing.lastName = u"Núñez"_s;
    billing.street1 = u"C/ Mayor, 1"_s;
    billing.city = u"Getafe"_s;
    billing.region = u"M"_s;
    billing.postcode = u"28901"_s;
    billing.country = u"ES"_s;
    return customer;
}

inline DraftLine sampleLine(const QString &sourceLine, const QString &price, const QString &quantity)
{
    DraftLine line;
    line.erpProduct = u"PRODUCT"_s + sourceLine;
    line.erpTaxes = {u"TAX21"_s};
    line.quantity = *Decimal::parse(quantity);
    line.unitPrice = *Decimal::parse(price);
    line.unitPriceGross = line.unitPrice + Decimal::fromInt(1);
    line.description = u"Taza azul"_s;
    line.sourceLine = sourceLine;
    return line;
}

inline OrderDraft sampleDraft(bool gross = false)
{
    OrderDraft draft;
    draft.businessKey = u"WEB1042"_s;
    draft.reference = u"#1042"_s;
    draft.customer = sampleCustomer();
    draft.currency = u"EUR"_s;
    draft.dateMs = 1'790'000'000'000;
    draft.grossPrices = gross;
    draft.lines = {sampleLine(u"1"_s, u"9.5"_s, u"2"_s), sampleLine(u"2"_s, u"3.25"_s, u"1"_s)};
    return draft;
}

inline etendo::EtendoSetup sampleSetup()
{
    etendo::EtendoSetup setup;
    setup.organization = u"ORG"_s;
    setup.warehouse = u"WAREHOUSE"_s;
    setup.documentType = u"DOCTYPE"_s;
    setup.priceListNet = u"LISTNET"_s;
    setup.priceListGross = u"LISTGROSS"_s;
    setup.paymentTerms = u"TERMS"_s;
    setup.businessPartnerCategory = u"CATEGORY"_s;
    setup.currency = u"102"_s;
    setup.currencyCode = u"EUR"_s;
    setup.countries = {{u"ES"_s, u"106"_s}, {u"PT"_s, u"285"_s}};
    return setup;
}

inline etendo::LineFacts sampleFacts()
{
    return {.units = {{u"PRODUCT1"_s, u"100"_s}, {u"PRODUCT2"_s, u"100"_s}}, .taxes = {u"TAX21"_s, u"TAX21"_s}};
}

} // namespace cuadra::test
