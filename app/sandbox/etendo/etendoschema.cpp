#include "app/sandbox/etendo/etendoschema.h"

#include "core/base/decimal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

struct EntityRow
{
    const char16_t *entity;
    const char16_t *table;
    const char16_t *properties; ///< "name>Target" "name:length" "name#" amount "name%" whole "name@" date "name?" flag;
                                ///< then "!" mandatory and "=value" default
};

const EntityRow kEntities[] = {
    {u"ADClient", u"ad_client", u"searchKey:40! name:60!"},
    {u"Organization", u"ad_org", u"searchKey:40! name:60!"},
    {u"Warehouse", u"m_warehouse", u"searchKey:40! name:60!"},
    {u"Currency", u"c_currency", u"iSOCode:3! standardPrecision% pricePrecision%"},
    {u"Country", u"c_country", u"iSOCountryCode:2! name:60!"},
    {u"Region", u"c_region", u"searchKey:40! name:60! country>Country!"},
    {u"UOM", u"c_uom", u"eDICode:2! name:60!"},
    {u"DocumentType", u"c_doctype", u"name:60! documentCategory:10! sOSubType:10 return?=false"},
    {u"PricingPriceList", u"m_pricelist",
     u"name:60! priceIncludesTax?=false salesPriceList?=true currency>Currency! default?=false"},
    {u"PricingAdjustment", u"m_offer", u"name:60! startingDate@! endingDate@"},
    {u"FinancialMgmtPaymentTerm", u"c_paymentterm", u"searchKey:40! name:60!"},
    {u"FIN_PaymentMethod", u"fin_paymentmethod", u"name:60!"},
    {u"FinancialMgmtTaxCategory", u"c_taxcategory", u"name:60!"},
    {u"FinancialMgmtTaxRate", u"c_tax",
     u"name:60! rate#! taxCategory>FinancialMgmtTaxCategory! country>Country salesPurchaseType:1=B taxExempt?=false "
     u"summaryLevel?=false parentTaxRate>FinancialMgmtTaxRate validFromDate@!"},
    {u"BusinessPartnerCategory", u"c_bp_group", u"searchKey:40! name:60!"},
    {u"ProductCategory", u"m_product_category", u"searchKey:40! name:60!"},
    {u"Product", u"m_product",
     u"searchKey:40! name:60! uPCEAN:30 sKU:30 uOM>UOM! productCategory>ProductCategory! "
     u"taxCategory>FinancialMgmtTaxCategory! productType:60=I stocked?=true sale?=true"},
    {u"BusinessPartner", u"c_bpartner",
     u"searchKey:40! name:60! name2:60 taxID:20 businessPartnerCategory>BusinessPartnerCategory! customer?=true "
     u"vendor?=false priceList>PricingPriceList paymentTerms>FinancialMgmtPaymentTerm paymentMethod>FIN_PaymentMethod "
     u"language:6 invoiceTerms:60 currency>Currency customerBlocking?=false description:255"},
    {u"Location", u"c_location",
     u"country>Country! addressLine1:60 addressLine2:60 cityName:60 postalCode:10 region>Region regionName:40"},
    {u"BusinessPartnerLocation", u"c_bpartner_location",
     u"businessPartner>BusinessPartner! locationAddress>Location! name:60!=. phone:40 invoiceToAddress?=true "
     u"shipToAddress?=true taxLocation?=false"},
    {u"ADUser", u"ad_user",
     u"businessPartner>BusinessPartner name:60! firstName:60 lastName:60 email:255 phone:40 "
     u"partnerAddress>BusinessPartnerLocation"},
    {u"Order", u"c_order",
     u"documentType>DocumentType! transactionDocument>DocumentType! documentNo:30 documentStatus:60=DR "
     u"documentAction:60=CO processed?=false salesTransaction?=false orderDate@! accountingDate@! "
     u"scheduledDeliveryDate@ businessPartner>BusinessPartner! partnerAddress>BusinessPartnerLocation! "
     u"invoiceAddress>BusinessPartnerLocation deliveryLocation>BusinessPartnerLocation currency>Currency! "
     u"paymentTerms>FinancialMgmtPaymentTerm! paymentMethod>FIN_PaymentMethod warehouse>Warehouse! "
     u"priceList>PricingPriceList! priceIncludesTax?=false orderReference:20 description:255 invoiceTerms:60=D "
     u"deliveryTerms:60=A formOfPayment:60=B priority:60=5 userContact>ADUser "
     u"externalBusinessPartnerReference:256 summedLineAmount#=0 grandTotalAmount#=0 freightAmount#=0 "
     u"delivered?=false iscancelled?=false"},
    {u"OrderLine", u"c_orderline",
     u"salesOrder>Order! lineNo%! orderDate@! warehouse>Warehouse! product>Product! uOM>UOM! currency>Currency! "
     u"tax>FinancialMgmtTaxRate! orderedQuantity#! description:2000 unitPrice#=0 standardPrice#=0 listPrice#=0 "
     u"priceLimit#=0 discount# grossUnitPrice#=0 baseGrossUnitPrice#=0 grossListPrice#=0 lineGrossAmount# "
     u"lineNetAmount#=0 reservedQuantity#=0 deliveredQuantity#=0 invoicedQuantity#=0"},
    {u"OrderTax", u"c_ordertax",
     u"salesOrder>Order! tax>FinancialMgmtTaxRate! taxableAmount#! taxAmount#! lineNo%"},
};

QVariant defaultOf(EtendoType type, const QString &text)
{
    if (type == EtendoType::Flag)
        return text == u"true"_s;
    if (type == EtendoType::Amount)
        return QVariant::fromValue(Decimal::parse(text).value_or(Decimal()));
    return text;
}

EtendoProperty readProperty(QString text)
{
    EtendoProperty property;
    QString byDefault;
    const qsizetype equals = text.indexOf(u'=');
    if (equals >= 0) {
        byDefault = text.mid(equals + 1);
        text.truncate(equals);
    }
    property.mandatory = text.endsWith(u'!');
    if (property.mandatory)
        text.chop(1);
    const qsizetype mark = std::find_if(text.cbegin(), text.cend(),
                                        [](QChar each) { return u">:#%@?"_s.contains(each); }) - text.cbegin();
    property.name = text.left(mark);
    const QChar sign = mark < text.size() ? text.at(mark) : u':';
    property.type = sign == u'>' ? EtendoType::Reference
        : sign == u'#'           ? EtendoType::Amount
        : sign == u'%'           ? EtendoType::Whole
        : sign == u'@'           ? EtendoType::Date
        : sign == u'?'           ? EtendoType::Flag
                                 : EtendoType::Text;
    property.target = sign == u'>' ? text.mid(mark + 1) : QString();
    property.length = sign == u':' ? text.mid(mark + 1).toInt() : 0;
    if (equals >= 0)
        property.byDefault = defaultOf(property.type, byDefault);
    return property;
}

QHash<QString, EtendoEntity> readSchema()
{
    QHash<QString, EtendoEntity> schema;
    for (const EntityRow &row : kEntities) {
        EtendoEntity entity{QString::fromUtf16(row.entity), QString::fromUtf16(row.table), {}};
        for (const QString &text : QString::fromUtf16(row.properties).split(u' ', Qt::SkipEmptyParts))
            entity.properties.append(readProperty(text));
        entity.properties.append({u"client"_s, EtendoType::Reference, u"ADClient"_s, 0, true});
        entity.properties.append({u"organization"_s, EtendoType::Reference, u"Organization"_s, 0, true});
        entity.properties.append({u"active"_s, EtendoType::Flag, {}, 0, true, true});
        entity.properties.append({u"creationDate"_s, EtendoType::Moment, {}, 0, false});
        entity.properties.append({u"updated"_s, EtendoType::Moment, {}, 0, false});
        schema.insert(entity.name, entity);
    }
    return schema;
}

} // namespace

const EtendoProperty *EtendoEntity::find(const QString &property) const
{
    const auto found = std::find_if(properties.cbegin(), properties.cend(),
                                    [&](const EtendoProperty &each) { return each.name == property; });
    return found == properties.cend() ? nullptr : &*found;
}

const QHash<QString, EtendoEntity> &etendoSchema()
{
    static const QHash<QString, EtendoEntity> kSchema = readSchema();
    return kSchema;
}

} // namespace cuadra::sandbox
