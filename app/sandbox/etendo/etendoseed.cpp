#include "app/sandbox/etendo/etendoseed.h"

#include "app/sandbox/life/catalogue.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

/// Writes master data past the checks, as an installation script would.
class Seeder final
{
public:
    Seeder(EtendoStore &store, qint64 nowMs) : m_store(store), m_moment(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC)) {}

    void put(const QString &entity, const QString &key, QVariantMap values)
    {
        QVariantMap record;
        for (const EtendoProperty &property : etendoSchema()[entity].properties)
            record[property.name] = property.byDefault;
        record[u"id"_s] = etendoId(entity, key);
        record[u"client"_s] = seedContext().client;
        record[u"organization"_s] = seedContext().organization;
        record[u"creationDate"_s] = record[u"updated"_s] = m_moment;
        for (auto each = values.cbegin(); each != values.cend(); ++each)
            record[each.key()] = each.value();
        m_store.put(entity, record);
    }

    void named(const QString &entity, const QString &key, const QString &name)
    {
        put(entity, key, {{u"searchKey"_s, key}, {u"name"_s, name}});
    }

private:
    EtendoStore &m_store;
    QDateTime m_moment;
};

const auto kSince = u"2012-09-01"_s;

void seedOrganisation(Seeder &seed)
{
    seed.named(u"ADClient"_s, u"CUADRA"_s, u"Comercial Cuadra"_s);
    seed.named(u"Organization"_s, u"TIENDA"_s, u"Tienda en línea"_s);
    seed.named(u"Warehouse"_s, u"CENTRAL"_s, u"Almacén central"_s);
    seed.put(u"Currency"_s, u"EUR"_s, {{u"iSOCode"_s, u"EUR"_s}, {u"standardPrecision"_s, 2}, {u"pricePrecision"_s, 6}});
    seed.put(u"Country"_s, u"ES"_s, {{u"iSOCountryCode"_s, u"ES"_s}, {u"name"_s, u"España"_s}});
    seed.put(u"UOM"_s, u"EA"_s, {{u"eDICode"_s, u"EA"_s}, {u"name"_s, u"Unidad"_s}});
    seed.put(u"DocumentType"_s, u"SO"_s,
             {{u"name"_s, u"Pedido estándar"_s}, {u"documentCategory"_s, u"SOO"_s}, {u"sOSubType"_s, u"SO"_s}});
    seed.put(u"DocumentType"_s, u"RETURN"_s,
             {{u"name"_s, u"Devolución de cliente"_s}, {u"documentCategory"_s, u"SOO"_s}, {u"return"_s, true}});
    seed.named(u"BusinessPartnerCategory"_s, u"WEB"_s, u"Clientes web"_s);
}

void seedSelling(Seeder &seed)
{
    for (const QString &key : {u"NET"_s, u"GROSS"_s}) {
        const bool gross = key == u"GROSS"_s;
        seed.put(u"PricingPriceList"_s, key,
                 {{u"name"_s, gross ? u"Tarifa web con IVA"_s : u"Tarifa web sin IVA"_s},
                  {u"priceIncludesTax"_s, gross}, {u"currency"_s, u"102"_s}, {u"default"_s, !gross}});
    }
    seed.named(u"FinancialMgmtPaymentTerm"_s, u"INMEDIATO"_s, u"Inmediato"_s);
    seed.put(u"FIN_PaymentMethod"_s, u"TARJETA"_s, {{u"name"_s, u"Tarjeta"_s}});
    seed.put(u"FIN_PaymentMethod"_s, u"TRANSFERENCIA"_s, {{u"name"_s, u"Transferencia"_s}});
    seed.put(u"FIN_PaymentMethod"_s, u"CONTRAREEMBOLSO"_s, {{u"name"_s, u"Contra reembolso"_s}});
    seed.put(u"FIN_PaymentMethod"_s, u"PAYPAL"_s, {{u"name"_s, u"PayPal"_s}});
    seed.put(u"PricingAdjustment"_s, u"REBAJAS"_s, {{u"name"_s, u"Rebajas permanentes"_s}, {u"startingDate"_s, kSince}});
}

void seedTax(Seeder &seed, const QString &key, const QString &name, const QString &rate, QVariantMap more = {})
{
    more[u"name"_s] = name;
    more[u"rate"_s] = QVariant::fromValue(Decimal::parse(rate).value_or(Decimal()));
    more[u"validFromDate"_s] = kSince;
    more[u"country"_s] = u"106"_s;
    const QString category = key.startsWith(u"IVA10"_s) ? u"REDUCIDO"_s
        : key.startsWith(u"IVA4"_s)                     ? u"SUPER"_s
                                                        : u"GENERAL"_s;
    more[u"taxCategory"_s] = etendoId(u"FinancialMgmtTaxCategory"_s, category);
    seed.put(u"FinancialMgmtTaxRate"_s, key, more);
}

void seedTaxes(Seeder &seed)
{
    for (const QString &key : {u"GENERAL"_s, u"REDUCIDO"_s, u"SUPER"_s})
        seed.put(u"FinancialMgmtTaxCategory"_s, key, {{u"name"_s, key}});
    const struct
    {
        QString rate, surcharge, both;
    } rates[] = {{u"21"_s, u"5.2"_s, u"26.2"_s}, {u"10"_s, u"1.4"_s, u"11.4"_s}, {u"4"_s, u"0.5"_s, u"4.5"_s}};
    for (const auto &[rate, surcharge, both] : rates) {
        const QString key = u"IVA"_s + rate;
        const QString summary = key + u"RE"_s;
        seedTax(seed, key, u"Entregas IVA "_s + rate + u"%"_s, rate);
        seedTax(seed, key + u'S', u"Servicios IVA "_s + rate + u"%"_s, rate);
        const QVariantMap child{{u"parentTaxRate"_s, etendoId(u"FinancialMgmtTaxRate"_s, summary)}};
        seedTax(seed, summary, u"IVA "_s + rate + u"% + RE "_s + surcharge + u"%"_s, both, {{u"summaryLevel"_s, true}});
        seedTax(seed, summary + u"-IVA"_s, u"IVA "_s + rate + u"% (con recargo)"_s, rate, child);
        seedTax(seed, summary + u"-RE"_s, u"Recargo de equivalencia "_s + surcharge + u"%"_s, surcharge, child);
    }
    seedTax(seed, u"EXENTO"_s, u"Exento"_s, u"0"_s, {{u"taxExempt"_s, true}});
    seedTax(seed, u"CANARIAS"_s, u"Exportación a Canarias 0%"_s, u"0"_s, {{u"taxExempt"_s, true}});
}

void seedProduct(Seeder &seed, const QString &sku, const QString &name, const QString &taxCategory, bool service,
                 const QString &ean = {})
{
    seed.put(u"Product"_s, sku,
             {{u"searchKey"_s, sku}, {u"name"_s, name.left(60)}, {u"sKU"_s, sku}, {u"uOM"_s, etendoId(u"UOM"_s, u"EA"_s)},
              {u"productCategory"_s, etendoId(u"ProductCategory"_s, service ? u"SERVICIOS"_s : u"WEB"_s)},
              {u"taxCategory"_s, etendoId(u"FinancialMgmtTaxCategory"_s, taxCategory)},
              {u"productType"_s, service ? u"S"_s : u"I"_s}, {u"stocked"_s, !service}, {u"uPCEAN"_s, ean}});
}

void seedProducts(Seeder &seed)
{
    seed.named(u"ProductCategory"_s, u"WEB"_s, u"Artículos web"_s);
    seed.named(u"ProductCategory"_s, u"SERVICIOS"_s, u"Servicios"_s);
    for (const Article &article : shoeParents() + catalogue()) {
        const QString category = article.iva == IvaClass::General ? u"GENERAL"_s
            : article.iva == IvaClass::Reduced                    ? u"REDUCIDO"_s
                                                                  : u"SUPER"_s;
        seedProduct(seed, article.sku, article.name, category, false, eanOf(article));
    }
    seedProduct(seed, u"ENVIO"_s, u"Gastos de envío"_s, u"GENERAL"_s, true);
    seedProduct(seed, u"RECARGO-COD"_s, u"Recargo contra reembolso"_s, u"GENERAL"_s, true);
    seedProduct(seed, u"REDONDEO"_s, u"Redondeo"_s, u"GENERAL"_s, true);
    seedProduct(seed, u"DESCUENTO"_s, u"Descuento"_s, u"GENERAL"_s, true);
}

} // namespace

QString etendoId(const QString &entity, const QString &key)
{
    if (entity == u"Currency"_s && key == u"EUR"_s)
        return u"102"_s;
    if (entity == u"Country"_s && key == u"ES"_s)
        return u"106"_s;
    const QByteArray name = (entity + u'/' + key).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex().toUpper());
}

EtendoContext seedContext()
{
    return {etendoId(u"ADClient"_s, u"CUADRA"_s), etendoId(u"Organization"_s, u"TIENDA"_s),
            etendoId(u"ADRole"_s, u"INTEGRACION"_s), etendoId(u"Warehouse"_s, u"CENTRAL"_s), u"100"_s};
}

void seedEtendo(EtendoStore &store, qint64 nowMs)
{
    Seeder seed(store, nowMs);
    seedOrganisation(seed);
    seedSelling(seed);
    seedTaxes(seed);
    seedProducts(seed);
}

} // namespace cuadra::sandbox
