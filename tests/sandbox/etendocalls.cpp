#include "tests/sandbox/etendocalls.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace cuadra::sandbox;

namespace cuadra::test {

namespace {

QString reference(const QString &property, const QString &entity, const QString &id)
{
    return u"<%1 id=\"%2\" entity-name=\"%3\"/>"_s.arg(property, id, entity);
}

QString seeded(const QString &property, const QString &entity, const QString &key)
{
    return reference(property, entity, etendoId(entity, key));
}

QString object(const QString &entity, const QString &key, const QString &content)
{
    return u"<%1 id=\"%2\">%3</%1>"_s.arg(entity, etendoId(entity, key), content);
}

QString lineXml(const QString &order, int number, const TestLine &line, bool gross)
{
    const QString standard = line.standardPrice.isEmpty() ? line.price : line.standardPrice;
    const QString prices = gross
        ? u"<grossUnitPrice>%1</grossUnitPrice><baseGrossUnitPrice>%2</baseGrossUnitPrice>"_s.arg(line.price, standard)
        : u"<unitPrice>%1</unitPrice><standardPrice>%2</standardPrice>"_s.arg(line.price, standard);
    return object(u"OrderLine"_s, order + QString::number(number),
                  seeded(u"salesOrder"_s, u"Order"_s, order) + u"<lineNo>%1</lineNo>"_s.arg(number * 10)
                      + u"<orderDate>2026-11-20T00:00:00.0Z</orderDate>"_s + seeded(u"warehouse"_s, u"Warehouse"_s, u"CENTRAL"_s)
                      + seeded(u"product"_s, u"Product"_s, line.sku) + seeded(u"uOM"_s, u"UOM"_s, u"EA"_s)
                      + seeded(u"currency"_s, u"Currency"_s, u"EUR"_s)
                      + seeded(u"tax"_s, u"FinancialMgmtTaxRate"_s, line.tax)
                      + u"<orderedQuantity>%1</orderedQuantity><noSuchThing>1</noSuchThing>"_s.arg(line.quantity) + prices);
}

QString partnerXml(const QString &key)
{
    return object(u"BusinessPartner"_s, key,
                  u"<searchKey>%1</searchKey><name>Nuria Peña</name>"_s.arg(key)
                      + seeded(u"businessPartnerCategory"_s, u"BusinessPartnerCategory"_s, u"WEB"_s))
        + object(u"Location"_s, key, seeded(u"country"_s, u"Country"_s, u"ES"_s) + u"<cityName>Zaragoza</cityName>"_s)
        + object(u"BusinessPartnerLocation"_s, key,
                 seeded(u"businessPartner"_s, u"BusinessPartner"_s, key) + seeded(u"locationAddress"_s, u"Location"_s, key));
}

} // namespace

EtendoCalls::EtendoCalls(ErpHost &host) : m_base(host.access().url.toString().toUtf8())
{
    const QByteArray body = R"({"username":")" + host.access().user.toUtf8() + R"(","password":")"
        + host.access().secret.toUtf8() + R"("})";
    const ClientReply reply = call("POST", QUrl::fromEncoded(m_base + "/sws/login"), body, {{"Content-Type", "application/json"}});
    const QByteArray text = QString::fromLatin1(reply.body).toUtf8(); // the sign-in alone answers in ISO-8859-1
    m_token = QJsonDocument::fromJson(text)[u"token"_s].toString().toLatin1();
}

ClientReply EtendoCalls::get(const QByteArray &path) const
{
    return call("GET", QUrl::fromEncoded(m_base + path), {}, {{"Authorization", "Bearer " + m_token}});
}

ClientReply EtendoCalls::post(const QByteArray &path, const QByteArray &body) const
{
    return call("POST", QUrl::fromEncoded(m_base + path), body,
                {{"Authorization", "Bearer " + m_token}, {"Content-Type", "application/json"}});
}

ClientReply EtendoCalls::process(const QString &orderId, const QByteArray &action) const
{
    return post("/sws/com.smf.securewebservices.kernel/org.openbravo.client.kernel?_action="
                "com.smf.jobs.defaults.ProcessOrders&processId=8DF818E471394C01A6546A4AB7F5E529",
                R"({"recordIds":[")" + orderId.toUtf8() + R"("],"_entityName":"Order","_params":{"DocAction":")" + action + R"("}})");
}

QString dalDocument(const QString &objects)
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ob:Openbravo xmlns:ob=\"http://www.openbravo.com\">"_s + objects
        + u"</ob:Openbravo>"_s;
}

QString orderIdOf(const QString &reference)
{
    return etendoId(u"Order"_s, reference);
}

QString orderDocument(const QString &order, const QList<TestLine> &lines, bool gross)
{
    const QString dates = u"<orderDate>2026-11-20T00:00:00.0Z</orderDate><accountingDate>2026-11-20T00:00:00.0Z</accountingDate>"_s;
    QString xml = partnerXml(order)
        + object(u"Order"_s, order,
                 u"<salesTransaction>true</salesTransaction><orderReference>%1</orderReference>"_s.arg(order) + dates
                     + u"<priceIncludesTax>%1</priceIncludesTax>"_s.arg(gross ? u"true"_s : u"false"_s)
                     + seeded(u"documentType"_s, u"DocumentType"_s, u"SO"_s)
                     + seeded(u"transactionDocument"_s, u"DocumentType"_s, u"SO"_s)
                     + seeded(u"businessPartner"_s, u"BusinessPartner"_s, order)
                     + seeded(u"partnerAddress"_s, u"BusinessPartnerLocation"_s, order)
                     + seeded(u"currency"_s, u"Currency"_s, u"EUR"_s)
                     + seeded(u"paymentTerms"_s, u"FinancialMgmtPaymentTerm"_s, u"INMEDIATO"_s)
                     + seeded(u"warehouse"_s, u"Warehouse"_s, u"CENTRAL"_s)
                     + seeded(u"priceList"_s, u"PricingPriceList"_s, gross ? u"GROSS"_s : u"NET"_s));
    int number = 0;
    for (const TestLine &line : lines)
        xml += lineXml(order, ++number, line, gross);
    return dalDocument(xml);
}

} // namespace cuadra::test
