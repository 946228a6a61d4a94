#include "core/connectors/etendo/etendoorder.h"

#include "core/connectors/etendo/etendocustomer.h"
#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendofields.h"
#include "core/connectors/etendo/etendoid.h"
#include "core/connectors/etendo/etendoxml.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kReferenceLength = 20;
const auto kOrderDescriptionLength = 255;
const auto kLineDescriptionLength = 2000;

/// The draft's own choices, with the connection's where it makes none.
struct OrderChoices
{
    QString paymentTerms;
    QString paymentMethod;
    QString warehouse;
    QString priceList;
    QDate day;
};

QString firstSet(const QString &own, const QString &otherwise)
{
    return own.isEmpty() ? otherwise : own;
}

OrderChoices choose(const OrderDraft &draft, const EtendoSetup &setup)
{
    return {.paymentTerms = firstSet(draft.erpPaymentTerm, setup.paymentTerms),
            .paymentMethod = firstSet(draft.erpPaymentMethod, setup.paymentMethod),
            .warehouse = firstSet(draft.erpWarehouse, setup.warehouse),
            .priceList = firstSet(draft.erpPriceList, setup.priceList(draft.grossPrices)),
            .day = setup.day(draft.dateMs)};
}

Status checkChoices(const OrderDraft &draft, const OrderChoices &choices, const EtendoSetup &setup)
{
    const std::pair<QString, QString> needed[] = {
        {u"documentType"_s, setup.documentType},
        {u"currency"_s, setup.currency},
        {u"paymentTerms"_s, choices.paymentTerms},
        {u"warehouse"_s, choices.warehouse},
        {draft.grossPrices ? u"priceListGross"_s : u"priceListNet"_s, choices.priceList},
    };
    for (const auto &[name, id] : needed) {
        if (id.isEmpty())
            return Error{.kind = ErrorKind::Rejected, .code = kSetupMissing, .args = {name}};
    }
    if (draft.currency != setup.currencyCode)
        return Error{.kind = ErrorKind::Rejected, .code = kCurrencyOther, .args = {draft.currency, setup.currencyCode}};
    return checkFields({{u"Order.orderReference"_s, draft.businessKey, kReferenceLength, true}});
}

Status checkLines(const OrderDraft &draft, const LineFacts &facts)
{
    if (facts.taxes.size() != draft.lines.size())
        return Error{.kind = ErrorKind::Bug, .code = kLineTaxes};
    for (const DraftLine &line : draft.lines) {
        const QString unit = firstSet(line.erpUnit, facts.units.value(line.erpProduct));
        if (line.erpProduct.isEmpty())
            return Error{.kind = ErrorKind::Rejected, .code = kProductUnknown, .args = {line.sourceLine}};
        if (unit.isEmpty())
            return Error{.kind = ErrorKind::Rejected, .code = kProductUnit, .args = {line.erpProduct}};
    }
    return Done{};
}

QString orderDescription(const OrderDraft &draft)
{
    const QString text = draft.note.isEmpty() ? draft.reference : draft.reference + u'\n' + draft.note;
    return cutText(text, kOrderDescriptionLength);
}

void writeParties(DalDocument &document, const CustomerIds &ids)
{
    document.reference(u"businessPartner"_s, u"BusinessPartner"_s, ids.partner);
    document.reference(u"partnerAddress"_s, u"BusinessPartnerLocation"_s, ids.delivery);
    document.reference(u"invoiceAddress"_s, u"BusinessPartnerLocation"_s, ids.billing);
    document.reference(u"deliveryLocation"_s, u"BusinessPartnerLocation"_s, ids.delivery);
    document.reference(u"userContact"_s, u"ADUser"_s, ids.contact);
}

void writeHeader(DalDocument &document, const OrderDraft &draft, const CustomerIds &ids, const OrderChoices &choices,
                 const EtendoSetup &setup)
{
    document.beginRecord(u"Order"_s, orderId(draft.businessKey));
    document.reference(u"organization"_s, u"Organization"_s, setup.organization);
    document.flag(u"salesTransaction"_s, true); // the entity's own default is a purchase
    document.reference(u"documentType"_s, u"DocumentType"_s, setup.documentType);
    document.reference(u"transactionDocument"_s, u"DocumentType"_s, setup.documentType);
    document.text(u"orderReference"_s, draft.businessKey);
    document.text(u"description"_s, orderDescription(draft));
    document.date(u"orderDate"_s, choices.day);
    document.date(u"accountingDate"_s, choices.day);
    document.date(u"scheduledDeliveryDate"_s, choices.day);
    writeParties(document, ids);
    document.reference(u"currency"_s, u"Currency"_s, setup.currency);
    document.reference(u"paymentTerms"_s, u"FinancialMgmtPaymentTerm"_s, choices.paymentTerms);
    document.reference(u"paymentMethod"_s, u"FIN_PaymentMethod"_s, choices.paymentMethod);
    document.reference(u"warehouse"_s, u"Warehouse"_s, choices.warehouse);
    document.reference(u"priceList"_s, u"PricingPriceList"_s, choices.priceList);
    document.flag(u"priceIncludesTax"_s, draft.grossPrices); // never derived from the price list by the server
    document.endRecord();
}

void writePrices(DalDocument &document, const DraftLine &line, bool gross)
{
    const QStringList names = gross ? QStringList{u"grossUnitPrice"_s, u"baseGrossUnitPrice"_s, u"grossListPrice"_s}
                                    : QStringList{u"unitPrice"_s, u"standardPrice"_s, u"listPrice"_s, u"priceLimit"_s};
    for (const QString &name : names)
        document.number(name, gross ? line.unitPriceGross : line.unitPrice);
}

} // namespace

QStringList orderLineIds(const OrderDraft &draft)
{
    QStringList ids;
    QHash<QString, int> seen;
    for (const DraftLine &line : draft.lines)
        ids << orderLineId(draft.businessKey, line.sourceLine, seen[line.sourceLine]++);
    return ids;
}

Result<QByteArray> makeOrderDocument(const OrderDraft &draft, const QString &customerRef, const LineFacts &facts,
                                     const EtendoSetup &setup)
{
    const OrderChoices choices = choose(draft, setup);
    if (const Status good = checkChoices(draft, choices, setup); !good)
        return good.error();
    if (const Status good = checkLines(draft, facts); !good)
        return good.error();

    DalDocument document;
    writeHeader(document, draft, customerIds(customerRef, draft.customer), choices, setup);
    const QStringList ids = orderLineIds(draft);
    for (qsizetype i = 0; i < draft.lines.size(); ++i) {
        const DraftLine &line = draft.lines.at(i);
        document.beginRecord(u"OrderLine"_s, ids.at(i));
        document.reference(u"organization"_s, u"Organization"_s, setup.organization);
        document.reference(u"salesOrder"_s, u"Order"_s, orderId(draft.businessKey));
        document.number(u"lineNo"_s, Decimal::fromInt(10 * (i + 1)));
        document.date(u"orderDate"_s, choices.day);
        document.reference(u"warehouse"_s, u"Warehouse"_s, choices.warehouse);
        document.reference(u"product"_s, u"Product"_s, line.erpProduct);
        document.reference(u"uOM"_s, u"UOM"_s, firstSet(line.erpUnit, facts.units.value(line.erpProduct)));
        document.reference(u"currency"_s, u"Currency"_s, setup.currency);
        document.reference(u"tax"_s, u"FinancialMgmtTaxRate"_s, facts.taxes.at(i));
        document.number(u"orderedQuantity"_s, line.quantity);
        writePrices(document, line, draft.grossPrices);
        document.text(u"description"_s, cutText(line.description, kLineDescriptionLength));
        document.endRecord();
    }
    return document.finish();
}

} // namespace cuadra::etendo
